namespace ChatBot.Matching;

/// <summary>What an editor should look at in a page's questions, found by hiding some of them and asking for them.</summary>
/// <param name="Language">The language.</param>
/// <param name="Place">The page whose hidden questions were asked.</param>
/// <param name="Other">The page they led to instead; null where they led to too many or none: the page has too few questions to be found.</param>
/// <param name="Missed">How many hidden questions went astray.</param>
/// <param name="Asked">How many were hidden.</param>
public sealed record Doubt(string Language, string Place, string? Other, int Missed, int Asked);

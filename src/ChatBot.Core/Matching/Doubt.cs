namespace ChatBot.Matching;

/// <summary>What an editor should look at in a page's questions, found by hiding some of them and asking for them.</summary>
/// <param name="Place">The page whose hidden questions went astray.</param>
/// <param name="Other">The page they led to, whose questions can't be told apart; null where the page has too few questions to be found.</param>
/// <param name="Missed">How many hidden questions went astray.</param>
/// <param name="Asked">How many were hidden; 0 where there are so few that none could be.</param>
public sealed record Doubt(string Language, string Place, string? Other, int Missed, int Asked);

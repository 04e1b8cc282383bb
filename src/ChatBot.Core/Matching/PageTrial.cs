namespace ChatBot.Matching;

/// <summary>How a page fared when some of its phrases were left out and asked for.</summary>
/// <param name="Asked">How many were left out.</param>
/// <param name="Right">How many of them still led to it.</param>
/// <param name="Astray">Where the others led, and how many, most first.</param>
/// <param name="Unasked">Words of its text that few other pages have and none of its phrases, the most frequent first.</param>
public sealed record PageTrial(
    string Language, string Place, int Asked, int Right, IReadOnlyList<(string Place, int Count)> Astray, IReadOnlyList<string> Unasked);

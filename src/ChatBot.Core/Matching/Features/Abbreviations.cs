using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Features;

/// <summary>Words typed letter by letter, with dots or blanks between ("P.E.P.", "h i v"): one word where the pages have it.</summary>
internal static class Abbreviations
{
    // Two letters side by side are words of their own more often ("r u").
    private const int Fewest = 3;
    private const int Most = 6;

    /// <summary>Joins single letters that make a known word; of several, the longest.</summary>
    public static void Join(MatchWorkspace analysis, SpellingCorrector known)
    {
        Span<char> joined = stackalloc char[Most];
        var count = 0;
        for (var i = 0; i < analysis.WordCount;)
        {
            var taken = 0;
            var length = Letters(analysis, i, joined);
            for (; length >= Fewest && taken == 0; length--)
                taken = known.Knows(joined[..length]) ? length : 0;

            analysis.Words[count++] = taken > 0 && analysis.Append(joined[..taken], isUnspaced: false) is { } word ? word : analysis.Words[i];
            i += Math.Max(taken, 1);
        }

        joined.Clear();
        analysis.WordCount = count;
    }

    private static int Letters(MatchWorkspace analysis, int first, Span<char> into)
    {
        var length = 0;
        while (first + length < analysis.WordCount && length < into.Length && analysis.Words[first + length] is { Length: 1, IsUnspaced: false } word)
            into[length++] = analysis.Of(word)[0];

        return length;
    }
}

using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Features;

/// <summary>
/// The common words of a language: what is one of them is no slip, however near it is to a page's word. Only hashes, four bytes a
/// word: among 60,000 words about one misspelt word in 70,000 passes for one of them.
/// </summary>
internal sealed class RealWords
{
    public static readonly RealWords None = new([]);

    /// <param name="hashes">Sorted.</param>
    public RealWords(uint[] hashes) => Hashes = hashes;

    public uint[] Hashes { get; }

    /// <summary>The hashes of an editor's list.</summary>
    public static RealWords Of(IEnumerable<string> words)
    {
        var analysis = new MatchWorkspace();
        var hashes = new HashSet<uint>();
        foreach (var word in words)
        {
            WordSplitter.Normalize(word, analysis);
            if (analysis.TextLength > 0 && !analysis.Text.Contains(Folding.Gap))
                hashes.Add(Hash(analysis.Text));
        }

        return hashes.Count == 0 ? None : new RealWords([.. hashes.Order()]);
    }

    /// <summary>All words of several lists.</summary>
    public static RealWords Union(IEnumerable<RealWords> lists) => new([.. lists.SelectMany(list => list.Hashes).Distinct().Order()]);

    public bool Has(ReadOnlySpan<char> word) => Hashes.Length > 0 && Array.BinarySearch(Hashes, Hash(word)) >= 0;

    // A splitter leaves apostrophes out.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[WordSplitter.LongestWord];
        var length = 0;
        foreach (var letter in word)
        {
            if (letter != '\'' && length < letters.Length)
                letters[length++] = letter;
        }

        var hash = (uint)FeatureExtractor.Hash(letters[..length]);
        letters.Clear();
        return hash;
    }
}

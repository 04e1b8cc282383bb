using ChatBot.Matching.Languages;
using ChatBot.Storage;

namespace ChatBot.Matching.Features;

/// <summary>
/// The common words of a language: what is one of them is no slip, however near it is to a page's word. Only hashes, four bytes a
/// word: among 60,000 words about one misspelt word in 70,000 passes for one of them.
/// </summary>
internal sealed class RealWords
{
    public static readonly RealWords None = new(Array.Empty<uint>());

    private readonly Lazy<Column<uint>> hashes;

    /// <param name="hashes">Sorted.</param>
    public RealWords(Column<uint> hashes) => this.hashes = new(hashes);

    private RealWords(Func<uint[]> hashes) => this.hashes = new(() => hashes());

    /// <summary>Sorted; made when they are first asked for.</summary>
    public Column<uint> Hashes => hashes.Value;

    /// <summary>The hashes of an editor's list, which is gone through when they are first asked for.</summary>
    public static RealWords Of(IEnumerable<string> words) => new(() => HashesOf(words));

    /// <summary>The hashes of the words in some texts.</summary>
    public static RealWords OfTexts(IEnumerable<string> texts) => Of(texts.SelectMany(text => text.Split(' ')));

    /// <summary>All words of several lists, which are gone through when they are first asked for.</summary>
    public static RealWords Union(IEnumerable<RealWords> lists) => new(() => [.. lists.SelectMany(list => list.Hashes.Span.ToArray()).Distinct().Order()]);

    public bool Has(ReadOnlySpan<char> word) => Hashes.Span.BinarySearch(Hash(word)) >= 0;

    private static uint[] HashesOf(IEnumerable<string> words)
    {
        var analysis = new MatchWorkspace();
        var hashes = new HashSet<uint>();
        foreach (var word in words)
        {
            WordSplitter.Normalize(word, analysis);
            if (analysis.TextLength > 0 && !analysis.Text.Contains(Folding.Gap))
                hashes.Add(Hash(analysis.Text));
        }

        return [.. hashes.Order()];
    }

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

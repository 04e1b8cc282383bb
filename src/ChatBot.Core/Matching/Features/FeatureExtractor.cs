using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Features;

/// <summary>
/// What a text is compared by: its words' stems, pairs of neighbouring stems with the text's edges, and the character n-grams inside each
/// space-padded word. In scripts without spaces, character bigrams stand for words. Features are hashes: no text is kept.
/// </summary>
internal static class FeatureExtractor
{
    /// <summary>Groups of features: words, word pairs, character n-grams.</summary>
    public const int Groups = 3;

    private const ulong Edge = 0x9E3779B97F4A7C15;
    private const int ShortestNgram = 2;
    private const int LongestNgram = 4;

    /// <summary>The group a feature belongs to.</summary>
    public static int GroupOf(ulong feature) => (int)(feature >> 62);

    /// <summary>The features of the words there are, sorted: a feature stands as often as the text has it.</summary>
    public static void Extract(MatchWorkspace analysis, Stemmer stemmer)
    {
        analysis.FeatureCount = 0;
        var terms = Terms(analysis, stemmer);
        foreach (var term in terms)
            Add(analysis, 0, term);
        if (terms.Length > 0)
            AddPairs(analysis, terms);
        foreach (var word in analysis.Words.AsSpan(0, analysis.WordCount))
            AddNgrams(analysis, word);
        analysis.Features.AsSpan(0, analysis.FeatureCount).Sort();
    }

    /// <summary>Of sorted features those that are words.</summary>
    public static ReadOnlySpan<ulong> Words(ReadOnlySpan<ulong> features)
    {
        var count = 0;
        while (count < features.Length && GroupOf(features[count]) == 0)
            count++;
        return features[..count];
    }

    /// <summary>A hash of text: FNV-1a over its characters, mixed.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash);
    }

    private static ReadOnlySpan<ulong> Terms(MatchWorkspace analysis, Stemmer stemmer)
    {
        var terms = analysis.Terms.AsSpan();
        var count = 0;
        foreach (var word in analysis.Words.AsSpan(0, analysis.WordCount))
        {
            var letters = analysis.Of(word);
            if (!word.IsUnspaced)
                terms[count++] = Hash(stemmer.Stem(letters));
            else if (letters.Length == 1)
                terms[count++] = Hash(letters);
            else
                for (var i = 0; i + 1 < letters.Length; i++)
                    terms[count++] = Hash(letters.Slice(i, 2));
        }
        return terms[..count];
    }

    private static void AddPairs(MatchWorkspace analysis, ReadOnlySpan<ulong> terms)
    {
        Add(analysis, 1, Mix(Edge ^ terms[0]));
        for (var i = 0; i + 1 < terms.Length; i++)
            Add(analysis, 1, Mix(terms[i] * 3 + terms[i + 1]));
        Add(analysis, 1, Mix(Edge + terms[^1]));
    }

    private static void AddNgrams(MatchWorkspace analysis, Word word)
    {
        Span<char> padded = stackalloc char[Normalizer.Room + 2];
        var letters = analysis.Of(word);
        var length = letters.Length + 2;
        padded[0] = padded[length - 1] = ' ';
        letters.CopyTo(padded[1..]);
        var shortest = word.IsUnspaced ? 1 : ShortestNgram;
        var longest = word.IsUnspaced ? 3 : LongestNgram;
        for (var size = shortest; size <= longest; size++)
            for (var i = 0; i + size <= length; i++)
                Add(analysis, 2, Hash(padded.Slice(i, size)));
        padded[..length].Clear();
    }

    private static void Add(MatchWorkspace analysis, int group, ulong hash)
    {
        if (analysis.FeatureCount < MatchWorkspace.MostFeatures)
            analysis.Features[analysis.FeatureCount++] = hash >> 2 | (ulong)group << 62;
    }

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        return hash ^ hash >> 33;
    }
}

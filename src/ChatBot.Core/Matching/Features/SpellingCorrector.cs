using System.Numerics;
using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Features;

/// <summary>The words a language's pages are asked for with, and the nearest of them to a misspelt one.</summary>
internal sealed class SpellingCorrector
{
    /// <summary>Shorter words are left as they are: too much is near them.</summary>
    private const int Shortest = 4;

    /// <summary>With fewer words than this most of what people type is unknown, and right: only long words are repaired.</summary>
    private const int FewWords = 500;

    private const int ShortestOfFew = 6;

    /// <summary>From this length on two slips are forgiven, before it one.</summary>
    private const int Long = 8;

    /// <summary>Words of a text that are repaired.</summary>
    private const int MostRepairs = 24;

    private readonly FeatureTable known;
    private readonly int[] starts;
    private readonly uint[] masks;
    private readonly int[] firstOfLength = new int[WordSplitter.LongestWord + 2];

    /// <param name="letters">The words one behind the other, ordered by length.</param>
    /// <param name="lengths">The length of each.</param>
    /// <param name="counts">How many examples have it; 0 when only a page's text has it.</param>
    public SpellingCorrector(char[] letters, byte[] lengths, ushort[] counts)
    {
        (Letters, Lengths, Counts) = (letters, lengths, counts);
        (starts, masks) = (new int[lengths.Length], new uint[lengths.Length]);
        var hashes = new ulong[lengths.Length];
        for (int i = 0, start = 0; i < lengths.Length; start += lengths[i++])
        {
            starts[i] = start;
            masks[i] = Mask(Word(i));
            hashes[i] = FeatureExtractor.Hash(Word(i));
            firstOfLength[lengths[i] + 1] = i + 1;
        }
        for (var i = 1; i < firstOfLength.Length; i++)
            firstOfLength[i] = Math.Max(firstOfLength[i], firstOfLength[i - 1]);
        this.known = new FeatureTable(hashes);
    }

    public char[] Letters { get; }

    public byte[] Lengths { get; }

    public ushort[] Counts { get; }

    public ReadOnlySpan<char> Word(int word) => Letters.AsSpan(starts[word], Lengths[word]);

    public bool Knows(ReadOnlySpan<char> word) => this.known.Find(FeatureExtractor.Hash(word)) >= 0;

    /// <summary>Puts the nearest known word in the place of each unknown one that has one.</summary>
    /// <param name="real">Words of the language: none of them is a slip.</param>
    public void Repair(MatchWorkspace analysis, RealWords real)
    {
        var repairs = 0;
        var shortest = Lengths.Length < FewWords ? ShortestOfFew : Shortest;
        for (var i = 0; i < analysis.WordCount && repairs < MostRepairs; i++)
        {
            var word = analysis.Words[i];
            if (word.IsUnspaced || word.Length < shortest || Knows(analysis.Of(word)) || real.Has(analysis.Of(word)))
                continue;

            repairs++;
            if (Nearest(analysis.Of(word)) is >= 0 and var nearest && analysis.Append(Word(nearest), isUnspaced: false) is { } repaired)
                analysis.Words[i] = repaired;
        }
    }

    /// <summary>The known word with the fewest slips, of equals the one more examples have; −1 where none is near.</summary>
    public int Nearest(ReadOnlySpan<char> word)
    {
        var reach = word.Length < Long ? 1 : 2;
        var (best, bestSlips) = (-1, reach + 1);
        var mask = Mask(word);
        var end = firstOfLength[Math.Min(word.Length + reach, WordSplitter.LongestWord) + 1];
        for (var i = firstOfLength[word.Length - reach]; i < end; i++)
        {
            // A slip changes at most two of the letters a word is made of.
            if (BitOperations.PopCount(mask ^ masks[i]) > 2 * reach || !IsPlausible(word, Word(i)))
                continue;
            var slips = EditDistance.Between(word, Word(i), reach);
            if (slips < bestSlips || slips == bestSlips && slips <= reach && Counts[i] > Counts[best])
                (best, bestSlips) = (i, slips);
        }
        return best;
    }

    private static bool IsPlausible(ReadOnlySpan<char> typed, ReadOnlySpan<char> known) =>
        known.Length >= Shortest - 1 && (typed[0] == known[0] || typed[^1] == known[^1]);

    private static uint Mask(ReadOnlySpan<char> word)
    {
        var mask = 0u;
        foreach (var c in word)
            mask |= 1u << (c & 31);
        return mask;
    }
}

using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ChatBot.Matching.Features;

namespace ChatBot.Matching.Languages;

/// <summary>A word of the text being read: a slice of the letters.</summary>
internal readonly record struct Word(int Start, int Length, bool IsUnspaced);

/// <summary>
/// The working memory of one reading: everything that comes of a visitor's text between its arrival and the match.
/// The buffers are pinned, so that the collector leaves no copies, and <see cref="Clear"/> zeroes them. It lives as long as one call of the
/// matcher holds it, and holds nothing about a visitor between two calls.
/// </summary>
[Holds(
    what: "the words of a question and numbers made of them",
    why: "to compare it with the pages",
    where: "pinned buffers",
    until: "the answer is found: overwritten")]
internal sealed class MatchWorkspace
{
    /// <summary>Words of a text that count.</summary>
    public const int MostWords = 256;

    /// <summary>Features of a text that count: more than 512 characters can make.</summary>
    public const int MostFeatures = 4096;

    /// <summary>The normalised text and, behind it, words in another spelling.</summary>
    public readonly char[] Letters = GC.AllocateArray<char>(4 * Normalizer.Room, pinned: true);

    /// <summary>Text on the way to being normalised, then a word on the way to its root.</summary>
    public readonly char[] Draft = GC.AllocateArray<char>(Normalizer.Room, pinned: true);

    public readonly Word[] Words = GC.AllocateArray<Word>(MostWords, pinned: true);

    public readonly ulong[] Terms = GC.AllocateArray<ulong>(Normalizer.Room, pinned: true);

    /// <summary>Hashes of features, of which the highest two bits are the group.</summary>
    public readonly ulong[] Features = GC.AllocateArray<ulong>(MostFeatures, pinned: true);

    public int TextLength;
    public int LetterCount;
    public int WordCount;
    public int FeatureCount;

    /// <summary>The question's likeness to each example; as long as the largest model met so far.</summary>
    public float[] Likeness = [];

    public float[] GroupLikeness = [];

    /// <summary>The score of each page.</summary>
    public float[] Scores = [];

    /// <summary>How often each page has a word of the question.</summary>
    public float[] PageCounts = [];

    public ReadOnlySpan<char> Text => Letters.AsSpan(0, TextLength);

    /// <summary>The features found, sorted.</summary>
    public ReadOnlySpan<ulong> Extracted => Features.AsSpan(0, FeatureCount);

    public ReadOnlySpan<char> Of(Word word) => Letters.AsSpan(word.Start, word.Length);

    /// <summary>Makes room for a model of this size; what is in the buffers is zeroed.</summary>
    public void Prepare(int examples, int pages)
    {
        if (Likeness.Length < examples)
        {
            ClearScores();
            Likeness = GC.AllocateArray<float>(examples, pinned: true);
            GroupLikeness = GC.AllocateArray<float>(examples, pinned: true);
        }
        if (Scores.Length < pages)
        {
            ClearScores();
            Scores = GC.AllocateArray<float>(pages, pinned: true);
            PageCounts = GC.AllocateArray<float>(pages, pinned: true);
        }
    }

    /// <summary>Adds letters behind those there are. Null when there is no more room.</summary>
    public Word? Append(ReadOnlySpan<char> letters, bool isUnspaced)
    {
        if (LetterCount + letters.Length > Letters.Length)
            return null;

        var word = new Word(LetterCount, letters.Length, isUnspaced);
        letters.CopyTo(Letters.AsSpan(LetterCount));
        LetterCount += letters.Length;
        return word;
    }

    /// <summary>Zeroes everything that came of the text.</summary>
    public void Clear()
    {
        Zero(Letters.AsSpan());
        Zero(Draft.AsSpan());
        Zero(Words.AsSpan());
        Zero(Terms.AsSpan());
        Zero(Features.AsSpan());
        ClearScores();
        TextLength = LetterCount = WordCount = FeatureCount = 0;
    }

    private void ClearScores()
    {
        Zero(Likeness.AsSpan());
        Zero(GroupLikeness.AsSpan());
        Zero(Scores.AsSpan());
        Zero(PageCounts.AsSpan());
    }

    /// <summary>Zeroes memory in a way the compiler may not leave out.</summary>
    private static void Zero<T>(Span<T> memory) where T : unmanaged => CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(memory));
}

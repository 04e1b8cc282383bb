using System.Runtime.InteropServices;
using ChatBot.Matching.Features;
using ChatBot.Matching.Training;

namespace ChatBot.Matching.Languages;

/// <summary>
/// Which pages have a question's words anywhere: in the title, in the ways to ask for it, in the text. A word that many pages have says
/// little, whatever the number of their examples: "help", "now" and "can they" lead nowhere.
/// </summary>
internal sealed class PageWords
{
    /// <summary>How soon a word said again and again on a page stops counting for more (the k of BM25).</summary>
    private const float Saturation = 1f;

    /// <summary>A word on every page still counts so much.</summary>
    private const float Least = 0.02f;

    private readonly ExampleIndex index;
    private readonly ushort[] pageOf;
    private readonly float[] idf;
    private readonly float unknown;
    private readonly float weight;

    /// <param name="index">The rows.</param>
    /// <param name="pageOf">The page each row belongs to.</param>
    /// <param name="pages">How many pages there are.</param>
    public PageWords(ExampleIndex index, ushort[] pageOf, int pages)
    {
        (this.index, this.pageOf) = (index, pageOf);
        idf = new float[FeatureExtractor.Words(index.Features.Span).Length];
        var last = new int[pages];
        for (var word = 0; word < idf.Length; word++)
        {
            var count = 0;
            foreach (var posting in index.PostingsOf(word))
                if (PageOf(posting) is var page && page < pages && last[page] != word + 1)
                    (last[page], count) = (word + 1, count + 1);
            // What only other topics have is known to no page.
            idf[word] = count == 0 ? 0 : MathF.Max(Idf(pages, count), Least);
        }
        unknown = Idf(pages, 0);
        weight = Tuning.Coverage * (1 + ShareWithText(pages)) / 2;
    }

    /// <summary>Adds to each page's score the share of the words' weight that the page covers.</summary>
    /// <param name="features">The features of the question, sorted.</param>
    /// <param name="isOut">For each example whether it counts as not there; empty where all count.</param>
    /// <param name="counts">Working memory, one for each page; it holds something of the question afterwards.</param>
    /// <param name="scores">The pages' scores.</param>
    public void AddTo(Span<float> scores, ReadOnlySpan<ulong> features, ReadOnlySpan<bool> isOut, Span<float> counts)
    {
        var words = FeatureExtractor.Words(features);
        var total = Weigh(words).Total;
        for (var i = 0; i < words.Length; i++)
            if (IsFirst(words, i) && this.index.Find(words[i]) is >= 0 and var word && idf[word] > 0)
                Add(word, weight * idf[word] / total, isOut, counts, scores);
    }

    /// <summary>The share of the words' weight that one page has: from 0 to 1.</summary>
    /// <param name="features">The features of the question, sorted.</param>
    public float Covers(ReadOnlySpan<ulong> features, int page)
    {
        var words = FeatureExtractor.Words(features);
        var (covered, total) = (0f, Weigh(words).Total);
        for (var i = 0; i < words.Length; i++)
            if (IsFirst(words, i) && this.index.Find(words[i]) is >= 0 and var word && HasIt(page, word))
                covered += idf[word];
        return total > 0 ? covered / total : 0;
    }

    /// <summary>The share of the words' weight that the pages have at all: from 0 to 1.</summary>
    /// <param name="features">The features of the question, sorted.</param>
    public float Known(ReadOnlySpan<ulong> features)
    {
        var (known, total) = Weigh(FeatureExtractor.Words(features));
        return total > 0 ? known / total : 0;
    }

    /// <summary>What <see cref="AddTo"/> adds for each example left out, if none of those were there; nothing for the others.</summary>
    public float[][] OfLeftOut(ReadOnlySpan<bool> isOut, int pages)
    {
        var (words, scores, counts) = (new List<ulong>[isOut.Length], new float[isOut.Length][], new float[pages]);
        for (var word = 0; word < idf.Length; word++)
            foreach (var posting in this.index.PostingsOf(word))
                if (ExampleIndex.RowOf(posting) is var row && row < isOut.Length && isOut[row])
                    (words[row] ??= []).Add(this.index.Features[word]);
        for (var row = 0; row < isOut.Length; row++)
        {
            scores[row] = isOut[row] ? new float[pages] : [];
            if (words[row] is { } of)
                AddTo(scores[row], CollectionsMarshal.AsSpan(of), isOut, counts);
        }
        return scores;
    }

    private (float Known, float Total) Weigh(ReadOnlySpan<ulong> words)
    {
        var (known, total) = (0f, 0f);
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsFirst(words, i))
                continue;
            var word = this.index.Find(words[i]);
            var isKnown = word >= 0 && idf[word] > 0;
            var weight = isKnown ? idf[word] : unknown;
            (known, total) = (known + (isKnown ? weight : 0), total + weight);
        }
        return (known, total);
    }

    private void Add(int word, float value, ReadOnlySpan<bool> isOut, Span<float> counts, Span<float> scores)
    {
        counts.Clear();
        foreach (var posting in this.index.PostingsOf(word))
            if (ExampleIndex.RowOf(posting) is var row && (row >= isOut.Length || !isOut[row]) && this.pageOf[row] < counts.Length)
                counts[this.pageOf[row]] += ExampleIndex.CountOf(posting);
        for (var page = 0; page < scores.Length; page++)
            scores[page] += value * counts[page] / (counts[page] + Saturation);
    }

    // Phrases alone cover little of what is asked: they say less by what they lack.
    private float ShareWithText(int pages)
    {
        var withText = new HashSet<int>();
        for (var word = 0; word < idf.Length; word++)
            foreach (var posting in this.index.PostingsOf(word))
                if (ExampleIndex.RowOf(posting) >= this.index.Examples)
                    withText.Add(ExampleIndex.RowOf(posting));
        return pages == 0 ? 0 : (float)withText.Count / pages;
    }

    private bool HasIt(int page, int word)
    {
        foreach (var posting in this.index.PostingsOf(word))
            if (PageOf(posting) == page)
                return true;
        return false;
    }

    private static bool IsFirst(ReadOnlySpan<ulong> words, int i) => i == 0 || words[i] != words[i - 1];

    private int PageOf(uint posting) => this.pageOf[ExampleIndex.RowOf(posting)];

    private static float Idf(int pages, int pagesWithIt) => MathF.Log((pages + 1) / (pagesWithIt + 0.5f));
}

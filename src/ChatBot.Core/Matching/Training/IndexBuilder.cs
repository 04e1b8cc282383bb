using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Training;

/// <summary>Gathers the features of rows and makes the index of them.</summary>
internal sealed class IndexBuilder
{
    private readonly List<ulong> features = [];
    private readonly List<uint> postings = [];

    /// <summary>Adds the features an analysis holds, as those of a row.</summary>
    /// <param name="row">The row's number.</param>
    /// <param name="features">Sorted.</param>
    public void Add(int row, ReadOnlySpan<ulong> features)
    {
        for (int i = 0, count; i < features.Length; i += count)
        {
            for (count = 1; i + count < features.Length && features[i + count] == features[i];)
                count++;
            this.features.Add(features[i]);
            this.postings.Add(ExampleIndex.Posting(row, count));
        }
    }

    public ExampleIndex Build(int examples, int rows, float[] weights)
    {
        var (features, postings) = (this.features.ToArray(), this.postings.ToArray());
        Array.Sort(features, postings);
        var (distinct, starts, merged) = (new List<ulong>(), new List<int>(), new List<uint>());
        for (int i = 0, end; i < features.Length; i = end)
        {
            for (end = i + 1; end < features.Length && features[end] == features[i];)
                end++;
            distinct.Add(features[i]);
            starts.Add(merged.Count);
            Merge(postings.AsSpan(i..end), merged);
        }
        starts.Add(merged.Count);
        return new ExampleIndex(distinct.ToArray(), starts.ToArray(), merged.ToArray(), examples, rows, weights);
    }

    /// <summary>One posting for each row: a page's text is read in pieces, of which several may have the feature.</summary>
    private static void Merge(Span<uint> postings, List<uint> into)
    {
        postings.Sort();
        for (int i = 0, end; i < postings.Length; i = end)
        {
            var count = 0;
            for (end = i; end < postings.Length && ExampleIndex.RowOf(postings[end]) == ExampleIndex.RowOf(postings[i]); end++)
                count += ExampleIndex.CountOf(postings[end]);
            into.Add(ExampleIndex.Posting(ExampleIndex.RowOf(postings[i]), count));
        }
    }
}

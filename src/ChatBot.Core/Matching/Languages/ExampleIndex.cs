using ChatBot.Matching.Features;
using ChatBot.Storage;

namespace ChatBot.Matching.Languages;

/// <summary>
/// The examples of a language by the features they have, and how alike a question is to each of them. Rows are examples first, then pages'
/// texts. Values are not kept: a feature weighs log-tf × idf, and each group of features of a row has length one times the group's weight.
/// </summary>
internal sealed class ExampleIndex
{
    private const int CountBits = 2;
    private const uint MostCount = (1 << CountBits) - 1;

    private readonly SortedHashes table;
    private readonly Column<float> idf;
    private readonly float[] weights;

    /// <param name="features">Hashes, sorted.</param>
    /// <param name="starts">Where each feature's postings begin; one more at the end.</param>
    /// <param name="postings">Made by <see cref="Posting"/>, sorted within a feature.</param>
    /// <param name="examples">How many rows are examples.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="weights">A weight for each group of features.</param>
    public ExampleIndex(Column<ulong> features, Column<int> starts, Column<uint> postings, int examples, int rows, float[] weights)
    {
        (Features, Starts, Postings, Examples, Rows, this.weights) = (features, starts, postings, examples, rows, weights);
        table = new SortedHashes(features);
        var idf = new float[features.Length];
        for (var feature = 0; feature < idf.Length; feature++)
            idf[feature] = Idf(Frequency(feature));
        this.idf = idf;
        Scales = ScalesOf();
    }

    /// <summary>The same with all that could be computed of it.</summary>
    public ExampleIndex(
        Column<ulong> features, Column<int> starts, Column<uint> postings, int examples, int rows, float[] weights, Column<float> idf, Column<float> scales)
    {
        (Features, Starts, Postings, Examples, Rows, this.weights) = (features, starts, postings, examples, rows, weights);
        (table, this.idf, Scales) = (new SortedHashes(features), idf, scales);
    }

    public Column<ulong> Features { get; }

    public Column<int> Starts { get; }

    public Column<uint> Postings { get; }

    public int Examples { get; }

    public int Rows { get; }

    /// <summary>What each feature weighs.</summary>
    public Column<float> Weights => idf;

    /// <summary>Group after group, for each row: what makes the group of the row as long as its weight.</summary>
    public Column<float> Scales { get; }

    /// <summary>A row that has a feature, and how often.</summary>
    public static uint Posting(int row, int count) => (uint)row << CountBits | Math.Min((uint)count, MostCount);

    public static int RowOf(uint posting) => (int)(posting >> CountBits);

    public static int CountOf(uint posting) => (int)(posting & MostCount);

    /// <summary>The number of a feature, or −1.</summary>
    public int Find(ulong feature) => table.Find(feature);

    public ReadOnlySpan<uint> PostingsOf(int feature)
    {
        var starts = Starts.Span;
        return Postings.Span[starts[feature]..starts[feature + 1]];
    }

    /// <summary>How many examples have the feature.</summary>
    public int Frequency(int feature)
    {
        var postings = PostingsOf(feature);
        var count = 0;
        while (count < postings.Length && RowOf(postings[count]) < Examples)
            count++;
        return count;
    }

    /// <summary>
    /// Fills the analysis's likeness of its features to each row: the dot product of both. What the language has never seen keeps its
    /// weight in the question's length, so a question about other things is like nothing.
    /// </summary>
    public void Compare(MatchWorkspace analysis)
    {
        var features = analysis.Features.AsSpan(0, analysis.FeatureCount);
        analysis.Likeness.AsSpan(0, Rows).Clear();
        for (var start = 0; start < features.Length;)
        {
            var end = start;
            var group = FeatureExtractor.GroupOf(features[start]);
            while (end < features.Length && FeatureExtractor.GroupOf(features[end]) == group)
                end++;
            CompareGroup(group, features[start..end], analysis);
            start = end;
        }
    }

    private void CompareGroup(int group, ReadOnlySpan<ulong> features, MatchWorkspace analysis)
    {
        var likeness = analysis.GroupLikeness.AsSpan(0, Rows);
        likeness.Clear();
        var squares = 0f;
        for (int i = 0, count; i < features.Length; i += count)
        {
            for (count = 1; i + count < features.Length && features[i + count] == features[i];)
                count++;
            var feature = table.Find(features[i]);
            var value = LogCount(Math.Min((uint)count, MostCount)) * (feature < 0 ? Idf(0) : idf[feature]);
            squares += value * value;
            if (feature >= 0)
                AddFeature(feature, value, likeness);
        }

        var scale = this.weights[group] / MathF.Sqrt(squares);
        var scales = Scales.Span.Slice(group * Rows, Rows);
        for (var row = 0; row < scales.Length; row++)
            analysis.Likeness[row] += likeness[row] * scale * scales[row];
    }

    private void AddFeature(int feature, float value, Span<float> likeness)
    {
        Span<float> byCount = stackalloc float[(int)MostCount + 1];
        for (var count = 1; count < byCount.Length; count++)
            byCount[count] = value * Raw(feature, (uint)count);
        foreach (var posting in PostingsOf(feature))
            likeness[RowOf(posting)] += byCount[CountOf(posting)];
    }

    private float Raw(int feature, uint posting) => LogCount(posting & MostCount) * idf[feature];

    private static float LogCount(uint count) => count switch { 1 => 1f, 2 => 1.6931472f, _ => 2.0986123f };

    private float Idf(int frequency) => MathF.Log((Examples + 1) / (frequency + 0.5f));

    private float[] ScalesOf()
    {
        var squares = new float[this.weights.Length * Rows];
        var features = Features.Span;
        for (var feature = 0; feature < features.Length; feature++)
        {
            var of = squares.AsSpan(FeatureExtractor.GroupOf(features[feature]) * Rows, Rows);
            foreach (var posting in PostingsOf(feature))
                of[RowOf(posting)] += Raw(feature, posting) * Raw(feature, posting);
        }

        for (var i = 0; i < squares.Length; i++)
            squares[i] = squares[i] > 0 ? this.weights[i / Rows] / MathF.Sqrt(squares[i]) : 0;
        return squares;
    }
}

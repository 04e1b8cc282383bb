using ChatBot.Matching.Features;

namespace ChatBot.Matching.Languages;

/// <summary>
/// The examples of a language by the features they have, and how alike a question is to each of them. Rows are examples first, then pages'
/// texts. Values are not kept: a feature weighs log-tf × idf, and each group of features of a row has length one times the group's weight.
/// </summary>
internal sealed class ExampleIndex
{
    private const int CountBits = 2;
    private const uint MostCount = (1 << CountBits) - 1;

    private readonly FeatureTable table;
    private readonly float[] idf;
    private readonly float[] weights;

    /// <param name="features">Hashes, sorted.</param>
    /// <param name="starts">Where each feature's postings begin; one more at the end.</param>
    /// <param name="postings">Made by <see cref="Posting"/>, sorted within a feature.</param>
    /// <param name="examples">How many rows are examples.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="weights">A weight for each group of features.</param>
    public ExampleIndex(ulong[] features, int[] starts, uint[] postings, int examples, int rows, float[] weights)
    {
        (Features, Starts, Postings, Examples, Rows, this.weights) = (features, starts, postings, examples, rows, weights);
        table = new FeatureTable(features);
        idf = [.. Enumerable.Range(0, features.Length).Select(f => Idf(Frequency(f)))];
        Scales = ScalesOf();
    }

    public ulong[] Features { get; }

    public int[] Starts { get; }

    public uint[] Postings { get; }

    public int Examples { get; }

    public int Rows { get; }

    /// <summary>By group and row: what makes the group of the row as long as its weight.</summary>
    private float[][] Scales { get; }

    /// <summary>A row that has a feature, and how often.</summary>
    public static uint Posting(int row, int count) => (uint)row << CountBits | Math.Min((uint)count, MostCount);

    public static int RowOf(uint posting) => (int)(posting >> CountBits);

    public static int CountOf(uint posting) => (int)(posting & MostCount);

    /// <summary>The number of a feature, or −1.</summary>
    public int Find(ulong feature) => table.Find(feature);

    public ReadOnlySpan<uint> PostingsOf(int feature) => Postings.AsSpan(Starts[feature]..Starts[feature + 1]);

    /// <summary>How many examples have the feature.</summary>
    public int Frequency(int feature)
    {
        var count = 0;
        for (var p = Starts[feature]; p < Starts[feature + 1] && RowOf(Postings[p]) < Examples; p++)
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
        for (var row = 0; row < Rows; row++)
            analysis.Likeness[row] += likeness[row] * scale * Scales[group][row];
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

    private float[][] ScalesOf()
    {
        var squares = new float[this.weights.Length][];
        for (var group = 0; group < squares.Length; group++)
            squares[group] = new float[Rows];
        for (var feature = 0; feature < Features.Length; feature++)
            for (var p = Starts[feature]; p < Starts[feature + 1]; p++)
                squares[FeatureExtractor.GroupOf(Features[feature])][RowOf(Postings[p])] += Raw(feature, Postings[p]) * Raw(feature, Postings[p]);

        for (var group = 0; group < squares.Length; group++)
            for (var row = 0; row < Rows; row++)
                squares[group][row] = squares[group][row] > 0 ? this.weights[group] / MathF.Sqrt(squares[group][row]) : 0;
        return squares;
    }
}

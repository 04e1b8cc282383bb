namespace ChatBot.Matching;

/// <summary>
/// The rows of an index as sparse vectors, for training. A feature that only one row has meets no other: it counts in that row's length alone.
/// </summary>
internal sealed class Vectors
{
    private readonly int[] _starts;
    private readonly int[] _features;
    private readonly float[] _values;

    /// <summary>Makes the vectors of all rows.</summary>
    public Vectors(ExampleIndex index)
    {
        (Examples, Own, Squares) = (index.Examples, new float[index.Rows], new float[index.Rows]);
        _starts = new int[index.Rows + 1];
        for (var f = 0; f < index.Features.Length; f++)
            foreach (var posting in Shared(index, f))
                _starts[ExampleIndex.RowOf(posting) + 1]++;
        for (var row = 0; row < index.Rows; row++)
            _starts[row + 1] += _starts[row];
        (_features, _values) = (new int[_starts[^1]], new float[_starts[^1]]);
        Fill(index);
    }

    /// <summary>How many of the rows are examples; they come first.</summary>
    public int Examples { get; }

    public int Dimensions { get; private set; }

    /// <summary>The squared length of what only this row has.</summary>
    public float[] Own { get; }

    /// <summary>The squared length of the whole row.</summary>
    public float[] Squares { get; }

    public ReadOnlySpan<int> FeaturesOf(int row) => _features.AsSpan(_starts[row].._starts[row + 1]);

    public ReadOnlySpan<float> ValuesOf(int row) => _values.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>The dot product of a row and dense weights.</summary>
    public float Dot(int row, ReadOnlySpan<float> weights)
    {
        var features = FeaturesOf(row);
        var values = ValuesOf(row);
        var sum = 0f;
        for (var i = 0; i < features.Length; i++)
            sum += weights[features[i]] * values[i];
        return sum;
    }

    /// <summary>Adds a row to dense weights.</summary>
    public void AddTo(Span<float> weights, int row, float times)
    {
        var features = FeaturesOf(row);
        var values = ValuesOf(row);
        for (var i = 0; i < features.Length; i++)
            weights[features[i]] += times * values[i];
    }

    private void Fill(ExampleIndex index)
    {
        var next = _starts.ToArray();
        for (var f = 0; f < index.Features.Length; f++)
        {
            var isShared = Shared(index, f).Length > 0;
            foreach (var posting in index.PostingsOf(f))
            {
                var (row, value) = (ExampleIndex.RowOf(posting), index.ValueOf(f, posting));
                Squares[row] += value * value;
                if (isShared)
                    (_features[next[row]], _values[next[row]++]) = (Dimensions, value);
                else
                    Own[row] += value * value;
            }
            Dimensions += isShared ? 1 : 0;
        }
    }

    private static ReadOnlySpan<uint> Shared(ExampleIndex index, int feature) =>
        index.PostingsOf(feature) is { Length: > 1 } postings ? postings : [];
}

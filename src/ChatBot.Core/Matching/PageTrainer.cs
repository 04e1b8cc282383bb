namespace ChatBot.Matching;

/// <summary>Learns, for each page, how to tell its examples from all others.</summary>
internal sealed class PageTrainer
{
    private readonly Rows _rows;
    private readonly Vectors _vectors;
    private readonly Tuning _tuning;
    private readonly LinearSvm _svm;
    private readonly sbyte[] _sides;
    private readonly float[][] _dual;
    private readonly float[] _prototype;

    public PageTrainer(Rows rows, Vectors vectors, Tuning tuning)
    {
        (_rows, _vectors, _tuning) = (rows, vectors, tuning);
        _svm = new LinearSvm(vectors, tuning);
        _sides = new sbyte[rows.Examples];
        _dual = [.. Enumerable.Range(0, rows.Pages).Select(_ => new float[rows.Examples])];
        _prototype = new float[vectors.Dimensions];
    }

    /// <summary>Trains on everything.</summary>
    public Coefficients Train(CancellationToken stop)
    {
        var builder = new CoefficientsBuilder(_rows);
        for (var page = 0; page < _rows.Pages; page++)
        {
            stop.ThrowIfCancellationRequested();
            SetSides(page, []);
            var bias = _svm.Train(_sides, _dual[page]);
            var centroid = Prototype(page, []);
            builder.Add(page, _sides, _dual[page], bias, centroid, _tuning.Body);
        }
        return builder.Build();
    }

    /// <summary>Trains without some examples, starting from what was learned with all, and scores those left out.</summary>
    /// <param name="page">The page to learn.</param>
    /// <param name="isOut">For each example whether it is left out.</param>
    /// <param name="scores">Takes the page's score for each example left out.</param>
    public void TrainWithout(int page, bool[] isOut, Action<int, float> scores)
    {
        SetSides(page, isOut);
        var dual = _dual[page].ToArray();
        _svm.Train(_sides, dual);
        Prototype(page, isOut);
        for (var example = 0; example < isOut.Length; example++)
            if (isOut[example])
                scores(example, _svm.Dot(example) + _vectors.Dot(example, _prototype));
    }

    private void SetSides(int page, bool[] isOut)
    {
        for (var i = 0; i < _sides.Length; i++)
            _sides[i] = (sbyte)(isOut.Length > 0 && isOut[i] ? 0 : _rows.PageOf[i] == page ? 1 : -1);
    }

    /// <summary>Sets the prototype: the direction of the mean of the page's examples, and its text.</summary>
    /// <returns>The weight of each example in it.</returns>
    private float Prototype(int page, bool[] isOut)
    {
        Array.Clear(_prototype);
        var own = 0f;
        for (var row = _rows.Firsts[page]; row < _rows.Firsts[page + 1]; row++)
            if (isOut.Length == 0 || !isOut[row])
            {
                _vectors.AddTo(_prototype, row, 1);
                own += _vectors.Own[row];
            }

        var length = MathF.Sqrt(own + Square(_prototype));
        var weight = length > 0 ? _tuning.Centroid / (length * _tuning.Length) : 0;
        for (var i = 0; i < _prototype.Length; i++)
            _prototype[i] *= weight;
        _vectors.AddTo(_prototype, _rows.Examples + page, _tuning.Body);
        return weight;
    }

    private static float Square(float[] vector)
    {
        var sum = 0f;
        foreach (var value in vector)
            sum += value * value;
        return sum;
    }
}

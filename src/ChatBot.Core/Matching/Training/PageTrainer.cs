using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Training;

/// <summary>Learns, for each page, how to tell its examples from all others.</summary>
internal sealed class PageTrainer
{
    private readonly TrainingRows _rows;
    private readonly Kernel _kernel;
    private readonly Tuning _tuning;
    private readonly SupportVectorMachine _machine;
    private readonly sbyte[] _sides;
    private readonly float[][] _dual;

    public PageTrainer(TrainingRows rows, Kernel kernel, Tuning tuning)
    {
        (_rows, _kernel, _tuning) = (rows, kernel, tuning);
        _machine = new SupportVectorMachine(kernel, tuning);
        _sides = new sbyte[rows.Examples];
        _dual = [.. Enumerable.Range(0, rows.Pages).Select(_ => new float[rows.Examples])];
    }

    /// <summary>Trains on everything.</summary>
    public Coefficients Train(CancellationToken stop)
    {
        var builder = new CoefficientsBuilder(_rows);
        var isOut = new bool[_rows.Examples];
        for (var page = 0; page < _rows.Pages; page++)
        {
            stop.ThrowIfCancellationRequested();
            SetSides(page, isOut);
            _machine.Train(_sides, _dual[page]);
            builder.Add(page, _sides, _dual[page], _machine.Bias, CentroidWeight(page, isOut), _tuning.Body);
        }
        return builder.Build();
    }

    /// <summary>Trains without some examples, starting from what was learned with all, and scores those left out.</summary>
    /// <param name="page">The page to learn.</param>
    /// <param name="isOut">For each example whether it is left out.</param>
    /// <param name="scored">Takes an example left out and the page's score for it.</param>
    public void TrainWithout(int page, bool[] isOut, Action<int, float> scored)
    {
        SetSides(page, isOut);
        var dual = _dual[page].ToArray();
        _machine.Train(_sides, dual);
        var weight = CentroidWeight(page, isOut);
        for (var example = 0; example < isOut.Length; example++)
            if (isOut[example])
                scored(example, _machine.Side(example) + weight * Likeness(example, page, isOut) + _tuning.Body * _kernel.At(example, _rows.Examples + page));
    }

    private void SetSides(int page, bool[] isOut)
    {
        for (var i = 0; i < _sides.Length; i++)
            _sides[i] = (sbyte)(isOut[i] ? 0 : _rows.PageOf[i] == page ? 1 : -1);
    }

    /// <summary>What an example's likeness to each of the page's examples must be multiplied by to sum up to the cosine to their mean.</summary>
    private float CentroidWeight(int page, bool[] isOut)
    {
        var square = 0f;
        for (var row = _rows.Firsts[page]; row < _rows.Firsts[page + 1]; row++)
            square += isOut[row] ? 0 : Likeness(row, page, isOut);
        return square > 0 ? _tuning.Centroid / MathF.Sqrt(square) : 0;
    }

    private float Likeness(int example, int page, bool[] isOut)
    {
        var sum = 0f;
        for (var row = _rows.Firsts[page]; row < _rows.Firsts[page + 1]; row++)
            sum += isOut[row] ? 0 : _kernel.At(example, row);
        return sum;
    }
}

using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Training;

/// <summary>Learns, for each page, how to tell its examples from all others.</summary>
internal sealed class PageTrainer
{
    private readonly TrainingRows rows;
    private readonly Kernel kernel;
    private readonly Tuning tuning;
    private readonly SupportVectorMachine machine;
    private readonly sbyte[] sides;
    private readonly float[][] dual;

    public PageTrainer(TrainingRows rows, Kernel kernel, Tuning tuning)
    {
        (this.rows, this.kernel, this.tuning) = (rows, kernel, tuning);
        machine = new SupportVectorMachine(kernel, tuning);
        sides = new sbyte[rows.Examples];
        this.dual = [.. Enumerable.Range(0, rows.Classes).Select(_ => new float[rows.Examples])];
    }

    /// <summary>Trains on everything.</summary>
    public Coefficients Train(CancellationToken stop)
    {
        var builder = new CoefficientsBuilder(this.rows);
        var isOut = new bool[this.rows.Examples];
        for (var page = 0; page < this.rows.Classes; page++)
        {
            stop.ThrowIfCancellationRequested();
            SetSides(page, isOut);
            machine.Train(sides, this.dual[page]);
            builder.Add(page, sides, this.dual[page], machine.Bias, CentroidWeight(page, isOut), this.tuning.Body);
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
        var dual = this.dual[page].ToArray();
        machine.Train(sides, dual);
        var weight = CentroidWeight(page, isOut);
        for (var example = 0; example < isOut.Length; example++)
            if (isOut[example])
                scored(example, machine.Side(example) + weight * Likeness(example, page, isOut) + (page < this.rows.Pages ? this.tuning.Body * this.kernel.At(example, this.rows.Examples + page) : 0));
    }

    private void SetSides(int page, bool[] isOut)
    {
        for (var i = 0; i < sides.Length; i++)
            sides[i] = (sbyte)(isOut[i] ? 0 : this.rows.PageOf[i] == page ? 1 : -1);
    }

    /// <summary>What an example's likeness to each of the page's examples must be multiplied by to sum up to the cosine to their mean.</summary>
    private float CentroidWeight(int page, bool[] isOut)
    {
        var square = 0f;
        for (var row = this.rows.Firsts[page]; row < this.rows.Firsts[page + 1]; row++)
            square += isOut[row] ? 0 : Likeness(row, page, isOut);
        return square > 0 ? this.tuning.Centroid / MathF.Sqrt(square) : 0;
    }

    private float Likeness(int example, int page, bool[] isOut)
    {
        var sum = 0f;
        for (var row = this.rows.Firsts[page]; row < this.rows.Firsts[page + 1]; row++)
            sum += isOut[row] ? 0 : this.kernel.At(example, row);
        return sum;
    }
}

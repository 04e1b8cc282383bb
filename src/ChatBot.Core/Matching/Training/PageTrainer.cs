using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Training;

/// <summary>Learns, for each page, how to tell its examples from all others.</summary>
internal sealed class PageTrainer(TrainingRows rows, Kernel kernel, Tuning tuning, ForEachIndex each)
{
    private readonly float[][] dual = [.. Enumerable.Range(0, rows.Classes).Select(_ => new float[rows.Examples])];

    /// <summary>Trains on everything.</summary>
    public Coefficients Train(CancellationToken stop)
    {
        var isOut = new bool[rows.Examples];
        var biases = new float[rows.Classes];
        each(rows.Classes, page =>
        {
            stop.ThrowIfCancellationRequested();
            var machine = new SupportVectorMachine(kernel, tuning);
            machine.Train(SidesOf(page, isOut), dual[page]);
            biases[page] = machine.Bias - Lowered(page);
        });

        var builder = new CoefficientsBuilder(rows);
        for (var page = 0; page < rows.Classes; page++)
            builder.Add(page, SidesOf(page, isOut), dual[page], biases[page], CentroidWeight(page, isOut), tuning.Body);

        return builder.Build();
    }

    /// <summary>Trains without some examples, starting from what was learned with all, and scores those left out.</summary>
    /// <param name="isPageOut">Whether a page isn't learned at all.</param>
    /// <param name="isOut">For each example whether it is left out.</param>
    /// <param name="scored">Takes a page, an example left out and the page's score for it; page after page.</param>
    /// <param name="stop">Ends it.</param>
    public void TrainWithout(Func<int, bool> isPageOut, bool[] isOut, Action<int, int, float> scored, CancellationToken stop)
    {
        int[] left = [.. Enumerable.Range(0, isOut.Length).Where(example => isOut[example])];
        var scores = new float[rows.Classes][];
        each(rows.Classes, page =>
        {
            stop.ThrowIfCancellationRequested();
            scores[page] = isPageOut(page) ? [] : ScoresWithout(page, isOut, left);
        });

        for (var page = 0; page < rows.Classes; page++)
            for (var i = 0; i < scores[page].Length; i++)
                scored(page, left[i], scores[page][i]);
    }

    private float[] ScoresWithout(int page, bool[] isOut, int[] left)
    {
        var machine = new SupportVectorMachine(kernel, tuning);
        machine.Train(SidesOf(page, isOut), dual[page].ToArray());
        var weight = CentroidWeight(page, isOut);
        return [.. left.Select(example => machine.Side(example) - Lowered(page) + weight * Likeness(example, page, isOut)
            + (page < rows.Pages ? tuning.Body * kernel.At(example, rows.Examples + page) : 0))];
    }

    private float Lowered(int page) => page < rows.Pages ? 0 : tuning.Lowered;

    private sbyte[] SidesOf(int page, bool[] isOut)
    {
        var sides = new sbyte[rows.Examples];
        for (var i = 0; i < sides.Length; i++)
            sides[i] = (sbyte)(isOut[i] ? 0 : rows.PageOf[i] == page ? 1 : -1);
        return sides;
    }

    /// <summary>What an example's likeness to each of the page's examples must be multiplied by to sum up to the cosine to their mean.</summary>
    private float CentroidWeight(int page, bool[] isOut)
    {
        var square = 0f;
        for (var row = rows.Firsts[page]; row < rows.Firsts[page + 1]; row++)
            square += isOut[row] ? 0 : Likeness(row, page, isOut);
        return square > 0 ? tuning.Centroid / MathF.Sqrt(square) : 0;
    }

    private float Likeness(int example, int page, bool[] isOut)
    {
        var sum = 0f;
        for (var row = rows.Firsts[page]; row < rows.Firsts[page + 1]; row++)
            sum += isOut[row] ? 0 : kernel.At(example, row);
        return sum;
    }
}

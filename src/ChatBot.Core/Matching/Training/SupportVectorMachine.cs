namespace ChatBot.Matching.Training;

/// <summary>
/// A support vector machine with squared hinge loss, trained by dual coordinate descent (Hsieh et al. 2008, "A dual coordinate descent method
/// for large-scale linear SVM", algorithm 1). The sides of all examples are kept up to date, so an example that need not move costs nothing:
/// most lie far from most pages' borders. Those that lie near are settled among themselves between two rounds over all (shrinking: Joachims
/// 1999, "Making large-scale SVM learning practical", section 4): four moves of five then touch a tenth of the examples.
/// </summary>
internal sealed class SupportVectorMachine(Kernel kernel, Tuning tuning)
{
    private const int MostRounds = 100;
    private const float Tolerance = 0.1f;

    /// <summary>Where more than one of so many examples is near, nothing is gained.</summary>
    private const int ShareAmong = 2;

    private readonly float[] sums = new float[kernel.Examples];
    private float bias;

    /// <summary>What each page's score starts from.</summary>
    public float Bias => bias * tuning.Bias;

    /// <summary>Parts one page's examples from the rest.</summary>
    /// <param name="sides">For each example 1, −1, or 0 when it is left out.</param>
    /// <param name="dual">Takes each example's coefficient, never negative; it starts from what is there.</param>
    public void Train(ReadOnlySpan<sbyte> sides, Span<float> dual)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            SettleNear(sides, dual);
            Begin(sides, dual);
            if (Round(sides, dual) <= Tolerance)
                return;
        }
    }

    /// <summary>On which side of the border an example is, and how far from it; also for those left out.</summary>
    public float Side(int example) => sums[example] + Bias;

    private void Begin(ReadOnlySpan<sbyte> sides, Span<float> dual)
    {
        Array.Clear(sums);
        bias = 0;
        for (var i = 0; i < sides.Length; i++)
        {
            dual[i] = sides[i] == 0 ? 0 : dual[i];
            if (dual[i] > 0)
                Move(i, sides[i] * dual[i]);
        }
    }

    /// <summary>Settles the examples that hold the border among themselves.</summary>
    private void SettleNear(ReadOnlySpan<sbyte> sides, Span<float> dual)
    {
        var near = new List<int>();
        for (var i = 0; i < dual.Length; i++)
            if (dual[i] > 0 && sides[i] != 0)
                near.Add(i);

        if (near.Count > dual.Length / ShareAmong)
            return;

        var (nearSides, nearDual) = (new sbyte[near.Count], new float[near.Count]);
        for (var at = 0; at < near.Count; at++)
            (nearSides[at], nearDual[at]) = (sides[near[at]], dual[near[at]]);

        var among = new SupportVectorMachine(kernel.Among(near), tuning);
        among.Begin(nearSides, nearDual);
        for (var round = 0; round < MostRounds && among.Round(nearSides, nearDual) > Tolerance; round++)
        {
        }

        for (var at = 0; at < near.Count; at++)
            dual[near[at]] = nearDual[at];
    }

    /// <summary>Goes once over the examples. Gives the largest slope it met.</summary>
    private float Round(ReadOnlySpan<sbyte> sides, Span<float> dual)
    {
        var steepest = 0f;
        var softness = 0.5f / tuning.Cost;
        for (var i = 0; i < sides.Length; i++)
        {
            var slope = sides[i] * Side(i) - 1 + dual[i] * softness;
            if (sides[i] == 0 || dual[i] == 0 && slope >= 0 || Math.Abs(slope) < Tolerance / 10)
                continue;

            steepest = Math.Max(steepest, Math.Abs(slope));
            var moved = Math.Max(dual[i] - slope / (kernel.At(i, i) + tuning.Bias * tuning.Bias + softness), 0);
            Move(i, sides[i] * (moved - dual[i]));
            dual[i] = moved;
        }
        return steepest;
    }

    private void Move(int example, float by)
    {
        kernel.AddTo(sums, example, by);
        bias += by * tuning.Bias;
    }
}

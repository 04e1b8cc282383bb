namespace ChatBot.Matching;

/// <summary>
/// A linear support vector machine with squared hinge loss, trained by dual coordinate descent with shrinking
/// (Hsieh et al. 2008, "A dual coordinate descent method for large-scale linear SVM", algorithms 1 and 3). It gives the dual coefficients:
/// with them and the index of the examples no weights need be kept. The order of the descent is pseudo-random with a fixed seed.
/// </summary>
internal sealed class LinearSvm(Vectors vectors, Tuning tuning)
{
    private const int MostRounds = 60;
    private const float Tolerance = 0.1f;

    private readonly float[] _weights = new float[vectors.Dimensions];
    private readonly int[] _order = new int[vectors.Examples];
    private float _bias;
    private uint _seed;

    /// <summary>Parts one page's examples from the rest.</summary>
    /// <param name="sides">For each example 1, −1, or 0 when it is left out.</param>
    /// <param name="coefficients">Takes each example's coefficient, never negative; where it starts from is what it holds.</param>
    /// <returns>The bias.</returns>
    public float Train(ReadOnlySpan<sbyte> sides, Span<float> coefficients)
    {
        Start(sides, coefficients);
        var all = 0;
        for (var i = 0; i < sides.Length; i++)
            if (sides[i] != 0)
                _order[all++] = i;

        var (active, highest) = (all, float.PositiveInfinity);
        for (var round = 0; round < MostRounds; round++)
        {
            var (largest, smallest) = Round(sides, coefficients, ref active, highest);
            if (active > 0 && largest - smallest > Tolerance)
                highest = largest > 0 ? largest : float.PositiveInfinity;
            else if (active == all)
                break;
            else
                (active, highest) = (all, float.PositiveInfinity);
        }
        return _bias * tuning.Bias;
    }

    private void Start(ReadOnlySpan<sbyte> sides, Span<float> coefficients)
    {
        Array.Clear(_weights);
        (_bias, _seed) = (0, 2463534242);
        for (var i = 0; i < sides.Length; i++)
            if (sides[i] == 0)
                coefficients[i] = 0;
            else if (coefficients[i] > 0)
                Move(i, sides[i] * coefficients[i]);
    }

    /// <summary>Goes once over the active examples. Gives the range of the projected gradient; takes out of the active what will stay at zero.</summary>
    private (float Largest, float Smallest) Round(ReadOnlySpan<sbyte> sides, Span<float> coefficients, ref int active, float highest)
    {
        var (largest, smallest) = (float.NegativeInfinity, float.PositiveInfinity);
        for (var k = 0; k < active; k++)
        {
            var swap = k + (int)(Next() % (uint)(active - k));
            (_order[k], _order[swap]) = (_order[swap], _order[k]);
            var i = _order[k];
            var old = coefficients[i];
            var softness = 0.5f / (sides[i] > 0 ? tuning.Cost * tuning.PositiveCost : tuning.Cost);
            var gradient = sides[i] * Dot(i) - 1 + old * (softness + vectors.Own[i]);
            if (old == 0 && gradient > highest)
            {
                (_order[k], _order[active - 1]) = (_order[active - 1], _order[k]);
                active--;
                k--;
                continue;
            }

            var projected = old == 0 ? Math.Min(gradient, 0) : gradient;
            largest = Math.Max(largest, projected);
            smallest = Math.Min(smallest, projected);
            if (Math.Abs(projected) < 1e-6f)
                continue;
            var step = gradient / (vectors.Squares[i] + tuning.Bias * tuning.Bias + softness);
            coefficients[i] = Math.Max(old - step, 0);
            Move(i, sides[i] * (coefficients[i] - old));
        }
        return (largest, smallest);
    }

    /// <summary>The side the last trained page puts an example on, and how far from the border.</summary>
    public float Dot(int example) => vectors.Dot(example, _weights) + _bias * tuning.Bias;

    private void Move(int example, float by)
    {
        vectors.AddTo(_weights, example, by);
        _bias += by * tuning.Bias;
    }

    /// <summary>Xorshift (Marsaglia 2003).</summary>
    private uint Next()
    {
        _seed ^= _seed << 13;
        _seed ^= _seed >> 17;
        return _seed ^= _seed << 5;
    }
}

namespace ChatBot.Matching;

/// <summary>
/// What the likeness of each row says about each page: the rows' dual coefficients, with the page's mean and its text folded in.
/// Sparse, because most examples lie far from most pages' borders.
/// </summary>
/// <param name="Starts">Where each row's entries begin; one more at the end.</param>
/// <param name="Pages">The page of each entry.</param>
/// <param name="Values">The weight of each entry.</param>
/// <param name="Biases">What each page's score starts from.</param>
internal sealed record Coefficients(int[] Starts, ushort[] Pages, Half[] Values, float[] Biases)
{
    /// <summary>Writes the score of each page.</summary>
    public void Score(ReadOnlySpan<float> likeness, Span<float> scores)
    {
        Biases.CopyTo(scores);
        for (var row = 0; row < likeness.Length; row++)
            if (likeness[row] != 0)
                for (var entry = Starts[row]; entry < Starts[row + 1]; entry++)
                    scores[Pages[entry]] += likeness[row] * (float)Values[entry];
    }

    /// <summary>The weight of a row for a page; 0 where there is none.</summary>
    public float Of(int row, int page)
    {
        var at = Array.IndexOf(Pages, (ushort)page, Starts[row], Starts[row + 1] - Starts[row]);
        return at < 0 ? 0 : (float)Values[at];
    }
}

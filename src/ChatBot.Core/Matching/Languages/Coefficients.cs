using ChatBot.Storage;

namespace ChatBot.Matching.Languages;

/// <summary>
/// What the likeness of each row says about each page: the rows' dual coefficients, with the page's mean and its text folded in.
/// Sparse, because most examples lie far from most pages' borders.
/// </summary>
/// <param name="Starts">Where each row's entries begin; one more at the end.</param>
/// <param name="Pages">The page of each entry.</param>
/// <param name="Values">The weight of each entry.</param>
/// <param name="Biases">What each page's score starts from.</param>
internal sealed record Coefficients(Column<int> Starts, Column<ushort> Pages, Column<float> Values, Column<float> Biases)
{
    /// <summary>Writes the score of each page.</summary>
    public void Score(ReadOnlySpan<float> likeness, Span<float> scores)
    {
        var starts = Starts.Span;
        var ofPages = Pages.Span;
        var ofValues = Values.Span;
        Biases.Span.CopyTo(scores);
        for (var row = 0; row < likeness.Length; row++)
        {
            var like = likeness[row];
            if (like == 0)
                continue;
            var pages = ofPages[starts[row]..starts[row + 1]];
            var values = ofValues.Slice(starts[row], pages.Length);
            for (var entry = 0; entry < pages.Length; entry++)
                scores[pages[entry]] += like * values[entry];
        }
    }

    /// <summary>The weight of a row for a page; 0 where there is none.</summary>
    public float Of(int row, int page)
    {
        var starts = Starts.Span;
        var at = Pages.Span[starts[row]..starts[row + 1]].IndexOf((ushort)page);
        return at < 0 ? 0 : Values[starts[row] + at];
    }
}

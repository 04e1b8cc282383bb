using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Training;

/// <summary>Gathers the coefficients page by page and orders them by row.</summary>
internal sealed class CoefficientsBuilder(TrainingRows rows)
{
    /// <summary>Smaller coefficients are left out: half of all, and measured without loss.</summary>
    private const float Least = 0.05f;

    private readonly List<(int Row, ushort Page, float Value)> entries = [];
    private readonly float[] biases = new float[rows.Classes];

    /// <param name="sides">On which side each example is.</param>
    /// <param name="dual">Each example's dual coefficient.</param>
    /// <param name="bias">What the page's score starts from.</param>
    /// <param name="centroid">What each of the page's own examples adds for the mean.</param>
    /// <param name="body">The weight of the page's text.</param>
    public void Add(int page, sbyte[] sides, float[] dual, float bias, float centroid, float body)
    {
        biases[page] = bias;
        for (var row = 0; row < dual.Length; row++)
        {
            var value = sides[row] * dual[row] + (rows.PageOf[row] == page ? centroid : 0);
            if (Math.Abs(value) >= Least)
                entries.Add((row, (ushort)page, value));
        }
        if (page < rows.Pages)
            entries.Add((rows.Examples + page, (ushort)page, body));
    }

    public Coefficients Build()
    {
        var starts = new int[rows.Texts.Length + 1];
        foreach (var entry in entries)
            starts[entry.Row + 1]++;
        for (var row = 0; row < rows.Texts.Length; row++)
            starts[row + 1] += starts[row];

        var next = starts.ToArray();
        var (pages, values) = (new ushort[entries.Count], new float[entries.Count]);
        foreach (var (row, page, value) in entries)
            (pages[next[row]], values[next[row]++]) = (page, value);
        return new Coefficients(starts, pages, values, biases);
    }
}

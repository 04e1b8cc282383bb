using System.Globalization;

namespace ChatBot.Dialog.Screens;

/// <summary>Countries whose names begin with neighbouring letters.</summary>
/// <param name="Label">The first and last letter, as in <c>A – C</c>.</param>
internal sealed record CountryRange(string Label, IReadOnlyList<NamedCountry> Countries)
{
    // With the way on without a country, eight buttons.
    private const int Most = 7;

    /// <summary>At most seven ranges of about the same size; no letter is cut in two.</summary>
    public static List<CountryRange> Of(IReadOnlyList<NamedCountry> countries)
    {
        var letters = new List<(string Letter, List<NamedCountry> Countries)>();
        foreach (var country in countries)
        {
            var letter = Initial(country.Name);
            if (letters.Count == 0 || letters[^1].Letter != letter)
                letters.Add((letter, []));

            letters[^1].Countries.Add(country);
        }

        var ranges = new List<CountryRange>();
        for (var (from, left) = (0, countries.Count); from < letters.Count;)
        {
            // What is left is shared out evenly; the last range takes the rest.
            var share = (double)left / (Most - ranges.Count);
            var (to, size) = (from, letters[from].Countries.Count);
            while (to + 1 < letters.Count && (ranges.Count == Most - 1 || size + (letters[to + 1].Countries.Count / 2.0) <= share))
                size += letters[++to].Countries.Count;

            var label = from == to ? letters[from].Letter : $"{letters[from].Letter} – {letters[to].Letter}";
            ranges.Add(new CountryRange(label, [.. letters[from..(to + 1)].SelectMany(letter => letter.Countries)]));
            (from, left) = (to + 1, left - size);
        }

        return ranges;
    }

    // "Österreich" stands under O, where the alphabet has it.
    private static string Initial(string name)
    {
        var first = StringInfo.GetNextTextElement(name).Normalize(System.Text.NormalizationForm.FormD);
        return first[..1].ToUpperInvariant();
    }
}

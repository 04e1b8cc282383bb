using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Content.Reading;

/// <summary>Reads <c>figures.yaml</c>; a higher layer's figures replace a lower one's.</summary>
internal static partial class FiguresReader
{
    public const string FileName = "figures.yaml";

    /// <summary>The figures and where each stands.</summary>
    public static Dictionary<string, (Figure Figure, Position At)> Read(IReadOnlyList<SourceFile> layers, ProblemList problems)
    {
        var figures = new Dictionary<string, (Figure, Position)>();
        foreach (var map in layers.Select(layer => YamlMap.Parse(layer.Text, layer.Shown, 0, problems)).OfType<YamlMap>())
        {
            foreach (var name in map.Keys.ToList())
            {
                var at = map.Where(name);
                if (map.Map(name) is { } entry && ReadOne(name, entry, problems) is { } figure)
                    figures[name] = (figure, at);
            }
        }

        return figures;
    }

    private static Figure? ReadOne(string name, YamlMap entry, ProblemList problems)
    {
        var value = ReadValue(entry);
        var unit = ReadUnit(entry);
        var asOf = ReadAsOf(entry, problems);
        var estimate = entry.Flag("estimate");
        var published = ReadPublished(entry, problems);
        var source = entry.Text("source", required: true);
        var url = SourceReader.ReadLink(entry, "url", problems);
        entry.Close();
        return value is null || unit is null || asOf is null || published is null || source is null || url is null
            ? null
            : new Figure(name, value.Value, unit.Value, asOf.Value, estimate, new Source(source, published.Value, url));
    }

    private static decimal? ReadValue(YamlMap entry)
    {
        if (entry.Text("value", required: true) is not { } text)
            return null;

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000)
            return value;

        entry.Wrong("value", "a number with a point for its fraction, as in 3.7, without words or signs");
        return null;
    }

    private static FigureUnit? ReadUnit(YamlMap entry)
    {
        if (entry.Text("unit", required: true) is not { } text)
            return null;

        if (FormatsReader.UnitOf(text) is { } unit)
            return unit;

        entry.Wrong("unit", $"one of {FormatsReader.UnitNames}");
        return null;
    }

    private static FigureDate? ReadAsOf(YamlMap entry, ProblemList problems)
    {
        if (entry.Text("as-of", required: true) is not { } text)
            return null;

        if (AsOf().Match(text) is { Success: true } match)
        {
            var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            if (match.Groups["month"].Success)
                return new FigureDate(FigureDateKind.Month, year, int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture));

            var kind = match.Groups["edge"].Value switch { "mid-" => FigureDateKind.Mid, "end-" => FigureDateKind.End, _ => FigureDateKind.Year };
            return new FigureDate(kind, year);
        }

        problems.Add(Codes.DateWrong, entry.Where("as-of"), $"\"{text}\" is no date that a figure can have.",
            "Write 2024, mid-2024, end-2024 or 2024-06.");
        return null;
    }

    private static int? ReadPublished(YamlMap entry, ProblemList problems)
    {
        if (entry.Text("published", required: true) is not { } text)
            return null;

        if (AsOf().Match(text) is { Success: true } match && !match.Groups["edge"].Success)
            return int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);

        problems.Add(Codes.DateWrong, entry.Where("published"), $"\"{text}\" is no date of publication.", "Write 2025 or 2025-01.");
        return null;
    }

    [GeneratedRegex("^(?<edge>mid-|end-)?(?<year>(19|20)[0-9]{2})(-(?<month>0[1-9]|1[0-2]))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex AsOf();
}

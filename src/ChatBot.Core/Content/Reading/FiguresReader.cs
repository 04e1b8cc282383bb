using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Content.Reading;

/// <summary>Reads <c>figures.yaml</c>; a higher layer's figures replace a lower one's.</summary>
internal static partial class FiguresReader
{
    public const string FileName = "figures.yaml";

    private const string Example = "{value: 304, unit: million, as-of: mid-2024, published: 2025-01, source: …, url: https://…}";

    /// <summary>The figures and where each stands.</summary>
    public static FigureTable Read(IReadOnlyList<SourceFile> layers, ProblemList problems)
    {
        var figures = new Dictionary<string, (Figure, Position)>();
        var unreadable = new HashSet<string>();
        var maps = layers.Select(layer => YamlMap.Parse(layer.Text, layer.Shown, 0, problems)).OfType<YamlMap>().ToList();
        foreach (var map in maps)
        {
            foreach (var name in map.Keys.ToList())
            {
                if (map.Map(name, Example) is { } entry && ReadOne(name, entry) is { } figure)
                    figures[name] = (figure, map.WhereKey(name));
                else
                    unreadable.Add(name);
            }
        }

        return new FigureTable(figures, unreadable, layers.Count > 0 && maps.Count == layers.Count);
    }

    private static Figure? ReadOne(string name, YamlMap entry)
    {
        var value = ReadValue(entry);
        var unit = ReadUnit(entry);
        var asOf = ReadAsOf(entry);
        var estimate = entry.Flag("estimate");
        var published = ReadPublished(entry);
        var source = entry.Text("source", required: true);
        var url = SourceReader.ReadLink(entry, "url");
        entry.ReportUnknown();
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

        entry.Wrong("value", "a number with a point for its fraction, without words, signs or marks between thousands", "value: 3.7");
        return null;
    }

    private static FigureUnit? ReadUnit(YamlMap entry)
    {
        if (entry.Text("unit", required: true) is not { } text)
            return null;

        if (FormatsReader.UnitOf(text) is { } unit)
            return unit;

        entry.Wrong("unit", $"one of {FormatsReader.UnitNames}", "unit: million");
        return null;
    }

    private static FigureDate? ReadAsOf(YamlMap entry)
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

        entry.Report(Codes.DateWrong, "as-of", $"\"{text}\" is no date that a figure can have.",
            "Write 2024, mid-2024, end-2024 or 2024-06.");
        return null;
    }

    private static int? ReadPublished(YamlMap entry)
    {
        if (entry.Text("published", required: true) is not { } text)
            return null;

        if (AsOf().Match(text) is { Success: true } match && !match.Groups["edge"].Success)
            return int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);

        entry.Report(Codes.DateWrong, "published", $"\"{text}\" is no date of publication.", "Write 2025 or 2025-01.");
        return null;
    }

    [GeneratedRegex("^(?<edge>mid-|end-)?(?<year>(19|20)[0-9]{2})(-(?<month>0[1-9]|1[0-2]))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex AsOf();
}

using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Content.Reading;

/// <summary>Reads how a language writes numbers, figures and dates.</summary>
internal static class FormatsReader
{
    private static readonly (string Key, FigureUnit Unit)[] Units =
    [
        ("number", FigureUnit.Number), ("percent", FigureUnit.Percent), ("million", FigureUnit.Million),
        ("billion-usd", FigureUnit.BillionUsd), ("one-in", FigureUnit.OneIn),
    ];

    /// <summary>The unit that a key of figures.yaml names, or null.</summary>
    public static FigureUnit? UnitOf(string key)
    {
        foreach (var (known, unit) in Units)
        {
            if (known == key)
                return unit;
        }

        return null;
    }

    /// <summary>The keys of all units.</summary>
    public static string UnitNames { get; } = string.Join(", ", Units.Select(unit => unit.Key));

    public static LanguageFormats? Read(YamlMap map, bool required)
    {
        if (!required && !map.Has("formats"))
        {
            map.Ignore("formats");
            return null;
        }

        if (map.Map("formats", "…", required: true) is not { } formats)
            return null;

        var units = new Dictionary<FigureUnit, string>();
        foreach (var (key, unit) in Units)
            units[unit] = Pattern(formats, key, "value");

        var result = new LanguageFormats(
            formats.Raw("decimal") ?? ".",
            formats.Raw("group") ?? "\u00A0",
            units,
            Pattern(formats, "dated", "figure", "date"),
            Pattern(formats, "estimate", "figure"),
            Pattern(formats, "mid", "year"),
            Pattern(formats, "end", "year"),
            Pattern(formats, "month", "month", "year"),
            Pattern(formats, "day", "day", "month", "year"),
            ReadMonths(formats),
            [.. formats.Texts("statistics").Select(word => word.Text)])
        {
            List = formats.Raw("list") ?? LanguageFormats.UsualList,
        };
        formats.ReportUnknown();
        return result;
    }

    private static string Pattern(YamlMap formats, string key, params string[] blanks)
    {
        var pattern = formats.Text(key, required: true);
        if (pattern is not null && !blanks.All(blank => pattern.Contains($"{{{blank}}}", StringComparison.Ordinal)))
            formats.Wrong(key, $"a text with {string.Join(" and ", blanks.Select(blank => $"{{{blank}}}"))} in it", $"{key}: \"{string.Join(' ', blanks.Select(blank => $"{{{blank}}}"))}\"");

        return pattern ?? "";
    }

    private static List<string> ReadMonths(YamlMap formats)
    {
        const int MonthsInYear = 12;
        var months = formats.Texts("months", required: true).Select(month => month.Text).ToList();
        if (months.Count == MonthsInYear)
            return months;

        if (months.Count > 0)
            formats.Wrong("months", $"a list of twelve months, and has {months.Count}", "months: [January, February, …]");

        return [.. Enumerable.Repeat("", MonthsInYear)];
    }
}

namespace ChatBot.Hsds;

/// <summary>Columns of HSDS 1 and 2 under the names that they have in 3.0.</summary>
internal static class OlderLayout
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The cells of a row as 3.0 has them.</summary>
    /// <param name="table">The table that it belongs to now.</param>
    /// <param name="file">The name of the file that it stands in.</param>
    public static IEnumerable<(string Column, string? Value)> Renew(string table, string file, (string Column, string? Value)[] cells)
    {
        var renewed = cells.Select(cell => Renew(table, cell.Column, cell.Value)).ToList();
        if (table == "address" && PackageFiles.IsOlder(file))
            renewed.Add(("address_type", "physical"));

        if (table == "schedule" && cells.Any(cell => cell.Column == "weekday"))
            renewed.Add(("freq", "WEEKLY"));

        return renewed.Where(cell => !string.IsNullOrWhiteSpace(cell.Item2)).DistinctBy(cell => cell.Item1);
    }

    private static (string, string?) Renew(string table, string column, string? value) => (table, column) switch
    {
        ("service", "fees") => ("fees_description", value),
        ("language", "language") => ("name", value),
        ("schedule", "weekday") => ("byday", DayOf(value)),
        _ => (column, value),
    };

    // 1 to 7 from Monday, or the day's English name; anything else is reported where it is read.
    private static string? DayOf(string? weekday)
    {
        var text = weekday?.Trim() ?? "";
        if (int.TryParse(text, out var number) && number >= 1 && number <= Days.Length)
            return Days[number - 1];

        return Array.Find(Days, day => text.StartsWith(day, StringComparison.OrdinalIgnoreCase)) ?? weekday;
    }
}

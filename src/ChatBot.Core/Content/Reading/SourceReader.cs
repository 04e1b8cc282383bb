namespace ChatBot.Content.Reading;

/// <summary>Reads where a statement comes from: a name, a year and an https address.</summary>
internal static class SourceReader
{
    // Nothing that a page cites is older than print (Gutenberg, about 1450).
    private const int FirstYear = 1450;
    private const int LastYear = 2100;

    public static Source? Read(YamlMap entry, string nameKey, ProblemList problems)
    {
        var name = entry.Text(nameKey, required: true);
        var url = ReadLink(entry, "url", problems);
        var year = ReadYear(entry);
        return name is null || url is null || year is null ? null : new Source(name, year.Value, url);
    }

    /// <summary>An https address; anything else is reported.</summary>
    public static string? ReadLink(YamlMap entry, string key, ProblemList problems)
    {
        var url = entry.Text(key, required: true);
        if (url is null || Links.IsHttps(url))
            return url;

        problems.Add(Codes.LinkNotHttps, entry.Where(key), $"\"{url}\" is not an https address.",
            "Write the whole address, beginning with https://.");
        return null;
    }

    private static int? ReadYear(YamlMap entry)
    {
        if (entry.Has("year"))
            return entry.Whole("year", FirstYear, LastYear);

        entry.Text("year", required: true);
        return null;
    }
}

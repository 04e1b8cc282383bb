using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Content.Reading;

/// <summary>Reads where a statement comes from: a name, a year and an https address.</summary>
internal static class SourceReader
{
    // Nothing that a page cites is older than print (Gutenberg, about 1450).
    private const int FirstYear = 1450;
    private const int LastYear = 2100;

    public static Source? Read(YamlMap entry, string nameKey)
    {
        var name = entry.Text(nameKey, required: true);
        var url = ReadLink(entry, "url");
        var year = entry.Whole("year", FirstYear, LastYear, required: true);
        return name is null || url is null || year is null ? null : new Source(name, year.Value, url);
    }

    /// <summary>An https address; anything else is reported.</summary>
    public static string? ReadLink(YamlMap entry, string key, bool required = true)
    {
        var url = entry.Text(key, required);
        if (url is null || Links.IsHttps(url))
            return url;

        entry.Report(Codes.LinkNotHttps, key, $"\"{url}\" is not an https address.",
            "Write the whole address as the browser shows it, beginning with https:// and without curly quotes.");
        return null;
    }
}

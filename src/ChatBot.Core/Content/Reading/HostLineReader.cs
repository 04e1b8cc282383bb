using System.Text.RegularExpressions;
using ChatBot.Content.Reading.Yaml;
using ChatBot.Listings;
using ChatBot.Listings.Reading;

namespace ChatBot.Content.Reading;

/// <summary>Reads <c>line:</c>, the host's own line; null where there is none, or it is broken and reported.</summary>
internal static class HostLineReader
{
    private const string Example = "line: {name: Example line, phone: \"+44 20 7946 0000\", hours: \"Mo-Fr 10:00-18:00\", languages: [en], what: Peers answer., records: Nothing.}";

    public static HostLine? Read(YamlMap settings)
    {
        if (settings.Map("line", Example) is not { } map)
            return null;

        var name = map.Text("name", required: true);
        var phone = Formed(map, "phone", Cells.International(), "a number in international form", "phone: \"+44 20 7946 0000\"");
        var telegram = Formed(map, "telegram", ListingReader.TelegramName(), "a public name on Telegram, without @", "telegram: example_helpers");
        var web = SourceReader.ReadLink(map, "web", required: false);
        var hours = ReadHours(map);
        var languages = map.Texts("languages", required: true);
        var (what, records) = (ReadTexts(map, "what"), ReadTexts(map, "records"));
        if ((phone ?? telegram ?? web) is null && !map.Has("phone") && !map.Has("telegram") && !map.Has("web"))
            map.Report(Codes.KeyMissing, "name", "The line has no way to reach it.", "Add \"phone:\", \"telegram:\" or \"web:\".");

        map.ReportUnknown();
        return name is null || hours is null || languages.Count == 0 || what is null || records is null || (phone ?? telegram ?? web) is null
            ? null
            : new HostLine(name, what, records, phone, telegram, web, hours, [.. languages.Select(language => language.Text)]);
    }

    private static string? ReadHours(YamlMap map)
    {
        if (map.Text("hours", required: true) is not { } hours)
            return null;

        if (HoursText.Read(hours) is not null)
            return hours;

        map.Wrong("hours", "hours", "hours: \"Mo-Fr 10:00-18:00\", or hours: 24/7");
        return null;
    }

    // One text for every language, or one a language.
    private static Dictionary<string, string>? ReadTexts(YamlMap map, string key)
    {
        if (!map.HasMap(key))
            return map.Text(key, required: true) is { } text ? new Dictionary<string, string> { [""] = text } : null;

        var texts = map.Map(key, $"{key}: {{en: …}}")!;
        var all = new Dictionary<string, string>();
        foreach (var language in texts.Keys.ToList())
        {
            if (texts.Text(language) is { } text)
                all[language] = text;
        }

        texts.ReportUnknown();
        return all;
    }

    private static string? Formed(YamlMap map, string key, Regex form, string expected, string example)
    {
        if (map.Text(key) is not { } text)
            return null;

        if (form.IsMatch(text))
            return text;

        map.Wrong(key, expected, example);
        return null;
    }
}

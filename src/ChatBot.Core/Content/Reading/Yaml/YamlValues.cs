using System.Globalization;

namespace ChatBot.Content.Reading.Yaml;

/// <summary>Texts of a mapping that stand for something else. What is mistyped is reported at its line.</summary>
internal static class YamlValues
{
    /// <summary>A yes or no; no where the key is missing.</summary>
    public static bool Flag(this YamlMap map, string key)
    {
        var text = map.Text(key);
        if (text is not (null or "true" or "false"))
            map.Wrong(key, "true or false", $"{key}: true");

        return text == "true";
    }

    /// <summary>A whole number.</summary>
    public static int? Whole(this YamlMap map, string key, int least, int most, bool required = false)
    {
        if (map.Text(key, required) is not { } text)
            return null;

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        map.Report(Codes.ValueWrong, key, $"\"{key}:\" takes a whole number from {least} to {most}.", "Write its digits and nothing else.");
        return null;
    }

    /// <summary>A day, as in 2026-11-01.</summary>
    public static DateOnly? Day(this YamlMap map, string key)
    {
        if (map.Text(key, required: true) is not { } text)
            return null;

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        map.Report(Codes.DateWrong, key, $"\"{text}\" is no day of the calendar.", "Write year, month and day: 2026-11-01.");
        return null;
    }
}

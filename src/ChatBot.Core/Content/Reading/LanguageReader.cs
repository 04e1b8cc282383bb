using ChatBot.Content.Reading.Yaml;
using ChatBot.Listings;

namespace ChatBot.Content.Reading;

/// <summary>Reads <c>LANGUAGE/bot.yaml</c>: the words, and how numbers and dates are written.</summary>
internal static class LanguageReader
{
    private const int Named = 8;

    public static LanguageDraft? Read(
        string code, IReadOnlyList<SourceFile> layers, LocaleNames names, BookLimits limits, ProblemList problems)
    {
        var maps = layers.Select(layer => YamlMap.Parse(layer.Text, layer.Shown, 0, problems)).OfType<YamlMap>().ToList();
        if (layers.Count == 0)
        {
            problems.Add(Codes.FileMissing, new Position($"{code}/{SettingsReader.FileName}"),
                $"The language \"{code}\" has no bot.yaml.", "Copy the one of another language into its folder and translate the words.");
        }

        if (maps.Count == 0)
            return null;

        var words = new Dictionary<UiText, string>();
        var mistyped = new HashSet<string>();
        var countries = new Dictionary<string, string>();
        var needs = new Dictionary<string, IReadOnlyList<string>>();
        var talk = new Dictionary<string, SmallTalk>();
        var typed = new Dictionary<TypedLabel, IReadOnlyList<string>>();
        string? name = null, direction = null;
        LanguageFormats? formats = null;
        LanguageStyle? style = null;
        foreach (var map in maps)
        {
            name = map.Text("name", required: name is null) ?? name;
            direction = map.Text("direction") ?? direction;
            if (direction is not (null or "ltr" or "rtl"))
                map.Wrong("direction", "ltr (left to right) or rtl (right to left)", "direction: rtl");

            if (map.Map("words", "…", required: map == maps[0]) is { } entries)
                mistyped.UnionWith(ReadWords(entries, words, limits, problems));

            ReadCountries(map, countries);
            ReadNeeds(map, needs);
            TypedWordsReader.ReadSmallTalk(map, talk);
            TypedWordsReader.ReadTyped(map, typed);
            formats = FormatsReader.Read(map, required: formats is null) ?? formats;
            style = LanguageStyle.Read(map) ?? style;
            map.ReportUnknown();
        }

        // Without "words:" that is the one Problem, not every single word.
        if (words.Count > 0)
            ReportMissing(code, maps.Find(map => map.Has("words"))!.WhereKey("words"), [.. words.Keys.Select(UiTextTable.KeyOf), .. mistyped], problems);

        return formats is null ? null : new LanguageDraft(code, name ?? code, direction == "rtl", words, countries, needs, names, style, formats)
        {
            SmallTalk = talk,
            Typed = typed,
        };
    }

    // Returns the keys that are there under another spelling.
    private static HashSet<string> ReadWords(YamlMap entries, Dictionary<UiText, string> words, BookLimits limits, ProblemList problems)
    {
        foreach (var (key, word) in UiTextTable.ByKey)
        {
            if (entries.Text(key) is not { } text)
                continue;

            words[word] = text;
            CheckWord(word, key, text, entries.Where(key), limits, problems);
        }

        entries.ReportUnknown();
        return entries.Mistyped;
    }

    private static void CheckWord(UiText word, string key, string text, Position at, BookLimits limits, ProblemList problems)
    {
        var (least, most, reason) = UiTextTable.LengthOf(word, limits);
        if (text.Length < least || text.Length > most)
        {
            problems.Add(Codes.WordLength, at, $"\"{key}:\" has {text.Length} letters; it takes {least} to {most}, because {reason}.",
                text.Length < least ? "Make it longer." : "Make it shorter.");
        }

        var blanks = UiTextTable.BlanksOf(word);
        if (blanks.FirstOrDefault(blank => !text.Contains($"{{{blank}}}", StringComparison.Ordinal)) is { } lacking)
        {
            problems.Add(Codes.BlankUnknown, at, $"\"{key}:\" has no blank {{{lacking}}}.",
                $"Write {{{lacking}}} where the program shall fill it in, and leave the word in braces untranslated.");
        }
        else if (blanks.Aggregate(text, (rest, blank) => rest.Replace($"{{{blank}}}", "", StringComparison.Ordinal)).IndexOfAny(['{', '}']) >= 0)
        {
            problems.Add(Codes.BlankUnknown, at, $"\"{key}:\" has a brace that nothing fills.", "Take it out.");
        }
    }

    private static void ReadCountries(YamlMap map, Dictionary<string, string> countries)
    {
        if (map.Map("countries", "{gb: United Kingdom}") is not { } names)
            return;

        foreach (var code in names.Keys.ToList())
        {
            if (names.Text(code) is { } name)
                countries[code] = name;
        }
    }

    private static void ReadNeeds(YamlMap map, Dictionary<string, IReadOnlyList<string>> needs)
    {
        if (map.Map("needs", "health: [clinic, doctor]") is not { } kinds)
            return;

        foreach (var key in Needs.Keys.Where(kinds.Has))
            needs[key] = [.. kinds.Texts(key).Select(word => word.Text)];

        kinds.ReportUnknown();
    }

    private static void ReportMissing(string code, Position at, HashSet<string> there, ProblemList problems)
    {
        var missing = UiTextTable.ByKey.Where(entry => !there.Contains(entry.Key)).OrderBy(entry => entry.Value).Select(entry => entry.Key).ToList();
        if (missing.Count > 0)
        {
            problems.Add(Codes.WordMissing, at, $"Under \"words:\" the language \"{code}\" has no {string.Join(", ", missing.Take(Named))}{(missing.Count > Named ? $" and {missing.Count - Named} more" : "")}.",
                "Add a line for each; the bot.yaml of another language has examples.");
        }
    }
}

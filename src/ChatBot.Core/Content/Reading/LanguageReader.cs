using ChatBot.Listings;

namespace ChatBot.Content.Reading;

/// <summary>Reads <c>LANGUAGE/bot.yaml</c>: the words, and how numbers and dates are written.</summary>
internal static class LanguageReader
{
    public static LanguageDraft? Read(
        string code, IReadOnlyList<SourceFile> layers, LocaleNames names, BookLimits limits, ProblemList problems)
    {
        var maps = layers.Select(layer => YamlMap.Parse(layer.Text, layer.Shown, 0, problems)).OfType<YamlMap>().ToList();
        if (layers.Count == 0)
        {
            problems.Add(Codes.FileMissing, new Position($"{code}/{SettingsReader.FileName}"),
                $"The language \"{code}\" has no bot.yaml.", $"Copy en/bot.yaml to {code}/bot.yaml and translate the words.");
        }

        if (maps.Count == 0)
            return null;

        var words = new Dictionary<Word, string>();
        var countries = new Dictionary<string, string>();
        var needs = new Dictionary<string, IReadOnlyList<string>>();
        string? name = null, direction = null;
        LanguageFormats? formats = null;
        foreach (var map in maps)
        {
            name = map.Text("name", required: name is null) ?? name;
            direction = map.Text("direction") ?? direction;
            if (direction is not (null or "ltr" or "rtl"))
                map.Wrong("direction", "ltr (left to right) or rtl (right to left)");

            ReadWords(map, words, limits, problems);
            ReadCountries(map, countries);
            ReadNeeds(map, needs);
            formats = FormatsReader.Read(map, required: formats is null) ?? formats;
            map.Close();
        }

        ReportMissing(code, maps[0].Position, words, problems);
        return new LanguageDraft(code, name ?? code, direction == "rtl", words, countries, needs, names, formats);
    }

    private static void ReadWords(YamlMap map, Dictionary<Word, string> words, BookLimits limits, ProblemList problems)
    {
        if (map.Map("words") is not { } entries)
            return;

        foreach (var (key, word) in WordTable.ByKey)
        {
            if (entries.Text(key) is not { } text)
                continue;

            words[word] = text;
            CheckWord(word, key, text, entries.Where(key), limits, problems);
        }

        entries.Close();
    }

    private static void CheckWord(Word word, string key, string text, Position at, BookLimits limits, ProblemList problems)
    {
        var (least, most, reason) = WordTable.LengthOf(word, limits);
        if (text.Length < least || text.Length > most)
        {
            problems.Add(Codes.WordLength, at, $"\"{key}:\" has {text.Length} letters; it takes {least} to {most}, because {reason}.",
                text.Length < least ? "Make it longer." : "Make it shorter.");
        }

        foreach (var blank in WordTable.BlanksOf(word).Where(blank => !text.Contains($"{{{blank}}}", StringComparison.Ordinal)))
        {
            problems.Add(Codes.BlankUnknown, at, $"\"{key}:\" has no blank {{{blank}}}.",
                $"Write {{{blank}}} where the program shall fill it in, and leave the word in braces untranslated.");
        }
    }

    private static void ReadCountries(YamlMap map, Dictionary<string, string> countries)
    {
        if (map.Map("countries") is not { } names)
            return;

        foreach (var code in names.Keys.ToList())
        {
            if (names.Text(code) is { } name)
                countries[code] = name;
        }
    }

    private static void ReadNeeds(YamlMap map, Dictionary<string, IReadOnlyList<string>> needs)
    {
        if (map.Map("needs") is not { } kinds)
            return;

        foreach (var key in Needs.Keys.Where(kinds.Has))
            needs[key] = [.. kinds.Texts(key).Select(word => word.Text)];

        kinds.Close();
    }

    private static void ReportMissing(string code, Position at, Dictionary<Word, string> words, ProblemList problems)
    {
        foreach (var (key, word) in WordTable.ByKey.OrderBy(entry => entry.Value))
        {
            if (!words.ContainsKey(word))
            {
                problems.Add(Codes.WordMissing, at, $"The language \"{code}\" has no \"{key}:\" under \"words:\".",
                    "Add it; the English file has an example of each.");
            }
        }
    }
}

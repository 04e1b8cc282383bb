namespace ChatBot.Content.Reading;

/// <summary>Reads <c>cldr/LANGUAGE.tsv</c>: a kind, a code and names a line, separated by tabs.</summary>
internal static class NamesReader
{
    public const string Folder = "cldr/";

    private static readonly string[] DayCodes = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The names that a language's files have; a higher layer's file replaces a lower one's.</summary>
    public static LocaleNames Read(IReadOnlyList<SourceFile> layers, ProblemList problems)
    {
        if (layers.Count == 0)
            return LocaleNames.Empty;

        var file = layers[^1];
        var countries = new Dictionary<string, IReadOnlyList<string>>();
        var languages = new Dictionary<string, string>();
        var days = new Dictionary<string, string>();
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            switch (lines[i].Split('\t'))
            {
                case ["country", { Length: 2 } code, .. var names] when names.Length > 0:
                    countries[code] = names;
                    break;
                case ["language", { Length: 2 or 3 } code, var name]:
                    languages[code] = name;
                    break;
                case ["day", var code, var name] when DayCodes.Contains(code):
                    days[code] = name;
                    break;
                case [""]:
                    break;
                default:
                    problems.Add(Codes.ValueWrong, new Position(file.Shown, i + 1), "This line names no country, language or day.",
                        "Write country, language or day, a tab, the code, a tab and the name.");
                    break;
            }
        }

        return new LocaleNames(countries, languages, days.Count == DayCodes.Length ? [.. DayCodes.Select(code => days[code])] : []);
    }

    /// <summary>The file of a language.</summary>
    public static string FileOf(string language) => $"{Folder}{language}.tsv";
}

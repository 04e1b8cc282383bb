using ChatBot.Content.Building;

namespace ChatBot.Translations;

/// <summary>How far a page is in a language; each page counts once, for what is to be done first.</summary>
internal enum Standing
{
    /// <summary>Up to date, and signed where it has to be.</summary>
    There,

    /// <summary>Up to date; nobody has signed it.</summary>
    Draft,

    /// <summary>The original has changed since, or the translation doesn't say what it was made from.</summary>
    Stale,

    /// <summary>Not translated.</summary>
    Missing,
}

/// <summary>Pages and languages, and how far each is.</summary>
internal static class TranslationTable
{
    private const string NotMeant = "-";
    private const int Gap = 2;

    /// <summary>Writes the table, and below it the counts of each language.</summary>
    public static void Write(BookDraft draft, TextWriter to)
    {
        var languages = draft.Settings.Languages;
        var pages = draft.AllPages.DistinctBy(page => page.Key).OrderBy(page => page.Key, StringComparer.Ordinal).ToList();
        var rows = pages.Select(page => (Name: PageMessages.OwnerOf(page), Cells: languages.Select(language => Of(draft, language, page.Key)).ToList())).ToList();
        var width = rows.Max(row => row.Name.Length);

        WriteRow(to, width, "page", languages);
        foreach (var (name, cells) in rows)
            WriteRow(to, width, name, cells.Select(cell => cell is { } standing ? Name(standing) : NotMeant));

        to.WriteLine();
        WriteRow(to, width, "", languages);
        foreach (var standing in Enum.GetValues<Standing>())
            WriteRow(to, width, Name(standing), languages.Select((_, i) => $"{rows.Count(row => row.Cells[i] == standing)}"));

        // Missing, and found all the same by who types.
        if (draft.Languages.Any(language => language.Lessons.Asks.Count > 0))
            WriteRow(to, width, "in asks.yaml", languages.Select(code => $"{AskedIn(draft, code)}"));
    }

    private static int AskedIn(BookDraft draft, string code) => draft.Languages.Where(language => language.Code == code)
        .SelectMany(language => language.Lessons.Asks).Count(ask => !draft.PagesOf(code).ContainsKey(ask.Path));

    // Null where a page is meant for other languages only: a country's own may be.
    private static Standing? Of(BookDraft draft, string language, string key)
    {
        var original = draft.DefaultPages.GetValueOrDefault(key);
        if (draft.PagesOf(language).GetValueOrDefault(key) is not { } page)
            return original is null ? null : Standing.Missing;

        if (language != draft.DefaultLanguage && original is not null && PageMessages.IsStale(original, page))
            return Standing.Stale;

        // Menus are not signed.
        return page is { IsMenu: false, Review: null } ? Standing.Draft : Standing.There;
    }

    private static string Name(Standing standing) => standing.ToString().ToLowerInvariant();

    private static void WriteRow(TextWriter to, int width, string name, IEnumerable<string> cells)
    {
        var cellWidth = Enum.GetValues<Standing>().Max(standing => Name(standing).Length) + Gap;
        to.WriteLine($"{name.PadRight(width + Gap)}{string.Concat(cells.Select(cell => cell.PadRight(cellWidth)))}".TrimEnd());
    }
}

using ChatBot.Listings.Reading;

namespace ChatBot.Content.Reading;

/// <summary>Reads all files into one draft of the book.</summary>
internal static class DraftReader
{
    /// <summary>Reads; null where the settings or every language is unreadable, which is reported.</summary>
    public static BookDraft? Read(Overlay folder, DateOnly today, Func<string, TimeZoneInfo?> zones, ProblemList problems)
    {
        if (SettingsReader.Read(folder.Layers(SettingsReader.FileName), problems) is not { } settings)
            return null;

        var languages = settings.Languages
            .Select(code => LanguageReader.Read(
                code, folder.Layers(LanguageFile(code)), NamesReader.Read(folder.Layers(NamesReader.FileOf(code)), problems), settings.Limits, problems))
            .OfType<LanguageDraft>()
            .ToList();
        if (languages.Count == 0)
            return null;

        var figures = FiguresReader.Read(folder.Layers(FiguresReader.FileName), problems);
        var blanks = new BlankFiller(
            settings, figures.ToDictionary(entry => entry.Key, entry => entry.Value.Figure), languages.ToDictionary(language => language.Code));
        var unreadable = new HashSet<string>();
        var pages = ReadPages(folder, settings, new BodyReader(blanks), unreadable, problems);
        return new BookDraft
        {
            Settings = settings,
            Languages = languages,
            LanguageFiles = languages.ToDictionary(language => language.Code, language => new Position(folder.Layers(LanguageFile(language.Code))[0].Shown)),
            Figures = figures,
            Pages = pages,
            Unreadable = unreadable,
            Services = DirectoryReader.Read(folder, settings, languages, today, zones, problems),
            Today = today,
        };
    }

    private static string LanguageFile(string code) => $"{code}/{SettingsReader.FileName}";

    private static Dictionary<string, IReadOnlyDictionary<string, PageDraft>> ReadPages(
        Overlay folder, BookSettings settings, BodyReader bodies, HashSet<string> unreadable, ProblemList problems)
    {
        var pages = settings.Languages.ToDictionary(code => code, _ => new Dictionary<string, PageDraft>());
        foreach (var file in folder.Pages)
        {
            var language = file.Path.Split('/')[0];
            if (!pages.TryGetValue(language, out var own))
            {
                problems.Add(Codes.FileUnknown, new Position(file.Shown), $"\"{language}\" is not among the book's languages.",
                    "Add it to \"languages:\" in bot.yaml, or move the file into a language's folder.");
            }
            else if (PageReader.Read(file, bodies, problems) is not { } page)
                unreadable.Add(IdOf(file.Path));
            else if (!own.TryAdd(page.Key, page))
            {
                problems.Add(Codes.PathWrong, page.Start, $"\"{page.Key}\" is there twice: as {own[page.Key].File.Shown} and as this file.",
                    "A folder's menu is its index.md: keep one of the two.");
            }
        }

        return pages.ToDictionary(entry => entry.Key, entry => (IReadOnlyDictionary<string, PageDraft>)entry.Value);
    }

    // What a file would be called had it been readable, to keep one mistake from being reported many times.
    private static string IdOf(string path)
    {
        var id = path[(path.IndexOf('/') + 1)..^".md".Length].Split('@')[0];
        return id == "index" ? "" : id.EndsWith("/index", StringComparison.Ordinal) ? id[..^"/index".Length] : id;
    }
}

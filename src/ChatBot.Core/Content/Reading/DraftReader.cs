using ChatBot.Content.Building;
using ChatBot.Content.Reading.Compiled;
using ChatBot.Content.Reading.Markdown;
using ChatBot.Listings.Reading;
using ChatBot.Matching.Features;

namespace ChatBot.Content.Reading;

/// <summary>Reads all files into one draft of the book.</summary>
internal static class DraftReader
{
    /// <summary>Reads; null where the settings are unreadable, which is reported.</summary>
    public static BookDraft? Read(Overlay folder, DateOnly today, Func<string, TimeZoneInfo?> zones, CompiledPages compiled, ProblemList problems)
    {
        if (SettingsReader.Read(folder.Layers(SettingsReader.FileName), problems) is not { Settings: { } settings } read)
            return null;

        var languages = settings.Languages
            .AsParallel().AsOrdered()
            .Select(code => LanguageReader.Read(
                code, folder.Layers(LanguageFile(code)), NamesReader.Read(folder.Layers(NamesReader.FileOf(code)), problems), settings.Limits, problems))
            .OfType<LanguageDraft>()
            .Select(language => language with { Lessons = LessonsReader.Read(folder, language.Code, compiled, problems) })
            .ToList();
        var figures = FiguresReader.Read(folder.Layers(FiguresReader.FileName), problems);
        var blanks = new BlankFiller(
            settings, figures, languages.ToDictionary(language => language.Code));
        var unreadable = new HashSet<string>();
        var pages = ReadPages(folder, settings, new BodyReader(blanks, compiled), unreadable, problems);
        if (folder.Layers(FiguresReader.FileName).Count == 0 && pages.Values.Any(own => own.Values.Any(page => page.Figures.Count > 0)))
            problems.Add(Codes.FileMissing, new Position(FiguresReader.FileName), "Pages use {figure:…}, and there is no figures.yaml.", "Add it beside bot.yaml.");

        LeftOutLanguages.Report(folder, read, problems);
        return new BookDraft
        {
            Settings = settings,
            Blanks = blanks,
            PrivacyAt = read.PrivacyAt,
            FindAt = read.FindAt,
            AskFirstAt = read.AskFirstAt,
            Languages = languages,
            LanguageFiles = languages.ToDictionary(language => language.Code, language => new Position(folder.Layers(LanguageFile(language.Code))[0].Shown)),
            Figures = figures.Figures,
            Pages = pages,
            Unreadable = unreadable,
            Services = DirectoryReader.Read(folder, settings, languages, WordsOf(pages.Values.SelectMany(own => own.Values)), today, zones, problems),
            Phrases = PhraseReader.Read(folder, settings.Languages[0], languages, today, problems),
            Today = today,
        };
    }

    // Only the phrases are kept until somebody looks, not the pages.
    private static List<RealWords> WordsOf(IEnumerable<PageDraft> pages)
    {
        var (known, phrases) = (new List<RealWords>(), new List<IReadOnlyList<(string Text, Position At)>>());
        foreach (var page in pages)
        {
            if (page.Words is { } words)
                known.Add(words);
            else
                phrases.AddRange(page.Questions, page.Aliases);
        }

        return [.. known, RealWords.OfTexts(phrases.SelectMany(list => list).Select(phrase => phrase.Text))];
    }

    private static string LanguageFile(string code) => $"{code}/{SettingsReader.FileName}";

    private static Dictionary<string, IReadOnlyDictionary<string, PageDraft>> ReadPages(
        Overlay folder, BookSettings settings, BodyReader bodies, HashSet<string> unreadable, ProblemList problems)
    {
        var pages = settings.Languages.ToDictionary(code => code, _ => new Dictionary<string, PageDraft>());
        foreach (var file in folder.Pages)
        {
            if (!pages.TryGetValue(file.Path.Split('/')[0], out var own))
                continue;

            if (MenuChange.Read(folder.Layers(file.Path), bodies, problems) is not { } page)
                unreadable.Add(IdOf(file.Path));
            else if (!own.TryAdd(page.Key, page))
                own[page.Key] = KeepMenu(own[page.Key], page, problems);
        }

        return pages.ToDictionary(entry => entry.Key, entry => (IReadOnlyDictionary<string, PageDraft>)entry.Value);
    }

    private static PageDraft KeepMenu(PageDraft one, PageDraft other, ProblemList problems)
    {
        var (menu, page) = one.IsMenu ? (one, other) : (other, one);
        problems.Add(Codes.PathWrong, page.Start, $"\"{page.Key}\" is there twice: as this file and as the folder's menu {menu.File.Shown}.",
            "Give this file another name, or move its text into the menu.");
        return menu;
    }

    // What a file would be called had it been readable, to keep one mistake from being reported many times.
    private static string IdOf(string path)
    {
        var id = path[(path.IndexOf('/') + 1)..^".md".Length].Split('@')[0];
        return id == "index" ? "" : id.EndsWith("/index", StringComparison.Ordinal) ? id[..^"/index".Length] : id;
    }
}

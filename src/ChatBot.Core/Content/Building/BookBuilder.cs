using System.Collections.Frozen;
using ChatBot.Content.Reading;
using ChatBot.Text;

namespace ChatBot.Content.Building;

/// <summary>
/// Makes the immutable book of a draft. What a translation leaves out (menu, see, sources, urgent, services) is the
/// original's; what a Problem was reported for is left out, so that the rest can still be walked.
/// </summary>
internal static class BookBuilder
{
    /// <summary>Freezes; null where a page that the program itself leads to is missing: the start, or privacy.</summary>
    public static Book? Build(BookDraft draft, string fingerprint)
    {
        if (!draft.DefaultPages.ContainsKey("") || !draft.DefaultPages.ContainsKey(draft.Settings.Privacy) || draft.Languages.All(language => language.Code != draft.DefaultLanguage))
            return null;

        var languages = draft.Languages.AsParallel().AsOrdered().Select(language => FreezeLanguage(draft, language)).ToList();
        var paths = languages.SelectMany(language => language.Pages.Values).Select(page => page.Path).Distinct().ToList();
        var shared = languages[0].Pages;
        return new Book
        {
            Settings = draft.Settings,
            Languages = languages,
            Countries = [.. draft.Countries],
            CountryPages = draft.AllPages.Where(page => page.Country is not null).Select(page => page.Path).ToFrozenSet(),
            UrgentPaths = [.. MenuOrder.PathsOf(shared).Where(path => shared[path].Urgent)],
            Codes = paths.Select(path => new CodedPath(ShortCode.Of(path), path)).DistinctBy(coded => coded.Code).ToFrozenDictionary(coded => coded.Code),
            Parents = MenuOrder.ParentsOf(shared).ToFrozenDictionary(),
            Paths = paths.Where(path => path.Length > 0).ToFrozenSet(),
            Services = draft.Services,
            Phrases = draft.Phrases,
            Fingerprint = fingerprint,
        };
    }

    private static BookLanguage FreezeLanguage(BookDraft draft, LanguageDraft language) => new()
    {
        Code = language.Code,
        Name = language.Name,
        RightToLeft = language.RightToLeft,
        Words = Enum.GetValues<UiText>().ToFrozenDictionary(word => word, word => language.Words.GetValueOrDefault(word, UiTextTable.KeyOf(word))),
        Countries = draft.Countries.ToFrozenDictionary(country => country, country => language.NameOf(country) ?? country.ToUpperInvariant()),
        Names = language.Names,
        Typed = language.TypedWords,
        Lessons = new Lessons
        {
            Asks = language.Lessons.Asks.Where(ask => draft.DefaultPages.ContainsKey(ask.Path))
                .ToFrozenDictionary(ask => ask.Path, ask => (IReadOnlyList<string>)[.. ask.Phrases.Select(phrase => phrase.Text)]),
            OffTopic = language.Lessons.OffTopic,
            Phone = language.Lessons.Phone,
            Words = language.Lessons.Words,
        },
        LearnedFrom = LearnedFrom(draft, language),
        Formats = language.Formats,
        Pages = draft.PagesOf(language.Code).Values.ToFrozenDictionary(page => page.Key, page => FreezePage(draft, language, page)),
    };

    // Not what is filled into texts: a host's name or a figure's year teaches nothing.
    private static string LearnedFrom(BookDraft draft, LanguageDraft language)
    {
        var own = draft.PagesOf(language.Code);
        var pages = own.Values.Where(page => page.Country is null).OrderBy(page => page.Path, StringComparer.Ordinal)
            .SelectMany(page => new[] { page.Path, page.IsMenu ? "menu" : "", page.Asked, IsUrgent(page) });
        var others = language.Lessons.Asks.Where(ask => !own.ContainsKey(ask.Path)).OrderBy(ask => ask.Path, StringComparer.Ordinal)
            .SelectMany(ask => draft.DefaultPages.TryGetValue(ask.Path, out var page) ? new[] { ask.Path, IsUrgent(page) } : []);
        return TextFingerprint.Of([.. pages, "", .. others, "", language.Lessons.Fingerprint]);

        string IsUrgent(PageDraft page) => page.Urgent || draft.OriginalOf(page) is { Urgent: true } ? "urgent" : "";
    }

    private static Page FreezePage(BookDraft draft, LanguageDraft language, PageDraft page)
    {
        var original = draft.OriginalOf(page);
        var title = page.Title ?? page.Path;
        return new Page
        {
            Path = page.Path,
            Language = page.Language,
            Country = page.Country,
            Code = ShortCode.Of(page.Path),
            Title = Show(title, language),
            Button = Show(page.Button ?? title, language),
            Parts = PartCutter.Cut([.. page.Blocks.Select(entry => entry.Block)], draft.Settings.Limits.Part),
            Choices = ChoicesOf(draft, language, page, original),
            IsMenu = page.IsMenu,
            Under = page.Under is null ? null : Show(page.Under, language),
            Urgent = page.Urgent || original is { Urgent: true },
            Questions = new PhraseTexts(page.Questions),
            Aliases = new PhraseTexts(page.Aliases),
            Sources = SourcesOf(draft, page, original),
            Review = page.Review,
            Services = page.Services ?? original?.Services,
            Phrase = (page.Phrase ?? original?.Phrase) is { } phrase && draft.Phrases.Ids.Contains(phrase) ? phrase : null,
            Stale = original is not null && page.From != original.Fingerprint,
            File = page.File.Shown,
            Fingerprint = page.Fingerprint,
        };
    }

    private static string Show(string text, LanguageDraft language) => language.RightToLeft ? Isolation.Apply(text) : text;

    private static List<PageGroup> ChoicesOf(BookDraft draft, LanguageDraft language, PageDraft page, PageDraft? original)
    {
        if (!page.IsMenu)
        {
            var see = Existing(draft, page.See ?? original?.See ?? []);
            return see.Count == 0 ? [] : [new PageGroup(null, see)];
        }

        // A menu without a list offers its folder's pages; a translated one without a list keeps the original's.
        var menu = page.Menu ?? original?.Menu;
        if (menu is null)
            return [new PageGroup(null, [.. FolderOf(draft, page.Path)])];

        var names = new Queue<string>(page.Menu is null ? TranslatedNames(page, original!) : page.GroupNames);
        return
        [
            .. menu.Select(group => new PageGroup(NameOf(group), Existing(draft, group.Choices)))
                .Where(group => group.Paths.Count > 0 || menu.Count == 1),
        ];

        string? NameOf(MenuDraft group)
        {
            if (group.Added)
                return page.Language == draft.DefaultLanguage ? group.Title : null;

            return group.Title is not null && names.TryDequeue(out var name) ? Show(name, language) : null;
        }
    }

    // All or none: a name over the wrong group would mislead. So none too where a higher layer replaced the original's menu.
    private static IEnumerable<string> TranslatedNames(PageDraft page, PageDraft original) =>
        page.Groups?.Count == original.GroupNames.Count() && page.File.Layer >= original.File.Layer ? page.Groups.Select(name => name.Text) : [];

    private static List<string> Existing(BookDraft draft, IReadOnlyList<(string Text, Position At)> targets) =>
    [
        .. targets.Select(target => target.Text).Distinct()
            .Where(path => draft.HasBuiltIn(path) || draft.DefaultPages.ContainsKey(path)),
    ];

    private static IEnumerable<string> FolderOf(BookDraft draft, string folder) => draft.DefaultPages.Values
        .Where(page => page.Country is null && page.Path.Length > 0 && page.Path != folder && ParentFolder(page.Path) == folder)
        .Select(page => page.Path)
        .Order(StringComparer.Ordinal);

    private static string ParentFolder(string path) => path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

    private static List<Source> SourcesOf(BookDraft draft, PageDraft page, PageDraft? original) =>
    [
        .. (page.Sources ?? original?.Sources ?? []).Select(entry => entry.Source)
            .Concat(page.Figures.Where(figure => draft.Figures.ContainsKey(figure.Name)).Select(figure => draft.Figures[figure.Name].Figure.Source))
            .DistinctBy(source => source.Url),
    ];
}

using ChatBot.Content.Reading;
using ChatBot.Content.Reading.Markdown;
using ChatBot.Listings;

namespace ChatBot.Content.Building;

/// <summary>All that was read, before it is frozen: what the checks look at.</summary>
internal sealed class BookDraft
{
    public required BookSettings Settings { get; init; }

    /// <summary>What is filled into texts.</summary>
    public required BlankFiller Blanks { get; init; }

    /// <summary>Where the settings name the page about privacy.</summary>
    public required Position PrivacyAt { get; init; }

    /// <summary>Where the settings name the page that leads to services.</summary>
    public required Position FindAt { get; init; }

    /// <summary>Where the settings name the page with the questions to ask.</summary>
    public required Position AskFirstAt { get; init; }

    /// <summary>The languages in the order of the settings; those that could not be read are missing.</summary>
    public required IReadOnlyList<LanguageDraft> Languages { get; init; }

    /// <summary>Where each language's words stand.</summary>
    public required IReadOnlyDictionary<string, Position> LanguageFiles { get; init; }

    public required IReadOnlyDictionary<string, (Figure Figure, Position At)> Figures { get; init; }

    /// <summary>The pages of each language by <see cref="PageDraft.Key"/>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, PageDraft>> Pages { get; init; }

    /// <summary>Ids of files that are there but could not be read: a link to one is not wrong.</summary>
    public required IReadOnlySet<string> Unreadable { get; init; }

    /// <summary>The services and emergency numbers.</summary>
    public required ServiceDirectory Services { get; init; }

    /// <summary>The sentences to show.</summary>
    public required PhraseCards Phrases { get; init; }

    /// <summary>The day of the compilation.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The code of the default language.</summary>
    public string DefaultLanguage => Settings.Languages[0];

    /// <summary>The default language's pages.</summary>
    public IReadOnlyDictionary<string, PageDraft> DefaultPages => PagesOf(DefaultLanguage);

    /// <summary>Every page of every language.</summary>
    public IEnumerable<PageDraft> AllPages => Settings.Languages.SelectMany(language => PagesOf(language).Values);

    /// <summary>The countries that pages, services and emergency numbers speak of, by code.</summary>
    public IEnumerable<string> Countries => AllPages.Select(page => page.Country).OfType<string>()
        .Concat(Services.Countries).Concat(Services.Emergency.Keys).Distinct().Order(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, PageDraft> PagesOf(string language) =>
        Pages.GetValueOrDefault(language) ?? new Dictionary<string, PageDraft>();

    /// <summary>Whether an id leads to a page: one of the default language, which stands in for all others.</summary>
    public bool Exists(string path) => !path.Contains('@') && (Unreadable.Contains(path) || DefaultPages.ContainsKey(path));

    /// <summary>Whether an id leads to a page or to a place of the program's own.</summary>
    public bool Leads(string path) => Exists(path) || HasBuiltIn(path);

    /// <summary>Whether an id names a place of the program's own that the book has something for.</summary>
    public bool HasBuiltIn(string path) => BuiltInPlaces.InMenus.Contains(path) && (path != BuiltInPlaces.Phrases || !Phrases.IsEmpty);

    /// <summary>Whether a page's header was read whole and all its choices lead somewhere: what it lacks, it really lacks.</summary>
    public bool IsSure(PageDraft page) => !page.Broken
        && page.Choices.All(choice => Leads(choice.Text) && !Unreadable.Contains(choice.Text))
        && (page is not { IsMenu: true, Menu: null } || Unreadable.Count == 0);

    /// <summary>Whether no choice was lost on any page: only then is a page that nothing leads to a Problem of its own.</summary>
    public bool IsWhole => Unreadable.Count == 0 && AllPages.All(IsSure);

    /// <summary>The page that a translation was made from; null for the default language's own.</summary>
    public PageDraft? OriginalOf(PageDraft page) =>
        page.Language == DefaultLanguage ? null : DefaultPages.GetValueOrDefault(page.Key);
}

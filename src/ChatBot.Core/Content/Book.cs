using System.Collections.Frozen;
using ChatBot.Listings;
using ChatBot.Matching;

namespace ChatBot.Content;

/// <summary>
/// Everything the bot can say, checked and frozen. Immutable: a changed folder becomes another book, and the host swaps
/// the two in one assignment.
/// </summary>
public sealed class Book
{
    private PageLinks? links;

    /// <summary>Settings for the book as a whole.</summary>
    public required BookSettings Settings { get; init; }

    /// <summary>The languages, the default one first.</summary>
    public required IReadOnlyList<BookLanguage> Languages { get; init; }

    /// <summary>The countries that a visitor can choose: those with pages, services or emergency numbers of their own.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>The ids of pages that a country has its own of.</summary>
    public required FrozenSet<string> CountryPages { get; init; }

    /// <summary>The ids of the urgent pages, in the order that the start lists them.</summary>
    public required IReadOnlyList<string> UrgentPaths { get; init; }

    /// <summary>Pages by the short code that names them in <c>answers/</c> addresses.</summary>
    public required FrozenDictionary<string, CodedPath> Codes { get; init; }

    /// <summary>Menus by the id of what they lead to: where Back goes.</summary>
    public required FrozenDictionary<string, string> Parents { get; init; }

    /// <summary>The ids of every page in any language, to read addresses without making strings.</summary>
    public required FrozenSet<string> Paths { get; init; }

    /// <summary>Names the text it was made from: two books of the same files have the same.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The services and emergency numbers.</summary>
    internal ServiceDirectory Services { get; init; } = ServiceDirectory.Empty;

    /// <summary>The sentences to show.</summary>
    internal PhraseCards Phrases { get; init; } = PhraseCards.Empty;

    /// <summary>The codes in addresses that are shared or scanned.</summary>
    public PageLinks Links => links ??= PageLinks.Of(this);

    /// <summary>Finds pages for typed questions; null until the host has trained it, and for some of the languages until all are.</summary>
    public Matcher? Matcher { get; init; }

    /// <summary>Whether typed questions are answered in every language.</summary>
    public bool IsLearned => Languages.All(language => HasLearned(language.Code));

    /// <summary>Whether typed questions are answered in a language.</summary>
    public bool HasLearned(string language) => Matcher is { } matcher && matcher.Has(language);

    /// <summary>The language whose pages stand in where another has none.</summary>
    public BookLanguage Default => Languages[0];

    /// <summary>A language by its code.</summary>
    /// <param name="code">As in <c>en</c>.</param>
    /// <returns>The language; the default one where there is no such.</returns>
    public BookLanguage Language(string? code)
    {
        // By index, because it is asked many times a step, and each enumerator would be allocated.
        for (var i = 0; i < Languages.Count; i++)
        {
            if (Languages[i].Code == code)
                return Languages[i];
        }

        return Default;
    }

    /// <summary>The page that a visitor of a language and a country gets for an id.</summary>
    /// <param name="language">The language's code.</param>
    /// <param name="country">The country's code, or null.</param>
    /// <param name="path">The page's id; empty for the start.</param>
    /// <returns>The country's own before the general one, the language's own before the default one's; null where none is.</returns>
    public Page? Find(string language, string? country, string path)
    {
        var own = Language(language).Pages;
        var shared = Default.Pages;
        var countryPath = country is null ? null : $"{path}@{country}";
        return (countryPath is null ? null : own.GetValueOrDefault(countryPath) ?? shared.GetValueOrDefault(countryPath))
            ?? own.GetValueOrDefault(path)
            ?? shared.GetValueOrDefault(path);
    }

    /// <summary>The same book with a trained matcher.</summary>
    /// <param name="matcher">Trained on this book.</param>
    /// <returns>A book that answers typed questions.</returns>
    public Book With(Matcher matcher) => new()
    {
        Settings = Settings,
        Languages = Languages,
        Countries = Countries,
        CountryPages = CountryPages,
        UrgentPaths = UrgentPaths,
        Codes = Codes,
        Parents = Parents,
        Paths = Paths,
        Fingerprint = Fingerprint,
        Services = Services,
        Phrases = Phrases,
        Matcher = matcher,
    };
}

/// <summary>A page's short code and its id.</summary>
/// <param name="Code">The code: <see cref="ShortCode"/>.</param>
/// <param name="Path">The id.</param>
public sealed record CodedPath(string Code, string Path);

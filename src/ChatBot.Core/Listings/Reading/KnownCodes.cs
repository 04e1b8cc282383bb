using ChatBot.Content;
using ChatBot.Content.Reading;

namespace ChatBot.Listings.Reading;

/// <summary>The codes of countries and languages that the book has names for, in any of its languages.</summary>
internal sealed class KnownCodes
{
    private readonly Dictionary<string, string> countryNames;
    private readonly Dictionary<string, string> languageNames;

    private KnownCodes(IEnumerable<(string Code, string Name)> countries, IEnumerable<(string Code, string Name)> languages)
    {
        countryNames = CodesByName(countries, out var countryCodes);
        languageNames = CodesByName(languages, out var languageCodes);
        Countries = countryCodes;
        CountriesAndRegions = [.. Countries, Regions.World, Regions.Europe];
        Languages = languageCodes;
    }

    /// <summary>Countries, ISO 3166-1 in lower case.</summary>
    public HashSet<string> Countries { get; }

    /// <summary>Countries, and the regions.</summary>
    public HashSet<string> CountriesAndRegions { get; }

    /// <summary>Languages, ISO 639.</summary>
    public HashSet<string> Languages { get; }

    /// <summary>The code of a country by its name in any of the book's languages, or null.</summary>
    public string? CountryCalled(string name) => countryNames.GetValueOrDefault(name.Trim().ToLowerInvariant());

    /// <summary>The code of a language by its name in any of the book's languages, or null.</summary>
    public string? LanguageCalled(string name) => languageNames.GetValueOrDefault(name.Trim().ToLowerInvariant());

    public static KnownCodes Of(IReadOnlyList<LanguageDraft> languages) => new(
        languages.SelectMany(language => CountriesOf(language.Names, language.Countries)),
        languages.SelectMany(language => LanguagesOf(language.Names, language.Code, language.Name)));

    public static KnownCodes Of(Book book) => new(
        book.Languages.SelectMany(language => CountriesOf(language.Names, language.Countries)),
        book.Languages.SelectMany(language => LanguagesOf(language.Names, language.Code, language.Name)));

    private static IEnumerable<(string, string)> CountriesOf(LocaleNames names, IReadOnlyDictionary<string, string> own) =>
        names.Countries.SelectMany(country => country.Value.Select(name => (country.Key, name))).Concat(own.Select(country => (country.Key, country.Value)));

    private static IEnumerable<(string, string)> LanguagesOf(LocaleNames names, string code, string name) =>
        names.Languages.Select(language => (language.Key, language.Value)).Append((code, name));

    private static Dictionary<string, string> CodesByName(IEnumerable<(string Code, string Name)> names, out HashSet<string> codes)
    {
        var byName = new Dictionary<string, string>();
        codes = [];
        foreach (var (code, name) in names)
        {
            codes.Add(code);
            byName.TryAdd(name.ToLowerInvariant(), code);
        }

        return byName;
    }
}

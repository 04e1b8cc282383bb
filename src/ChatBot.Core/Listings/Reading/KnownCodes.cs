using ChatBot.Content;
using ChatBot.Content.Reading;

namespace ChatBot.Listings.Reading;

/// <summary>The codes of countries and languages that the book has names for, in any of its languages.</summary>
internal sealed class KnownCodes
{
    private KnownCodes(IEnumerable<string> countries, IEnumerable<string> languages)
    {
        Countries = [.. countries];
        CountriesAndRegions = [.. Countries, Regions.World, Regions.Europe];
        Languages = [.. languages];
    }

    /// <summary>Countries, ISO 3166-1 in lower case.</summary>
    public HashSet<string> Countries { get; }

    /// <summary>Countries, and the regions.</summary>
    public HashSet<string> CountriesAndRegions { get; }

    /// <summary>Languages, ISO 639.</summary>
    public HashSet<string> Languages { get; }

    public static KnownCodes Of(IReadOnlyList<LanguageDraft> languages) => new(
        languages.SelectMany(language => language.Names.Countries.Keys.Concat(language.Countries.Keys)),
        languages.SelectMany(language => language.Names.Languages.Keys.Append(language.Code)));

    public static KnownCodes Of(Book book) => new(
        book.Languages.SelectMany(language => language.Names.Countries.Keys.Concat(language.Countries.Keys)),
        book.Languages.SelectMany(language => language.Names.Languages.Keys.Append(language.Code)));
}

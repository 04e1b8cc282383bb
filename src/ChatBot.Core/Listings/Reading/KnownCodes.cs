using ChatBot.Content.Reading;

namespace ChatBot.Listings.Reading;

/// <summary>The codes of countries and languages that the book has names for, in any of its languages.</summary>
internal sealed class KnownCodes(IReadOnlyList<LanguageDraft> languages)
{
    /// <summary>Countries, ISO 3166-1 in lower case.</summary>
    public HashSet<string> Countries { get; } =
        [.. languages.SelectMany(language => language.Names.Countries.Keys.Concat(language.Countries.Keys))];

    /// <summary>Countries, and the regions.</summary>
    public HashSet<string> CountriesAndRegions { get; } =
        [.. languages.SelectMany(language => language.Names.Countries.Keys.Concat(language.Countries.Keys)), Regions.World, Regions.Europe];

    /// <summary>Languages, ISO 639.</summary>
    public HashSet<string> Languages { get; } =
        [.. languages.SelectMany(language => language.Names.Languages.Keys.Append(language.Code))];
}

using ChatBot.Content;

namespace ChatBot.Listings;

/// <summary>A town with services of its own.</summary>
/// <param name="Country">The country's code.</param>
/// <param name="Slug">Names it in addresses.</param>
/// <param name="City">The name as the table has it.</param>
/// <param name="Translations">Its names in other languages, by the language's code.</param>
/// <param name="OtherNames">Other spellings and names, in any language.</param>
internal sealed record Town(
    string Country, string Slug, string City, IReadOnlyDictionary<string, string> Translations, IReadOnlyList<string> OtherNames)
{
    /// <summary>In the place of a town in an address: anywhere.</summary>
    public const string Anywhere = "any";

    // At most: xxx-gb/languages/listing/abcd2345/<slug>/sex-worker-led/99 has 64 letters.
    private const int LongestSlug = 12;

    /// <summary>The name in a language, or as the table has it.</summary>
    public string NameIn(string language) => Translations.GetValueOrDefault(language) ?? City;

    /// <summary>The town of each city of a country: spellings that fold to the same letters are one town.</summary>
    public static IReadOnlyList<(Town Town, List<Listing> Listings)> Of(string country, IEnumerable<Listing> listings)
    {
        var towns = new List<(Town, List<Listing>)>();
        var slugs = new HashSet<string> { Anywhere };
        var cities = listings.Where(listing => listing.City is not null).GroupBy(listing => listing.City!);
        foreach (var same in cities.GroupBy(city => Phrases.Fold(city.Key), city => city))
        {
            var all = same.SelectMany(city => city).ToList();
            var city = all[0].City!;
            var slug = SlugOf(same.Key);
            if (slug.Length == 0 || !slugs.Add(slug))
                slugs.Add(slug = "x" + ShortCode.Of($"{country}/{same.Key}"));

            var translations = all.SelectMany(listing => listing.Translations)
                .Where(text => text.Value.City is not null)
                .DistinctBy(text => text.Key)
                .ToDictionary(text => text.Key, text => text.Value.City!);
            var others = all.SelectMany(listing => listing.PlaceNames.Append(listing.City!)).Distinct().ToList();
            towns.Add((new Town(country, slug, city, translations, others), all));
        }

        return towns;
    }

    // An address takes a to z; a name in other letters gets a short code. Only digits would read as a part's number.
    private static string SlugOf(string folded)
    {
        var slug = string.Join('-', folded.Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries));
        if (!slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') || slug.All(char.IsAsciiDigit))
            return "";

        return slug.Length <= LongestSlug ? slug : slug[..LongestSlug].TrimEnd('-');
    }
}

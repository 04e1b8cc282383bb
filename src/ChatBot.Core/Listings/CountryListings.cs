using System.Collections.Frozen;

namespace ChatBot.Listings;

/// <summary>The services of a country, in the order in which they are shown.</summary>
internal sealed class CountryListings
{
    private readonly FrozenDictionary<string, List<Listing>> byTown;

    public CountryListings(string country, IReadOnlyList<Listing> listings)
    {
        All = listings;
        Nationwide = [.. listings.Where(listing => listing.City is null)];
        var towns = Town.Of(country, listings);
        byTown = towns.ToFrozenDictionary(entry => entry.Town.Slug, entry => entry.Listings);
        Towns = [.. towns.Select(entry => entry.Town).OrderBy(town => town.City, StringComparer.InvariantCultureIgnoreCase)];
    }

    public IReadOnlyList<Listing> All { get; }

    /// <summary>Those of the whole country.</summary>
    public IReadOnlyList<Listing> Nationwide { get; }

    /// <summary>The towns, by name.</summary>
    public IReadOnlyList<Town> Towns { get; }

    public IReadOnlyList<Listing> In(string town) => byTown.GetValueOrDefault(town) ?? [];
}

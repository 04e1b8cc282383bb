using System.Collections.Frozen;
using ChatBot.Content;

namespace ChatBot.Listings;

/// <summary>All services of a book, frozen: by id, by country, by town, and by what people call these.</summary>
internal sealed class ServiceDirectory
{
    private readonly FrozenDictionary<string, Listing> byId;
    private readonly FrozenDictionary<string, CountryListings> byCountry;
    private readonly FrozenDictionary<string, IReadOnlyList<Listing>> byRegion;
    private readonly BookLimits limits;
    private readonly Lazy<Typed.TypedPlaces> names;

    public ServiceDirectory(
        IReadOnlyList<Listing> listings, IReadOnlyList<EmergencyNumbers> emergency, BookLimits limits,
        Func<IEnumerable<Town>, Typed.TypedPlaces> names)
    {
        All = listings;
        this.limits = limits;
        byId = listings.DistinctBy(listing => listing.Id).ToFrozenDictionary(listing => listing.Id);
        var listed = listings.Where(listing => listing.IsListed).Order(ListingOrder.Instance).ToList();
        byCountry = listed
            .SelectMany(listing => listing.Countries.Where(country => !Regions.IsRegion(country)).Select(country => (country, listing)))
            .GroupBy(entry => entry.country, entry => entry.listing)
            .ToFrozenDictionary(group => group.Key, group => new CountryListings(group.Key, [.. group]));
        byRegion = new[] { Regions.Europe, Regions.World }.ToFrozenDictionary(
            region => region, region => (IReadOnlyList<Listing>)[.. listed.Where(listing => listing.Countries.Contains(region))]);
        Countries = [.. byCountry.Keys.Order(StringComparer.Ordinal)];
        Emergency = emergency.DistinctBy(numbers => numbers.Country).ToFrozenDictionary(numbers => numbers.Country);
        this.names = new(() => names(byCountry.Values.SelectMany(country => country.Towns)));
    }

    /// <summary>A directory without services.</summary>
    public static ServiceDirectory Empty { get; } = new([], [], new BookLimits(), _ => new Typed.TypedPlaces(new Typed.PhraseIndex<Typed.PhraseMeaning>(), Matching.Features.RealWords.None));

    /// <summary>Every listing of the table, also those that are not listed now.</summary>
    public IReadOnlyList<Listing> All { get; }

    /// <summary>The countries that have services of their own, by code.</summary>
    public IReadOnlyList<string> Countries { get; }

    /// <summary>Whether there are services that work in several countries.</summary>
    public bool HasRegional => byRegion.Values.Any(region => region.Count > 0);

    /// <summary>Whether there is anything to find.</summary>
    public bool IsEmpty => Countries.Count == 0 && !HasRegional;

    /// <summary>The numbers to call in danger, by the country's code.</summary>
    public FrozenDictionary<string, EmergencyNumbers> Emergency { get; }

    /// <summary>Places and needs by what people call them; collected when they are first asked for.</summary>
    public Typed.TypedPlaces Names => names.Value;

    /// <summary>A listing by its id.</summary>
    public Listing? Find(ReadOnlySpan<char> id) =>
        byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var listing) ? listing : null;

    /// <summary>The towns of a country, by name; with fewer than two there is nothing to choose.</summary>
    public IReadOnlyList<Town> Towns(string? country) => country is not null && byCountry.TryGetValue(country, out var own) ? own.Towns : [];

    /// <summary>A town by its slug; null where the country has none of that name.</summary>
    public Town? FindTown(string? country, ReadOnlySpan<char> slug)
    {
        foreach (var town in Towns(country))
        {
            if (slug.SequenceEqual(town.Slug))
                return town;
        }

        return null;
    }

    /// <summary>
    /// The services that fit: the town's own, those of the whole country, then those of the regions around it. Within each,
    /// those that speak the visitor's language come first, then the order of <see cref="ListingOrder"/>. Last come the country's
    /// own whose kind is not known.
    /// </summary>
    public List<Listing> Fitting(ListingQuery query)
    {
        var fitting = new List<Listing>();
        foreach (var pool in Pools(query))
        {
            var others = new List<Listing>();
            foreach (var listing in pool)
            {
                if (Fits(listing, query))
                    (listing.Languages.Contains(query.Language) ? fitting : others).Add(listing);
            }

            fitting.AddRange(others);
        }

        // Whoever helps comes before what only leads to helpers.
        fitting = [.. fitting.Where(listing => !listing.IsFinder), .. fitting.Where(listing => listing.IsFinder)];

        // A place nearby that nobody knows the kind of may help; its card says that it has to be asked.
        fitting.AddRange(Pools(query).SelectMany(pool => pool).Where(listing =>
            listing.Kinds.Count == 0 && query.Need != Needs.All && !listing.Countries.Any(Regions.IsRegion) && IsShown(listing, query)));
        return fitting;
    }

    /// <summary>The needs for which something fits, and whether anything does.</summary>
    public IReadOnlyList<string> FittingNeeds(ListingQuery query)
    {
        var all = Fitting(query with { Need = Needs.All });
        return all.Count == 0 ? [] : [.. Needs.Kinds.Where(kind => all.Exists(listing => listing.Kinds.Contains(kind))), Needs.All];
    }

    private IEnumerable<IReadOnlyList<Listing>> Pools(ListingQuery query)
    {
        if (query.Country is not null && byCountry.TryGetValue(query.Country, out var own))
        {
            if (query.Town is null)
                yield return own.All;
            else
            {
                yield return own.In(query.Town);
                yield return own.Nationwide;
            }
        }

        foreach (var region in Regions.Around(query.Country))
            yield return byRegion[region];
    }

    private bool Fits(Listing listing, ListingQuery query) =>
        (query.Need == Needs.All || listing.Kinds.Contains(query.Need)) && IsShown(listing, query);

    private bool IsShown(Listing listing, ListingQuery query) =>
        (query.Country is null || !listing.HideIn.Contains(query.Country))
        && Ageing.Of(listing, query.Today, limits) != Age.Expired;
}

using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Listings.Typed;

namespace ChatBot.Dialog;

/// <summary>From a wish to the place of the dialog that fulfils it. Pure; everything it gives is the directory's own.</summary>
internal static class TypedSearch
{
    // From anywhere a question is the matcher's unless nearly every word of it asks for a place: "can a clinic in Berlin
    // report me" asks about rights. At a step of the directory more is forgiven.
    private const int MostOthers = 1;
    private const int MostOthersHere = 2;

    /// <summary>Whether somebody stands at a step of the directory.</summary>
    public static bool IsAtDirectory(Address? at) => at?.Place is Place.Find or Place.Listing or Place.Countries { Return: Place.Find };

    /// <summary>Where a wish leads; null where it is not the directory's to answer.</summary>
    /// <param name="from">Where the visitor is.</param>
    /// <param name="wish">What they typed.</param>
    public static Address? Answer(Book book, Address from, DirectoryQuery wish)
    {
        var here = IsAtDirectory(from);
        var most = !wish.NamesPlace ? 0 : here ? MostOthersHere : MostOthers;
        if (wish.IsEmpty || wish.Others > most)
            return null;

        if (here)
            return Go(book, from, wish, wish.Need ?? NeedOf(from.Place));

        return wish.NamesPlace && (wish.Need is not null || wish.Others == 0) ? Go(book, from, wish, wish.Need) : null;
    }

    /// <summary>The list of a kind of help at the place that a wish names.</summary>
    public static Address Go(Book book, Address from, DirectoryQuery wish, string? need)
    {
        if (!wish.NamesPlace)
            return WithoutPlace(from, need);

        var town = TownOf(from, wish);
        var country = town?.Country ?? wish.Country ?? wish.Towns[0].Country;
        var known = book.Countries.Contains(country);
        Place place = (town, need) switch
        {
            (not null, _) => new Place.Find(town.Slug, need),
            (null, not null) => new Place.Find(Town.Anywhere, need),
            _ => known ? new Place.Find() : new Place.Find(Town.Anywhere),
        };
        return new Address(from.Language, known ? country : null, place);
    }

    /// <summary>The towns among which the visitor has to choose: those of one name in several countries, none of them theirs.</summary>
    public static IReadOnlyList<Town> Ambiguous(Address from, DirectoryQuery wish) =>
        wish.Towns.Count > 1 && wish.Towns.All(town => town.Country != from.Country) ? wish.Towns : [];

    private static Town? TownOf(Address from, DirectoryQuery wish) =>
        wish.Towns.Count == 0 ? null : wish.Towns.FirstOrDefault(town => town.Country == from.Country) ?? wish.Towns[0];

    // Only a need was typed: the place stays as far as it was chosen.
    private static Address WithoutPlace(Address from, string? need)
    {
        var town = from.Place switch
        {
            Place.Find find => find.Town,
            Place.Listing listing => listing.From.Town,
            _ => null,
        };
        var list = new Place.Find(town ?? Town.Anywhere, need);
        return from.At(from.Country is null && town is null ? new Place.Countries(list) : list);
    }

    private static string? NeedOf(Place place) => place switch
    {
        Place.Find find => find.Need,
        Place.Listing listing => listing.From.Need,
        Place.Countries { Return: Place.Find find } => find.Need,
        _ => null,
    };
}

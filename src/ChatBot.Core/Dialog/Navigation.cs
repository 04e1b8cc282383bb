using ChatBot.Content;

namespace ChatBot.Dialog;

/// <summary>Where Back leads, and what a choice of language or country comes back to: always up, never through a remembered past.</summary>
internal static class Navigation
{
    /// <summary>The state that Back leads to. Above a country's services lies the choice of another country.</summary>
    public static Address Above(Book book, Address address)
    {
        if (address.Place is Place.Countries { Part: 1, Return: Place.Find, From: { } code } && book.Codes.GetValueOrDefault(code)?.Path is { } path)
            return address.At(LastPartOf(book, address, path));

        var chosen = address.Place is Place.Find { Need: null, Part: 1 } find
            && (find.Town is null || !OffersTowns(book, address.Country));
        return chosen && (address.Country ?? (address.Place as Place.Find)?.Town) is not null
            ? new Address(address.Language, null, new Place.Find())
            : address.At(Above(book, address.Place));
    }

    /// <summary>The place that Back leads to, without regard to the country.</summary>
    public static Place Above(Book book, Place place) => place switch
    {
        Place.Page { Part: > 1 } page => page with { Part = page.Part - 1 },
        Place.Page page => Choices.PlaceOf(book.Parents.GetValueOrDefault(page.Path, "")),
        Place.Languages languages => languages.Return,
        Place.Countries { Part: > 1 } countries => countries with { Part = 1 },
        Place.Countries { Return: Place.Find } => Above(book, new Place.Find()),
        Place.Countries countries => countries.Return,
        Place.Find { Part: > 1 } find => find with { Part = find.Need is null ? 1 : find.Part - 1 },
        Place.Find { Need: not null } find => new Place.Find(find.Town),
        Place.Find { Town: not null } => new Place.Find(),
        Place.Listing listing => listing.From,
        Place.Phrases { Covered: true } phrases => phrases with { Covered = false },
        Place.Phrases { Language: not null } phrases => phrases with { Language = null },
        Place.Phrases { Id: not null } => new Place.Phrases(),
        _ => new Place.Home(),
    };

    /// <summary>The place that a choice of language or country comes back to.</summary>
    public static Place Returnable(Place place) => place switch
    {
        Place.Languages languages => languages.Return,
        Place.Countries { Return: Place.Find } countries => countries with { Part = 1 },
        Place.Countries countries => countries.Return,
        Place.Remove or Place.Hidden => new Place.Home(),
        _ => place,
    };

    // A page offers its services where it ends.
    private static Place LastPartOf(Book book, Address address, string path) =>
        book.Find(address.Language, address.Country, path) is { } page ? new Place.Page(path, page.Parts.Count) : Above(book, new Place.Page(path));

    /// <summary>Whether a country has towns to choose between; where it has none, the step is left out.</summary>
    public static bool OffersTowns(Book book, string? country) => book.Services.Towns(country).Count > 1;
}

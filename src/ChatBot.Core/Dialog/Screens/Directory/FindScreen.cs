using ChatBot.Content;
using ChatBot.Listings;

namespace ChatBot.Dialog.Screens.Directory;

/// <summary>Looking for a service, step by step; a step with nothing to choose is left out.</summary>
internal static class FindScreen
{
    public static Screen Compose(Book book, DateTimeOffset moment, Address address, Place.Find find) => find switch
    {
        { Town: null } when address.Country is null => CountriesScreen.Compose(book, address, new Place.Find(), find.Part),
        { Town: null } when Navigation.OffersTowns(book, address.Country) => TownsScreen.Compose(book, address, find.Part),
        { Need: null } => NeedsScreen.Compose(book, moment, address, find),
        _ => ServicesScreen.Compose(book, moment, address, find),
    };

    /// <summary>What the steps so far look for.</summary>
    public static ListingQuery QueryOf(DateTimeOffset moment, Address address, Place.Find find) => new(
        address.Country, find.Town == Town.Anywhere ? null : find.Town, find.Need ?? Needs.All, address.Language,
        DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>The name of a town or a country that the steps have come to.</summary>
    public static string PlaceName(Book book, Address address, string? town)
    {
        var words = book.Language(address.Language);
        if (address.Country is null)
            return words[UiText.SeveralCountries];

        var country = words.CountryName(address.Country);
        return town is not null && book.Services.FindTown(address.Country, town) is { } known
            ? $"{words.Show(known.NameIn(address.Language))}, {country}"
            : country;
    }
}

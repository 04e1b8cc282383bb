using ChatBot.Content;

namespace ChatBot.Dialog.Screens.Directory;

/// <summary>A service's card on a screen of its own; what is not listed any more leads to its list.</summary>
internal static class ListingScreen
{
    public static Screen Compose(Book book, DateTimeOffset moment, Address address, Place.Listing place)
    {
        if (book.Services.Find(place.Id) is not { } listing)
            return FindScreen.Compose(book, moment, address.At(place.From), place.From);

        var words = book.Language(address.Language);
        return Frame.Around(book, address, words.Show(listing.NameIn(address.Language)), Card.Compose(book, moment, address.Language, listing, named: false),
            [.. CardButtons.Compose(book, address, listing, CardButtons.Most)]);
    }
}

using ChatBot.Content;
using ChatBot.Listings;

namespace ChatBot.Dialog.Screens.Directory;

/// <summary>The ways to reach a service, the most used first.</summary>
internal static class CardButtons
{
    /// <summary>On a card of its own.</summary>
    public const int Most = 6;

    /// <summary>On the first card of a list, beside the other services.</summary>
    public const int MostInList = 3;

    public static IEnumerable<ButtonGroup> Compose(Book book, Address address, Listing listing, int most)
    {
        var buttons = listing.IsListed ? Links(book, address, listing).Take(most).ToList() : [];
        if (buttons.Count > 0)
            yield return new ButtonGroup(null, buttons);
    }

    private static IEnumerable<Button> Links(Book book, Address address, Listing listing)
    {
        var words = book.Language(address.Language);
        if (listing.Phone is { } phone)
            yield return new Button(words[UiText.CopyPhone], new ButtonAction.Copy(phone));

        // Before a name is given: the questions to ask where nobody has confirmed the firewall.
        if (listing.Firewall != Firewall.Confirmed && book.Settings.AskFirst is { } questions)
            yield return Choices.ButtonTo(book, address, questions);

        if (listing.Web is { } web)
            yield return new Button(words[UiText.OpenWeb], new ButtonAction.Open(web));

        if (listing.WhatsApp is { } whatsApp)
            yield return new Button(words[UiText.OpenWhatsApp], new ButtonAction.Open("https://wa.me/" + string.Concat(whatsApp.Where(char.IsAsciiDigit))));

        if (listing.Telegram is { } telegram)
            yield return new Button(words[UiText.OpenTelegram], new ButtonAction.Open("https://t.me/" + telegram));

        if (listing.Email is { } email)
            yield return new Button(words[UiText.CopyEmail], new ButtonAction.Copy(email));
    }
}

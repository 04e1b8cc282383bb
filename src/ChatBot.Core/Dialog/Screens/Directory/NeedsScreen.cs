using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens.Directory;

/// <summary>The choice of a kind of help, among those for which there is a service.</summary>
internal static class NeedsScreen
{
    public static Screen Compose(Book book, DateTimeOffset moment, Address address, string town)
    {
        var words = book.Language(address.Language);
        var needs = book.Services.FittingNeeds(FindScreen.QueryOf(moment, address, new Place.Find(town)));
        var buttons = needs.Select(need =>
            new Button(words[NeedWords.Of(need)], new ButtonAction.Go(address.At(new Place.Find(town, need))))).ToList();
        var text = new List<TextBlock> { TextBlock.Plain(FindScreen.PlaceName(book, address, town)) };
        if (ServicesScreen.NotThere(book, address) is { } notice)
            text.Add(notice);

        if (needs.Count == 0)
            text.Add(TextBlock.Plain(words[UiText.ListNone]));

        return Frame.Around(book, address, words[UiText.NeedTitle], text, buttons.Count == 0 ? [] : [new ButtonGroup(null, buttons)]);
    }
}

using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens.Directory;

/// <summary>The choice of a kind of help, among those for which there is a service.</summary>
internal static class NeedsScreen
{
    // With the other kinds or all of them behind the last button, eight.
    private const int EachPart = 7;

    public static Screen Compose(Book book, DateTimeOffset moment, Address address, Place.Find find)
    {
        var words = book.Language(address.Language);
        var town = find.Town ?? Town.Anywhere;
        var needs = book.Services.FittingNeeds(FindScreen.QueryOf(moment, address, new Place.Find(town)));
        var fits = needs.Count <= EachPart + 1;
        var part = fits ? 1 : Math.Clamp(find.Part, 1, 2);
        var shown = fits ? needs : part == 1 ? needs.Take(EachPart) : needs.Skip(EachPart);
        var buttons = shown.Select(need => To(words[NeedWords.Of(need)], new Place.Find(town, need))).ToList();
        if (!fits && part == 1)
            buttons.Add(To(words[UiText.NeedMore], new Place.Find(town, Part: 2)));

        var text = new List<TextBlock> { TextBlock.Plain(FindScreen.PlaceName(book, address, town)) };
        if (ServicesScreen.NotThere(book, address) is { } notice)
            text.Add(notice);

        if (needs.Count == 0)
            text.Add(TextBlock.Plain(words[UiText.ListNone]));

        // What there is stands beneath: a kind is chosen by whoever has too much of it.
        var here = address.At(find with { Part = part });
        var all = new Place.Find(town, Needs.All);
        var some = book.Services.Fitting(FindScreen.QueryOf(moment, address, all)).Take(ServicesScreen.EachPart).ToList();
        return Frame.Around(book, here, words[UiText.NeedTitle], text, buttons.Count == 0 ? [] : [new ButtonGroup(null, buttons) { IsChips = true }]) with
        {
            Cards = ServicesScreen.Cards(book, moment, here, all, some),
            Trust = ServicesScreen.Trust(book, moment, words, some),
        };

        Button To(string label, Place place) => new(label, new ButtonAction.Go(address.At(place)));
    }
}

using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens.Directory;

/// <summary>The services that fit: the best one's card at once, the others one tap away, so that help is never a list further.</summary>
internal static class ServicesScreen
{
    // With the first card's three links and the way on, eight buttons.
    private const int EachPart = 4;
    private const int MostParts = 99;

    public static Screen Compose(Book book, DateTimeOffset moment, Address address, Place.Find find)
    {
        var words = book.Language(address.Language);
        var fitting = book.Services.Fitting(FindScreen.QueryOf(moment, address, find));
        var parts = Math.Clamp((fitting.Count + EachPart - 1) / EachPart, 1, MostParts);
        find = find with { Part = Math.Clamp(find.Part, 1, parts) };
        var here = address.At(find);
        var shown = fitting.Skip((find.Part - 1) * EachPart).Take(EachPart).ToList();
        var title = words.Fill(UiText.ListTitle, ("need", words[NeedWords.Of(find.Need!)]), ("place", FindScreen.PlaceName(book, address, find.Town)));
        var blocks = new List<TextBlock>();
        if (NotThere(book, address) is { } notice)
            blocks.Add(notice);

        if (shown.Count == 0)
            return Frame.Around(book, here, title, [.. blocks, TextBlock.Plain(words[UiText.ListNone])], [.. Wider(words, here, find)]);

        blocks.AddRange(Card.Compose(book, moment, address.Language, shown[0]));
        List<ButtonGroup> groups = [.. CardButtons.Compose(book, here, shown[0], CardButtons.MostInList)];
        AddGroup(UiText.OtherPlaces, shown.Skip(1).Where(listing => !listing.IsFinder));
        AddGroup(UiText.Finders, shown.Skip(1).Where(listing => listing.IsFinder));
        if (find.Part < parts)
            groups.Add(new ButtonGroup(null, [new Button(words[UiText.MorePlaces], new ButtonAction.Go(here.At(find with { Part = find.Part + 1 })))]));

        return Frame.Around(book, here, title, blocks, groups);

        void AddGroup(UiText label, IEnumerable<Listing> listings)
        {
            var buttons = listings.Select(listing => new Button(LabelOf(words, listing, book), new ButtonAction.Go(here.At(new Place.Listing(listing.Id, find))))).ToList();
            if (buttons.Count > 0)
                groups.Add(new ButtonGroup(words[label], buttons));
        }
    }

    /// <summary>Says that the chosen country has no services of its own; null where it has.</summary>
    public static TextBlock? NotThere(Book book, Address address)
    {
        var words = book.Language(address.Language);
        return address.Country is null || book.Services.Countries.Contains(address.Country)
            ? null
            : TextBlock.Remark(words.Fill(UiText.ListNotThere, ("country", words.CountryName(address.Country))));
    }

    // All kinds of help at the same place, and before that the whole country.
    private static IEnumerable<ButtonGroup> Wider(BookLanguage words, Address here, Place.Find find)
    {
        var ways = new List<Button>();
        if (find.Town != Town.Anywhere)
            ways.Add(new Button(words[UiText.WholeCountry], new ButtonAction.Go(here.At(new Place.Find(Town.Anywhere, find.Need)))));

        if (find.Need != Needs.All)
            ways.Add(new Button(words[UiText.NeedAll], new ButtonAction.Go(here.At(new Place.Find(find.Town, Needs.All)))));

        if (ways.Count > 0)
            yield return new ButtonGroup(null, ways);
    }

    private static string LabelOf(BookLanguage words, Listing listing, Book book)
    {
        var name = listing.NameIn(words.Code);
        var most = book.Settings.Limits.Label;
        return words.Show(name.Length <= most ? name : string.Concat(name.AsSpan(0, most - 1).TrimEnd(), "…"));
    }
}

using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens.Directory;

/// <summary>The services that fit: each on a short card, the whole one a tap away; what is looked for can be changed above.</summary>
internal static class ServicesScreen
{
    // With the first card's two links, the way on and the row of chips, eight rows.
    internal const int EachPart = 4;
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

        var chips = ChipsOf(book, here, find);
        if (shown.Count == 0)
            return Frame.Around(book, here, title, [.. blocks, TextBlock.Plain(words[UiText.ListNone])], [.. Wider(words, here, find)]) with { Chips = chips };

        List<ButtonGroup> groups = [];
        if (find.Part < parts)
            groups.Add(new ButtonGroup(null, [new Button(words[UiText.MorePlaces], new ButtonAction.Go(here.At(find with { Part = find.Part + 1 })))]));

        return Frame.Around(book, here, title, blocks, groups) with
        {
            Chips = chips,
            Cards = Cards(book, moment, here, find, shown),
            Trust = Trust(book, moment, words, shown),
        };
    }

    /// <summary>The cards of some services; the first offers at once how to reach it.</summary>
    public static List<ListedCard> Cards(Book book, DateTimeOffset moment, Address here, Place.Find find, IReadOnlyList<Listing> listings)
    {
        var words = book.Language(here.Language);
        return [.. listings.Select((listing, n) => CompactCard.Compose(words, moment, listing,
            new Button(LabelOf(words, listing, book), new ButtonAction.Go(here.At(new Place.Listing(listing.Id, find)))), withLinks: n == 0))];
    }

    /// <summary>Whether somebody has checked the services that are shown, and how to report a mistake.</summary>
    public static Folded? Trust(Book book, DateTimeOffset moment, BookLanguage words, IReadOnlyList<Listing> listings) => listings.Count == 0
        ? null
        : new Folded(Card.Checked(book, moment, words, listings.MinBy(listing => listing.CheckedOn ?? DateOnly.MinValue)!), [Card.Mistake(book, words)]);

    // The kind of help and the place: each leads to the choice of another.
    private static Button[] ChipsOf(Book book, Address here, Place.Find find)
    {
        var words = book.Language(here.Language);
        var need = new Button(words[NeedWords.Of(find.Need!)], new ButtonAction.Go(here.At(new Place.Find(find.Town ?? Town.Anywhere))));
        Place elsewhere = Navigation.OffersTowns(book, here.Country) ? new Place.Find() : new Place.Countries(new Place.Find(Town.Anywhere, find.Need));
        return [need, new Button(FindScreen.PlaceName(book, here, find.Town), new ButtonAction.Go(here.At(elsewhere)))];
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

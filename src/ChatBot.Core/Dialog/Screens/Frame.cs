using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>What every screen has: the neutral line, and two fixed rows, always in the same place.</summary>
internal static class Frame
{
    /// <summary>A screen in the address's own language.</summary>
    public static Screen Around(Book book, Address address, string title, IReadOnlyList<TextBlock> blocks, IReadOnlyList<ButtonGroup> groups) =>
        new(address, address.Language, book.Language(address.Language)[UiText.Neutral], title, blocks, groups, Rows(book, address));

    private static Button[][] Rows(Book book, Address address)
    {
        var words = book.Language(address.Language);
        return
        [
            [Up(book, address), To(words[UiText.Home], address.At(new Place.Home()))],
            [
                To(words[UiText.Language], address.At(new Place.Languages(Navigation.Returnable(address.Place)))),
                To(words[UiText.Hide], address.At(new Place.Hidden())),
            ],
        ];
    }

    private static Button Up(Book book, Address address)
    {
        var above = Navigation.Above(book, address);
        return To(book.Language(address.Language)[UiText.Back], above) with { Where = NameOf(book, above) };
    }

    // The start has a button of its own beside it.
    private static string? NameOf(Book book, Address above)
    {
        var words = book.Language(above.Language);
        return above.Place switch
        {
            Place.Page page => book.Find(above.Language, above.Country, page.Path)?.Button,
            Place.Find { Need: { } need } => words[Listings.NeedWords.Of(need)],
            Place.Find { Town: not null } => words[UiText.NeedTitle],
            Place.Find => words[UiText.FindTitle],
            Place.Countries => words[UiText.CountriesTitle],
            Place.Phrases => words[UiText.PhrasesTitle],
            _ => null,
        };
    }

    private static Button To(string label, Address address) => new(label, new ButtonAction.Go(address));
}

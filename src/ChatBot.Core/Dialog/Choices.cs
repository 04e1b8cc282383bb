using ChatBot.Content;

namespace ChatBot.Dialog;

/// <summary>Turns the ids in a page's header into buttons.</summary>
internal static class Choices
{
    /// <summary>Built-in places that a menu may list beside pages.</summary>
    public static readonly string[] BuiltIn =
        [Address.Words.Ask, Address.Words.Languages, Address.Words.Countries, Address.Words.Privacy, Address.Words.Find];

    /// <summary>The place that an id names.</summary>
    public static Place PlaceOf(string path) => path switch
    {
        "" => new Place.Home(),
        Address.Words.Ask => new Place.Ask(),
        Address.Words.Languages => new Place.Languages(new Place.Home()),
        Address.Words.Countries => new Place.Countries(new Place.Home()),
        Address.Words.Privacy => new Place.Privacy(),
        Address.Words.Find => new Place.Find(),
        _ => new Place.Page(path),
    };

    /// <summary>The buttons of a page's groups, for a visitor at an address.</summary>
    public static IEnumerable<ButtonGroup> Groups(Book book, Address from, IReadOnlyList<PageGroup> groups) =>
        groups.Select(group => new ButtonGroup(group.Title, [.. group.Paths.Select(path => ButtonTo(book, from, path))]));

    /// <summary>A button to the page or built-in place that an id names.</summary>
    public static Button ButtonTo(Book book, Address from, string path)
    {
        var words = book.Language(from.Language);
        var action = new ButtonAction.Go(from.At(PlaceOf(path)));
        return path switch
        {
            Address.Words.Ask => new Button(words[UiText.AskTitle], action),
            Address.Words.Languages => new Button(words[UiText.LanguagesTitle], action),
            Address.Words.Countries => new Button(words[UiText.CountriesTitle], action),
            Address.Words.Find => new Button(words[UiText.FindTitle], action),
            _ => ToPage(book, from, path is Address.Words.Privacy ? book.Settings.Privacy : path, action),
        };
    }

    private static Button ToPage(Book book, Address from, string path, ButtonAction action)
    {
        var page = book.Find(from.Language, from.Country, path)!;
        return new Button(page.Button, action, page.Urgent ? ButtonWeight.Urgent : ButtonWeight.Normal);
    }
}

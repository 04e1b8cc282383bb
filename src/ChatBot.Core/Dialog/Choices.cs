using System.Runtime.CompilerServices;
using ChatBot.Content;
using ChatBot.Text;
using UiText = ChatBot.Content.UiText;

namespace ChatBot.Dialog;

/// <summary>Turns the ids in a page's header into buttons.</summary>
internal static class Choices
{
    private const int LongestHint = 96;

    // A page's first sentence is found once, not at each step: empty where there is none.
    private static readonly ConditionalWeakTable<Page, string> Hints = [];

    /// <summary>The place that an id names.</summary>
    public static Place PlaceOf(string path) => path switch
    {
        "" => new Place.Home(),
        BuiltInPlaces.Ask => new Place.Ask(),
        BuiltInPlaces.Languages => new Place.Languages(new Place.Home()),
        BuiltInPlaces.Countries => new Place.Countries(new Place.Home()),
        BuiltInPlaces.Privacy => new Place.Privacy(),
        BuiltInPlaces.Find => new Place.Find(),
        BuiltInPlaces.Phrases => new Place.Phrases(),
        _ => new Place.Page(path),
    };

    /// <summary>The buttons of a page's groups, for a visitor at an address.</summary>
    /// <param name="hints">Whether each says what is to be found there.</param>
    public static IEnumerable<ButtonGroup> Groups(Book book, Address from, IReadOnlyList<PageGroup> groups, bool hints = false) =>
        groups.Select(group => new ButtonGroup(group.Title, [.. group.Paths.Select(path => hints ? Hinted(book, from, path) : ButtonTo(book, from, path))]));

    /// <summary>A button to a page that says in a sentence what is to be found there: the page's first.</summary>
    public static Button Hinted(Book book, Address from, string path)
    {
        var button = ButtonTo(book, from, path);
        return book.Find(from.Language, from.Country, path) is { } page && Hints.GetValue(page, HintOf) is { Length: > 0 } hint
            ? button with { Hint = hint }
            : button;
    }

    /// <summary>A button to the page or built-in place that an id names.</summary>
    public static Button ButtonTo(Book book, Address from, string path)
    {
        var words = book.Language(from.Language);
        var action = new ButtonAction.Go(from.At(PlaceOf(path)));
        return path switch
        {
            BuiltInPlaces.Ask => new Button(words[UiText.AskTitle], action),
            BuiltInPlaces.Languages => new Button(words[UiText.LanguagesTitle], action),
            BuiltInPlaces.Countries => new Button(words[UiText.CountriesTitle], action),
            BuiltInPlaces.Find => new Button(words[UiText.FindTitle], action),
            BuiltInPlaces.Phrases => new Button(words[UiText.PhrasesTitle], action),
            _ => ToPage(book, from, path is BuiltInPlaces.Privacy ? book.Settings.Privacy : path, action),
        };
    }

    private static Button ToPage(Book book, Address from, string path, ButtonAction action)
    {
        var page = book.Find(from.Language, from.Country, path)!;
        return new Button(page.Button, action, page.Urgent ? ButtonWeight.Urgent : ButtonWeight.Normal)
        {
            Language = page.Language == from.Language ? null : page.Language,
        };
    }

    private static string HintOf(Page page) => Sentences.Of(page.Parts[0]).FirstOrDefault() is { } first ? Shorten(first) : "";

    // At a word's end; in scripts without spaces, anywhere.
    private static string Shorten(string text)
    {
        if (text.Length <= LongestHint)
            return text;

        var end = text.LastIndexOf(' ', LongestHint);
        return text[..(end > 0 ? end : LongestHint)].TrimEnd('\u2068', '\u2069', ',', ';', ':', ' ') + "…";
    }
}

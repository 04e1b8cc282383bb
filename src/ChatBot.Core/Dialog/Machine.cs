using ChatBot.Content;
using ChatBot.Dialog.Screens;

namespace ChatBot.Dialog;

/// <summary>
/// The state machine. Its states are addresses, its transitions the book's choices and a closed set of built-in places.
/// Pure: the same book, moment and input give the same turn, and nothing is kept between two steps.
/// </summary>
public static class Machine
{
    /// <summary>One step of a conversation.</summary>
    /// <param name="moment">Now, as the host's clock has it.</param>
    /// <returns>What to show and what to do. Never throws, whatever the input.</returns>
    public static Turn Step(Book book, DateTimeOffset moment, Input input) => input switch
    {
        Input.Started started => Start(book, moment, started),
        Input.Chose chose => Choose(book, moment, chose),
        Input.Said said => new Turn(QuestionAnswerer.Answer(book, moment, said), new Effect.Show()),
        Input.Commanded commanded => Obey(book, moment, commanded),
        Input.SentUnreadable sent => new Turn(
            RemoveScreen.Compose(book, WhereOrHome(book, sent.At, sent.Language), sent.Message), new Effect.Show()),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The neutral screen that covers another when a visit ends; its one button leads back.</summary>
    /// <param name="address">What is covered.</param>
    /// <returns>A screen that gives nothing away.</returns>
    public static Screen Cover(Book book, Address address) => HiddenScreen.Cover(book, address);

    /// <summary>The screen of a state.</summary>
    /// <param name="moment">Now, as the host's clock has it.</param>
    /// <param name="address">The state; where the book no longer has it, the nearest is shown.</param>
    public static Screen Show(Book book, DateTimeOffset moment, Address address) => ScreenComposer.Compose(book, moment, address);

    /// <summary>Where Back leads: up, never through a remembered past.</summary>
    /// <param name="address">The state to leave.</param>
    /// <returns>The address above it.</returns>
    public static Address Above(Book book, Address address) => Navigation.Above(book, address);

    private static Turn Start(Book book, DateTimeOffset moment, Input.Started started) =>
        new(Show(book, moment, started.To ?? HomeIn(book, started.Language)), new Effect.Show());

    private static Turn Choose(Book book, DateTimeOffset moment, Input.Chose chose)
    {
        var turn = chose.To.Place switch
        {
            Place.Hidden => new Turn(Show(book, moment, chose.To), new Effect.Hide()),
            Place.Remove { Confirmed: true } remove => new Turn(
                Notices.Add(Show(book, moment, chose.To.At(new Place.Home())), book, UiText.Removed), new Effect.Remove(remove.Message)),
            _ => new Turn(Show(book, moment, chose.To), new Effect.Show()),
        };
        return chose.Exact ? turn : turn with { Screen = Notices.Add(turn.Screen, book, UiText.Outdated) };
    }

    private static Turn Obey(Book book, DateTimeOffset moment, Input.Commanded commanded)
    {
        var here = WhereOrHome(book, commanded.At, commanded.Language);
        Place place = commanded.Command switch
        {
            ChatCommand.Menu => new Place.Home(),
            ChatCommand.Find => book.Settings.Find is { } find ? Choices.PlaceOf(find) : new Place.Ask(),
            ChatCommand.Language => here.Place is Place.Languages ? here.Place : new Place.Languages(Navigation.Returnable(here.Place)),
            ChatCommand.Hide => new Place.Hidden(),
            ChatCommand.Privacy => new Place.Privacy(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return Choose(book, moment, new Input.Chose(here.At(place)));
    }

    private static Address WhereOrHome(Book book, Address? at, string? language) => at ?? HomeIn(book, language);

    // A language tag of an app is matched by its first part: pt-br speaks pt (BCP 47, 2.2.1).
    private static Address HomeIn(Book book, string? language) =>
        new(book.Language(language?.Split('-')[0].ToLowerInvariant()).Code, null, new Place.Home());
}

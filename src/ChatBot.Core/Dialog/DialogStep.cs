using System.Diagnostics;
using ChatBot.Content;
using ChatBot.Dialog.Typed;

namespace ChatBot.Dialog;

/// <summary>One step on its way through <see cref="DialogMachine"/>: what it starts from, and what has become of it.</summary>
[HeldIn(typeof(Input))]
internal sealed class DialogStep(Book book, DateTimeOffset moment, Input? input, DialogState from, Address here)
{
    public Book Book => book;

    public DateTimeOffset Moment => moment;

    /// <summary>What the visitor did; null where only the way back is asked for.</summary>
    public Input? Input => input;

    public DialogState State { get; set; } = from;

    /// <summary>Where the visitor is; for a link or a button, where it leads. The table moves it.</summary>
    public Address Here { get; set; } = here;

    /// <summary>The screen, where its address doesn't say all of it.</summary>
    public Screen? Screen { get; set; }

    public Effect Effect { get; set; } = new Effect.Show();

    /// <summary>What a typed text is where it is no question; null otherwise.</summary>
    public TypedMeaning? Meaning { get; init; }

    /// <summary>The step that an input asks for.</summary>
    public static DialogStep Of(Book book, DateTimeOffset moment, Input input) => input switch
    {
        Input.Started started => new(book, moment, input, DialogState.Anywhere, started.To ?? StartIn(book, started.Language)),
        Input.Chose chose => new(book, moment, input, DialogState.Anywhere, chose.To),
        Input.Said said => Typed(book, moment, said, TypedMeaning.Of(book, said)),
        Input.Commanded commanded => At(book, moment, input, commanded.At ?? HomeIn(book, commanded.Language)),
        Input.SentUnreadable sent => At(book, moment, input, sent.At ?? HomeIn(book, sent.Language)),
        _ => throw new UnreachableException(),
    };

    /// <summary>What the step's input fires. A label typed is a label tapped.</summary>
    public DialogTrigger Trigger => Meaning?.Label switch
    {
        TypedLabel.Hide => DialogTrigger.Hide,
        TypedLabel.Back => DialogTrigger.Back,
        TypedLabel.Home => DialogTrigger.Menu,
        TypedLabel.Language => DialogTrigger.Language,
        _ => TriggerOf(Input!),
    };

    private static DialogTrigger TriggerOf(Input input) => input switch
    {
        Input.Started => DialogTrigger.Start,
        Input.Chose => DialogTrigger.Choose,
        Input.Said => DialogTrigger.Say,
        Input.Commanded { Command: ChatCommand.Menu } => DialogTrigger.Menu,
        Input.Commanded { Command: ChatCommand.Find } => DialogTrigger.Find,
        Input.Commanded { Command: ChatCommand.Language } => DialogTrigger.Language,
        Input.Commanded { Command: ChatCommand.Hide } => DialogTrigger.Hide,
        Input.Commanded { Command: ChatCommand.Privacy } => DialogTrigger.Privacy,
        Input.SentUnreadable => DialogTrigger.SendUnreadable,
        _ => throw new UnreachableException(),
    };

    /// <summary>The kind of a place.</summary>
    public static DialogState StateOf(Place place) => place switch
    {
        Place.Home => DialogState.Home,
        Place.Page => DialogState.Page,
        Place.Languages => DialogState.Languages,
        Place.Countries => DialogState.Countries,
        Place.Find => DialogState.Find,
        Place.Listing => DialogState.Listing,
        Place.Phrases => DialogState.Phrases,
        Place.Ask => DialogState.Ask,
        Place.Answers => DialogState.Answers,
        Place.Privacy => DialogState.Privacy,
        Place.Remove => DialogState.Remove,
        Place.Hidden => DialogState.Hidden,
        _ => throw new UnreachableException(),
    };

    // Of whom nothing is known, the words say the language.
    private static DialogStep Typed(Book book, DateTimeOffset moment, Input.Said said, TypedMeaning? meaning)
    {
        var here = said.At ?? HomeIn(book, meaning?.Language);
        return new(book, moment, said, StateOf(here.Place), here) { Meaning = meaning };
    }

    private static DialogStep At(Book book, DateTimeOffset moment, Input input, Address here) =>
        new(book, moment, input, StateOf(here.Place), here);

    // Whose app speaks none of the book's languages chooses one before all else.
    private static Address StartIn(Book book, string? language)
    {
        var home = HomeIn(book, language);
        return language is null || string.Equals(language.Split('-')[0], home.Language, StringComparison.OrdinalIgnoreCase)
            ? home
            : home.At(new Place.Languages(home.Place));
    }

    // A language tag of an app is matched by its first part: pt-br speaks pt (BCP 47, 2.2.1).
    private static Address HomeIn(Book book, string? language) =>
        new(book.Language(language?.Split('-')[0].ToLowerInvariant()).Code, null, new Place.Home());
}

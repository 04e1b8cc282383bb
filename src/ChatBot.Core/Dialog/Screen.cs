using ChatBot.Text;

namespace ChatBot.Dialog;

/// <summary>What a visitor sees: one screen, for every channel the same.</summary>
/// <param name="Address">The state it shows.</param>
/// <param name="TextLanguage">The language of the title and the text, which is another than the address's where a
/// translation is missing.</param>
/// <param name="Neutral">A line that gives nothing away, for channels whose chat list shows the beginning.</param>
/// <param name="Title">Stands over the text.</param>
/// <param name="Groups">The choices: content buttons.</param>
/// <param name="Fixed">The rows under every screen: Back and Home, Language and Hide.</param>
[Holds(
    what: "what the visitor is about to read, and the addresses behind its buttons",
    why: "to write it to Telegram or the web page",
    where: "memory",
    until: "the end of the turn: let go")]
public sealed record Screen(
    Address Address,
    string TextLanguage,
    string Neutral,
    string Title,
    IReadOnlyList<TextBlock> Blocks,
    IReadOnlyList<ButtonGroup> Groups,
    IReadOnlyList<IReadOnlyList<Button>> Fixed)
{
    /// <summary>
    /// Where the title is a sentence to hold out to somebody else, the code of the language it is in, which may be none of the
    /// book's; null elsewhere.
    /// </summary>
    public string? ShownIn { get; init; }

    /// <summary>What to do now, before any other word; or null.</summary>
    public ActionCard? Act { get; init; }

    /// <summary>Whether somebody has checked the text; null where there is nothing to check.</summary>
    public Folded? Trust { get; init; }

    /// <summary>Where the text comes from; or null.</summary>
    public Folded? Sources { get; init; }

    /// <summary>Who stands behind it, on the start; or null.</summary>
    public Foot? Foot { get; init; }

    /// <summary>Services, each with what is known of it and the way to its whole card.</summary>
    public IReadOnlyList<ListedCard> Cards { get; init; } = [];

    /// <summary>What is looked for, and where: each leads to the choice of another.</summary>
    public IReadOnlyList<Button> Chips { get; init; } = [];

    /// <summary>How many of the blocks stand before what to do now: none, or all up to the answer.</summary>
    public int BlocksBeforeAct => Act is { AfterAnswer: true } ? Math.Min(Blocks.Count, Blocks.TakeWhile(block => block is TextBlock.Note).Count() + 1) : 0;

    /// <summary>Every button, content first, in the order of the eye.</summary>
    public IEnumerable<Button> Buttons => (Act?.Buttons ?? []).Concat(Cards.SelectMany(card => card.Links.Prepend(card.Open))).Concat(Groups.SelectMany(group => group.Buttons)).Concat(Chips).Concat(Fixed.SelectMany(row => row));
}

/// <summary>The one thing to do now.</summary>
/// <param name="Title">Names it, or null.</param>
/// <param name="Lead">What is said before the buttons, or null.</param>
/// <param name="Buttons">What does it.</param>
/// <param name="Notes">What to know before it is done.</param>
[HeldIn(typeof(Screen))]
public sealed record ActionCard(string? Title, TextBlock? Lead, IReadOnlyList<Button> Buttons, IReadOnlyList<TextBlock> Notes)
{
    /// <summary>Whether the first paragraph, which is the answer, stands before it.</summary>
    public bool AfterAnswer { get; init; }
}

/// <summary>What most pass over: its title alone, where a channel can fold.</summary>
/// <param name="Title">Says the most important of it.</param>
/// <param name="Blocks">The rest, which may be nothing.</param>
[HeldIn(typeof(Screen))]
public sealed record Folded(string Title, IReadOnlyList<TextBlock> Blocks);

/// <summary>Who runs this copy, and what it keeps.</summary>
/// <param name="Text">Who, and whether the texts were checked.</param>
/// <param name="Privacy">Says that nothing is saved, and leads to the page about it.</param>
[HeldIn(typeof(Screen))]
public sealed record Foot(string Text, Button Privacy);

/// <summary>A service in a list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Open">Leads to its whole card.</param>
/// <param name="Lines">What is known of it, a sentence each.</param>
/// <param name="Links">The ways to reach it at once.</param>
[HeldIn(typeof(Screen))]
public sealed record ListedCard(string Name, Button Open, IReadOnlyList<string> Lines, IReadOnlyList<Button> Links);

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

    /// <summary>Every button, content first, in the order of the eye.</summary>
    public IEnumerable<Button> Buttons => Groups.SelectMany(group => group.Buttons).Concat(Fixed.SelectMany(row => row));
}

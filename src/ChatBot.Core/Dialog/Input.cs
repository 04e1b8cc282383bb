namespace ChatBot.Dialog;

/// <summary>The commands a visitor can type or pick from a channel's own menu.</summary>
public enum ChatCommand
{
    /// <summary>To the start.</summary>
    Menu,

    /// <summary>Find a service, or ask.</summary>
    Find,

    /// <summary>Choose a language.</summary>
    Language,

    /// <summary>Hide everything.</summary>
    Hide,

    /// <summary>What the bot does with what it is told.</summary>
    Privacy,
}

/// <summary>
/// What a visitor did. Closed. Lives for one turn and holds what the visitor chose or typed.
/// </summary>
[Holds(
    what: "what the visitor did: the button, command or text, the page they were on, and their language",
    why: "to take one step of the dialog",
    where: "memory",
    until: "the end of the turn: let go")]
public abstract record Input
{
    private Input()
    {
    }

    /// <summary>Came for the first time, or again through a link.</summary>
    /// <param name="To">Where the link leads, or null.</param>
    /// <param name="Language">The language their app says, or null: a hint for the first screen only.</param>
    public sealed record Started(Address? To, string? Language) : Input
    {
        /// <summary>Of the language: the book has it not, and which one it is need not be known (BCP 47: undetermined).</summary>
        public const string OtherLanguage = "und";
    }

    /// <summary>Tapped a button.</summary>
    /// <param name="To">Where it leads, as <see cref="AddressReader"/> read it.</param>
    /// <param name="Exact">False where the address no longer exists and <paramref name="To"/> is the nearest that does.</param>
    public sealed record Chose(Address To, bool Exact = true) : Input;

    /// <summary>Typed something.</summary>
    /// <param name="Text">The words; the giver disposes of them after the turn.</param>
    /// <param name="At">Where they were, or null when that is not known any more.</param>
    /// <param name="Removed">The channel removes the question from view, and the answer says so.</param>
    public sealed record Said(VisitorText Text, Address? At, bool Removed) : Input;

    /// <summary>Gave a command.</summary>
    /// <param name="At">Where they were, or null when that is not known any more.</param>
    /// <param name="Language">The language their app says, or null: used only where <paramref name="At"/> is null.</param>
    public sealed record Commanded(ChatCommand Command, Address? At, string? Language) : Input;

    /// <summary>Sent a photo, voice, contact, location, sticker or file, which the bot doesn't open.</summary>
    /// <param name="Message">The message's id in its chat.</param>
    /// <param name="At">Where they were, or null when that is not known any more.</param>
    /// <param name="Language">The language their app says, or null: used only where <paramref name="At"/> is null.</param>
    public sealed record SentUnreadable(long Message, Address? At, string? Language) : Input;
}

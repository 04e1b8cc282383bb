namespace ChatBot.Dialog;

/// <summary>What a button does. Closed.</summary>
[HeldIn(typeof(Screen))]
public abstract record ButtonAction
{
    private ButtonAction()
    {
    }

    /// <summary>Leads to another state.</summary>
    public sealed record Go(Address Address) : ButtonAction;

    /// <summary>Opens a public page elsewhere.</summary>
    /// <param name="Link">An https address.</param>
    public sealed record Open(string Link) : ButtonAction;

    /// <summary>Copies a public text, a phone number say, to the clipboard.</summary>
    /// <param name="Text">1 to 256 UTF-16 units (Bot API: CopyTextButton.text).</param>
    /// <param name="Language">The code of the language it is in, which may be none of the book's; null for a number or an address.</param>
    public sealed record Copy(string Text, string? Language = null) : ButtonAction;

    /// <summary>Calls a number of the book's, or copies it where a channel can't call.</summary>
    /// <param name="Number">The number, as it is dialled.</param>
    /// <param name="Verb">As in <c>Call 112</c>, for channels that can.</param>
    /// <param name="Who">Who answers.</param>
    public sealed record Call(string Number, string Verb, string Who) : ButtonAction;
}

/// <summary>How much a button asks to be seen.</summary>
public enum ButtonWeight
{
    /// <summary>As the others.</summary>
    Normal,

    /// <summary>Help in danger: first, and marked.</summary>
    Urgent,

    /// <summary>The one next step of a page.</summary>
    Next,
}

/// <summary>A button of a screen.</summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Action">What it does.</param>
/// <param name="Weight">How much it asks to be seen.</param>
[HeldIn(typeof(Screen))]
public sealed record Button(string Label, ButtonAction Action, ButtonWeight Weight = ButtonWeight.Normal)
{
    /// <summary>What is to be found there, in a sentence, for channels with room for it; or null.</summary>
    public string? Hint { get; init; }

    /// <summary>The language's code where what it leads to is in another language than the visitor's; or null.</summary>
    public string? Language { get; init; }

    /// <summary>Of Back: what it leads up to, for channels that remember no way; null where that goes without saying.</summary>
    public string? Where { get; init; }
}

/// <summary>Buttons that belong together.</summary>
/// <param name="Title">What they have in common, or null; channels without room for it leave it out.</param>
/// <param name="Buttons">The buttons, one a row on a phone.</param>
[HeldIn(typeof(Screen))]
public sealed record ButtonGroup(string? Title, IReadOnlyList<Button> Buttons)
{
    /// <summary>Whether its buttons are short words side by side, over what they narrow down.</summary>
    public bool IsChips { get; init; }

    /// <summary>Whether its title alone is shown at first, where a channel can fold.</summary>
    public bool Folded { get; init; }
}

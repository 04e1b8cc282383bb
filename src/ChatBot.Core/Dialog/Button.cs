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
    public sealed record Copy(string Text) : ButtonAction;
}

/// <summary>How much a button asks to be seen.</summary>
public enum ButtonWeight
{
    /// <summary>As the others.</summary>
    Normal,

    /// <summary>Help in danger: first, and marked.</summary>
    Urgent,
}

/// <summary>A button of a screen.</summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Action">What it does.</param>
/// <param name="Weight">How much it asks to be seen.</param>
[HeldIn(typeof(Screen))]
public sealed record Button(string Label, ButtonAction Action, ButtonWeight Weight = ButtonWeight.Normal);

/// <summary>Buttons that belong together.</summary>
/// <param name="Title">What they have in common, or null; channels without room for it leave it out.</param>
/// <param name="Buttons">The buttons, one a row on a phone.</param>
[HeldIn(typeof(Screen))]
public sealed record ButtonGroup(string? Title, IReadOnlyList<Button> Buttons);

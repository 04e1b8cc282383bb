namespace ChatBot.Dialog.Walks;

/// <summary>A recorded conversation that must stay true, in the writers' language.</summary>
/// <param name="File">The file it was read from, as it is printed.</param>
/// <param name="Steps">What the visitor does and what they must see, in order.</param>
public sealed record Walk(string File, IReadOnlyList<WalkStep> Steps)
{
    /// <summary>Whether a question is typed, which takes a trained matcher.</summary>
    public bool Types => Steps.Any(step => step.Deed is WalkDeed.Type);
}

/// <summary>What a step of a walk is.</summary>
public enum WalkDeed
{
    /// <summary>The visitor comes; the text is a deep link, or <c>language</c> and a code, or empty.</summary>
    Start,

    /// <summary>The visitor taps the button with this label.</summary>
    Tap,

    /// <summary>The visitor types this.</summary>
    Type,

    /// <summary>The visitor gives this command.</summary>
    Command,

    /// <summary>The visitor sends something that the bot can't open.</summary>
    Send,

    /// <summary>The screen has this address.</summary>
    At,

    /// <summary>The screen's title or text has these words.</summary>
    Text,

    /// <summary>The screen's title and text don't have these words.</summary>
    NoText,

    /// <summary>The screen has a button with this label.</summary>
    Button,

    /// <summary>The screen has no button with this label.</summary>
    NoButton,
}

/// <summary>A line of a walk.</summary>
/// <param name="Line">The line in its file, from 1.</param>
/// <param name="Deed">What it is.</param>
/// <param name="Text">Its words.</param>
public sealed record WalkStep(int Line, WalkDeed Deed, string Text)
{
    /// <summary>Whether the visitor does something; otherwise the line says what they see.</summary>
    public bool IsAction => Deed <= WalkDeed.Send;

    /// <summary>Compares what must be seen with what is.</summary>
    /// <param name="view">What the visitor sees.</param>
    /// <returns>What is wrong, in a sentence; null where all is well or the line is an action.</returns>
    public string? Check(WalkView view) => Deed switch
    {
        WalkDeed.At when view.At is { } at && at != Text => $"The screen is {at}, not {Text}.",
        WalkDeed.Text when !view.Text.Contains(Text, StringComparison.Ordinal) => $"The screen \"{view.Title}\" doesn't say \"{Text}\".",
        WalkDeed.NoText when view.Text.Contains(Text, StringComparison.Ordinal) => $"The screen \"{view.Title}\" says \"{Text}\".",
        WalkDeed.Button when !view.Labels.Contains(Text) => $"The screen \"{view.Title}\" has no button \"{Text}\"; it has {string.Join(", ", view.Labels)}.",
        WalkDeed.NoButton when view.Labels.Contains(Text) => $"The screen \"{view.Title}\" has a button \"{Text}\".",
        _ => null,
    };
}

/// <summary>What a visitor sees of a screen, on any channel.</summary>
/// <param name="At">The screen's address, or null on a channel that doesn't show it.</param>
/// <param name="Text">Title and text.</param>
/// <param name="Labels">The labels of the buttons.</param>
public sealed record WalkView(string? At, string Title, string Text, IReadOnlyList<string> Labels);

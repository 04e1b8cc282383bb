using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog.Walks;

/// <summary>
/// Plays a walk against the machine. Between any two steps the address is written out and read back, as it is in a chat,
/// where nothing else is left of the conversation.
/// </summary>
public static class WalkPlayer
{
    /// <summary>Plays.</summary>
    /// <param name="book">The book; with a trained matcher where the walk types.</param>
    /// <param name="moment">Now, as the host's clock has it.</param>
    /// <returns>What is not as the walk says; it stops at the first action that can't be done.</returns>
    public static IReadOnlyList<Problem> Play(Book book, DateTimeOffset moment, Walk walk)
    {
        var problems = new ProblemList();
        Screen? screen = null;
        foreach (var step in walk.Steps)
        {
            string? wrong;
            if (step.IsAction)
                (screen, wrong) = Act(book, moment, screen, step);
            else
                wrong = screen is null ? "Nothing is on the screen yet." : step.Check(See(screen));

            if (wrong is not null)
                problems.Add(Codes.WalkWrong, new Position(walk.File, step.Line), wrong, "Correct the page, or the walk if the change was meant.");

            if (screen is null)
                break;
        }

        return problems.Sorted();
    }

    /// <summary>What a visitor sees of a screen.</summary>
    /// <returns>Its address, title, text and labels.</returns>
    public static WalkView See(Screen screen) => new(
        screen.Address.ToString(),
        screen.Title,
        string.Join('\n', Said(screen).Prepend(screen.Title)),
        [.. screen.Buttons.Select(button => button.Label)]);

    /// <summary>All that a screen says under its title, in the order of the eye.</summary>
    public static IEnumerable<string> Said(Screen screen)
    {
        IEnumerable<TextBlock> act = screen.Act is { } card ? [.. card.Lead is { } lead ? [lead] : Array.Empty<TextBlock>(), .. Titled(card.Title, card.Notes)] : [];
        var blocks = screen.Blocks.Take(screen.BlocksBeforeAct).Concat(act).Concat(screen.Blocks.Skip(screen.BlocksBeforeAct))
            .Concat(screen.Cards.SelectMany(card => card.Lines.Prepend(card.Name)).Select(TextBlock.Plain))
            .Concat(Titled(screen.Trust)).Concat(Titled(screen.Sources));
        var calls = (screen.Act?.Buttons ?? []).Where(button => button.Action is ButtonAction.Call).Select(button => button.Label);
        return calls.Concat(blocks.Select(Measure.PlainText)).Concat(screen.Foot is { } foot ? [foot.Text, foot.Privacy.Label] : []);
    }

    private static IEnumerable<TextBlock> Titled(Folded? part) => part is null ? [] : Titled(part.Title, part.Blocks);

    private static IEnumerable<TextBlock> Titled(string? title, IReadOnlyList<TextBlock> blocks) =>
        title is null ? blocks : blocks.Prepend(TextBlock.Remark(title));

    /// <summary>What a step's visitor does, as the machine's input.</summary>
    /// <param name="screen">What they see, or null before the first screen.</param>
    /// <param name="step">An action.</param>
    /// <returns>The input; null where it can't be done, with the reason.</returns>
    public static (Input? Input, string? Wrong) InputOf(Book book, Screen? screen, WalkStep step)
    {
        var at = screen is null ? null : AddressReader.Read(book, screen.Address.ToString()).Address;
        return step.Deed switch
        {
            WalkDeed.Start => (Start(book, step.Text), null),
            WalkDeed.Tap => Tap(book, screen, step.Text),
            WalkDeed.Type => (new Input.Said(VisitorText.Copy(step.Text), at, Removed: false), null),
            WalkDeed.Command when Enum.TryParse<ChatCommand>(step.Text, ignoreCase: true, out var command) => (new Input.Commanded(command, at, null), null),
            WalkDeed.Send => (new Input.SentUnreadable(Message: 1, at, null), null),
            _ => (null, $"There is no command \"{step.Text}\"."),
        };
    }

    private static (Screen? Screen, string? Wrong) Act(Book book, DateTimeOffset moment, Screen? screen, WalkStep step)
    {
        var (input, wrong) = InputOf(book, screen, step);
        if (input is null)
            return (null, wrong);

        var next = Machine.Step(book, moment, input).Screen;
        (input as Input.Said)?.Text.Dispose();
        var (read, exact) = AddressReader.Read(book, next.Address.ToString());
        return exact && read == next.Address
            ? (next, null)
            : (next, $"The address {next.Address} can't be read back: the chat would lose its place.");
    }

    private static Input.Started Start(Book book, string text) => text.Split(' ') switch
    {
        ["language", var language] => new Input.Started(null, language),
        [{ Length: > 0 } link] => new Input.Started(AddressReader.ReadDeepLink(book, link).Address, null),
        _ => new Input.Started(null, null),
    };

    private static (Input? Input, string? Wrong) Tap(Book book, Screen? screen, string label)
    {
        if (screen?.Buttons.FirstOrDefault(button => button.Label == label) is not { } button)
            return (null, $"There is no button \"{label}\"{(screen is null ? "" : $" on \"{screen.Title}\"; there are {string.Join(", ", screen.Buttons.Select(b => b.Label))}")}.");

        if (button.Action is not ButtonAction.Go go)
            return (null, $"The button \"{label}\" leads out of the conversation.");

        var (to, exact) = AddressReader.Read(book, go.Address.ToString());
        return (new Input.Chose(to, exact), null);
    }
}

using ChatBot.Content;
using ChatBot.Dialog.Screens;
using ChatBot.Dialog.Typed;

namespace ChatBot.Dialog;

/// <summary>
/// The state machine. Its states are addresses, its transitions the book's choices and a closed set of built-in places, which
/// <see cref="DialogMachine"/> holds as a table. Pure: the same book, moment and input give the same turn, and nothing is kept
/// between two steps.
/// </summary>
public static class Machine
{
    /// <summary>One step of a conversation.</summary>
    /// <param name="moment">Now, as the host's clock has it.</param>
    /// <returns>What to show and what to do. Never throws, whatever the input.</returns>
    public static Turn Step(Book book, DateTimeOffset moment, Input input) => DialogMachine.Take(book, moment, input);

    /// <summary>What became of a typed text, for editors who measure: the same answer that a step shows.</summary>
    internal static TypedAnswer Read(Book book, DateTimeOffset moment, Input.Said said) =>
        TypedMeaning.Of(book, said) is { Label: { } label and not TypedLabel.Help }
            ? new TypedAnswer(TypedOutcome.Label, null, [], Label: label)
            : QuestionAnswerer.Answer(book, moment, said, TypedMeaning.Of(book, said));

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
}

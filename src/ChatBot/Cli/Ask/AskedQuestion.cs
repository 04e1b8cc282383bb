using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Dialog.Typed;

namespace ChatBot.Cli.Ask;

/// <summary>A test question, and what a visitor at the start gets for it.</summary>
internal sealed record AskedQuestion(TestQuestion Question, TypedAnswer Answer, bool IsFirst, bool IsAmong3)
{
    private const int Rows = 3;

    /// <summary>Whether something is shown as the answer, be it wrong.</summary>
    public bool IsSure => Answer.Outcome is TypedOutcome.Answer or TypedOutcome.Help or TypedOutcome.Directory or TypedOutcome.Label;

    /// <summary>Whether the best page, and no other accepted one, is first.</summary>
    public bool IsStrictlyFirst => Answer.Places.Count > 0 && Answer.Places[0] == Question.Accepted[0];

    /// <summary>Whether the best page is first or among three visible rows.</summary>
    public bool IsStrictlyAmong3 => Answer.Places.Take(Rows).Contains(Question.Accepted[0]);

    /// <summary>Asks.</summary>
    public static AskedQuestion Ask(Book book, TestQuestion question, DateTimeOffset moment)
    {
        using var text = VisitorText.Copy(question.Text);
        var answer = Machine.Read(book, moment, new Input.Said(text, new Address(question.Language, null, new Place.Home()), Removed: false));
        return new AskedQuestion(question, answer, answer.Places.Take(1).Any(IsRight), answer.Places.Take(Rows).Any(IsRight));

        bool IsRight(string place) => question.Accepted.Any(accepted => accepted == place || Lists(book, place, accepted));
    }

    // The directory is right where a page about services is asked for, and where it lists what the page itself would list.
    private static bool Lists(Book book, string place, string accepted)
    {
        var steps = place.Split('/');
        return steps[0] is BuiltInPlaces.Find or BuiltInPlaces.Countries
            && (accepted.StartsWith("services", StringComparison.Ordinal) || book.Find(book.Default.Code, null, accepted)?.Services is { } need && steps.Contains(need));
    }
}

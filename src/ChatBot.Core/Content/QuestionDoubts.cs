using ChatBot.Matching;

namespace ChatBot.Content;

/// <summary>What training showed about a book's questions, as Problems.</summary>
public static class QuestionDoubts
{
    /// <summary>Pages whose questions can't be told apart, and pages that have too few to be found.</summary>
    /// <param name="book">A book with a trained matcher.</param>
    /// <returns>The Problems, in the order of the matcher.</returns>
    public static IReadOnlyList<Problem> Of(Book book) =>
        book.Matcher is { } matcher ? [.. matcher.Doubts.Select(doubt => Problem(book, doubt))] : [];

    private static Problem Problem(Book book, Doubt doubt)
    {
        var file = book.Find(doubt.Language, null, doubt.Place)?.File ?? doubt.Place;
        return doubt.Other is { } other
            ? new Problem(Codes.QuestionsAlike, file, 1, 1,
                $"{doubt.Missed} of {doubt.Asked} questions for this page lead to \"{other}\" when they are tried out.",
                "Give the two pages phrases that only they answer.")
            : new Problem(Codes.QuestionsLost, file, 1, 1,
                "The page has too few questions to be found by any other words.",
                "Add phrases under \"ask:\" and words under \"also:\".");
    }
}

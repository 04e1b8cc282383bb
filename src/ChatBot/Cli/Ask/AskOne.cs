using ChatBot.Content;
using ChatBot.Matching;

namespace ChatBot.Cli.Ask;

/// <summary>One question: the ranking, and what counted for it.</summary>
internal static class AskOne
{
    public static int Run(Book book, string question, string? language, TextWriter to)
    {
        var explanation = book.Matcher!.Explain(question, language);
        var match = explanation.Match;
        to.WriteLine($"{match.Outcome.ToString().ToLowerInvariant()} in {match.Language}: confidence {explanation.Confidence:0.00}; "
            + $"a page answers from {explanation.AnswerFrom:0.00}, and is offered from {explanation.SuggestFrom:0.00}");
        foreach (var candidate in match.Candidates)
            to.WriteLine($"  {candidate.Score,6:0.00}  {match.Language}/{candidate.Place}");

        to.WriteLine("words:");
        foreach (var word in explanation.Words)
            to.WriteLine($"  {word.Weight,6:0.00}  {Describe(word)}");

        to.WriteLine("examples:");
        foreach (var example in explanation.Examples)
            to.WriteLine($"  {example.Weight,6:0.00}  {example.Place}: {TextOf(book, match.Language, example)}");

        return CommandLine.Ok;
    }

    private static string Describe(WordWeight word) => word switch
    {
        { IsKnown: false } => $"{word.Typed} (in no page)",
        _ when word.Typed != word.Read => $"{word.Typed} (read as {word.Read})",
        _ => word.Typed,
    };

    private static string TextOf(Book book, string language, ExampleWeight example)
    {
        if (example.Question < 0)
            return "its text";

        var topic = book.Topics()[language].Pages.Single(page => page.Place == example.Place);
        return example.Question == 0 ? topic.Title : topic.Questions[example.Question - 1];
    }
}

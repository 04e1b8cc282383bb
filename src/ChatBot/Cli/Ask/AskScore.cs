using ChatBot.Content;
using ChatBot.Matching;

namespace ChatBot.Cli.Ask;

/// <summary>How many test questions get the right page, for each language.</summary>
/// <param name="Asked">Questions that a page answers.</param>
/// <param name="First">Of these, with an accepted page first.</param>
/// <param name="Top3">Of these, with an accepted page among the first three.</param>
/// <param name="Wrong">Of these, answered with a page that is not accepted.</param>
/// <param name="None">Of these, with nothing offered.</param>
/// <param name="OffTopic">Questions that no page answers.</param>
/// <param name="OffTopicAnswered">Of these, answered with a page.</param>
/// <param name="UrgentMissed">Questions whose best page is urgent, without it among the first three.</param>
internal sealed record AskScore(
    string Language, int Asked, int First, int Top3, int Wrong, int None, int OffTopic, int OffTopicAnswered, IReadOnlyList<string> UrgentMissed)
{
    public static int Run(Book book, string file, TextWriter to)
    {
        to.WriteLine($"{"language",-9}{"asked",6}{"first",8}{"top 3",8}{"wrong",8}{"none",8}{"off-topic",11}{"answered",10}");
        foreach (var score in Of(book, QuestionFile.Read(file)))
        {
            to.WriteLine($"{score.Language,-9}{score.Asked,6}{Share(score.First, score.Asked),8}{Share(score.Top3, score.Asked),8}"
                + $"{Share(score.Wrong, score.Asked),8}{Share(score.None, score.Asked),8}{score.OffTopic,11}{Share(score.OffTopicAnswered, score.OffTopic),10}");
            foreach (var missed in score.UrgentMissed)
                to.WriteLine($"  an urgent page is not among the first three: {missed}");
        }

        return CommandLine.Ok;
    }

    /// <summary>Asks all questions and counts.</summary>
    public static IEnumerable<AskScore> Of(Book book, IReadOnlyList<TestQuestion> questions)
    {
        foreach (var group in questions.GroupBy(question => question.Language).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var asked = group.Select(question => (Question: question, Match: book.Matcher!.Match(question.Text, question.Language))).ToList();
            var onTopic = asked.Where(one => one.Question.Accepted.Count > 0).ToList();
            var offTopic = asked.Where(one => one.Question.Accepted.Count == 0).ToList();
            yield return new AskScore(
                group.Key,
                onTopic.Count,
                onTopic.Count(one => IsAmong(one.Question, one.Match, 1)),
                onTopic.Count(one => IsAmong(one.Question, one.Match, 3)),
                onTopic.Count(one => one.Match.Outcome == Outcome.Answer && !IsAmong(one.Question, one.Match, 1)),
                onTopic.Count(one => one.Match.Outcome == Outcome.None),
                offTopic.Count,
                offTopic.Count(one => one.Match.Outcome == Outcome.Answer),
                [.. onTopic.Where(one => IsUrgentMissed(book, one.Question, one.Match)).Select(one => one.Question.Text)]);
        }
    }

    private static bool IsAmong(TestQuestion question, Match match, int first) =>
        match.Candidates.Take(first).Any(candidate => question.Accepted.Contains(candidate.Place));

    private static bool IsUrgentMissed(Book book, TestQuestion question, Match match) =>
        book.UrgentPaths.Contains(question.Accepted[0]) && match.Candidates.Take(3).All(candidate => candidate.Place != question.Accepted[0]);

    private static string Share(int part, int whole) => whole == 0 ? "-" : $"{100.0 * part / whole:0.0} %";
}

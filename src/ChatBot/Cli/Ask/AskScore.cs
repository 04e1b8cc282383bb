using ChatBot.Content;
using ChatBot.Dialog.Typed;

namespace ChatBot.Cli.Ask;

/// <summary>How test questions fare on the visitor's whole way, for each language; each share with its number of questions.</summary>
internal static class AskScore
{
    private static readonly string[] Heads =
        ["", "asked", "first", "top 3", "right", "offered", "wrong", "none", "off-topic", "answered", "offered", "urgent", "first", "top 3", "astray", "alike"];

    public static int Run(Book book, string file, DateTimeOffset moment, TextWriter to)
    {
        to.WriteLine("Of those asked: the right page first, among three, answered; offered where another or none is answered; a wrong one answered; nothing.");
        to.WriteLine("Of off-topic ones: answered, offered pages. Of urgent ones: the urgent page first, among three, another page answered. Alike: share half their words with a phrase.");
        WriteRow(to, Heads);
        foreach (var (name, asked) in Groups(book, QuestionFile.Read(file), moment))
            WriteRow(to, [name, .. Cells(book, asked)]);

        return CommandLine.Ok;
    }

    /// <summary>The questions of each language, and of each mark in it where some are marked.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<AskedQuestion> Asked)> Groups(Book book, IReadOnlyList<TestQuestion> questions, DateTimeOffset moment)
    {
        foreach (var language in questions.GroupBy(question => question.Language).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var asked = language.Select(question => AskedQuestion.Ask(book, question, moment)).ToList();
            yield return (language.Key, asked);
            var marks = asked.GroupBy(one => one.Question.Mark).OrderBy(mark => mark.Key, StringComparer.Ordinal).ToList();
            foreach (var mark in marks.Count > 1 ? marks : [])
                yield return ($"{language.Key} {(mark.Key.Length == 0 ? "old" : mark.Key)}", [.. mark]);
        }
    }

    private static IEnumerable<string> Cells(Book book, IReadOnlyList<AskedQuestion> asked)
    {
        var onTopic = asked.Where(one => one.Question.Accepted.Count > 0).ToList();
        var offTopic = asked.Where(one => one.Question.Accepted.Count == 0).ToList();
        var urgent = onTopic.Where(one => book.UrgentPaths.Contains(one.Question.Accepted[0])).ToList();
        var shared = new SharedWords(book);
        return
        [
            $"{onTopic.Count}",
            Share(onTopic, one => one.IsFirst),
            Share(onTopic, one => one.IsAmong3),
            Share(onTopic, one => one.IsSure && one.IsFirst),
            Share(onTopic, one => !one.IsSure && one.IsAmong3),
            Share(onTopic, one => one.IsSure && !one.IsFirst),
            Share(onTopic, one => one.Answer.Outcome is TypedOutcome.None or TypedOutcome.SmallTalk),
            $"{offTopic.Count}",
            Share(offTopic, one => one.IsSure),
            Share(offTopic, one => one.Answer.Outcome == TypedOutcome.Suggest),
            $"{urgent.Count}",
            Share(urgent, one => one.IsStrictlyFirst),
            Share(urgent, one => one.IsStrictlyAmong3),
            Share(urgent, one => one.IsSure && !one.IsFirst),
            Share(onTopic, one => shared.AreHalf(one.Question)),
        ];
    }

    private static string Share(List<AskedQuestion> asked, Func<AskedQuestion, bool> which) =>
        asked.Count == 0 ? "-" : $"{100.0 * asked.Count(which) / asked.Count:0.0} %";

    private static void WriteRow(TextWriter to, IReadOnlyList<string> cells) =>
        to.WriteLine(string.Concat(cells.Select((cell, i) => i == 0 ? cell.PadRight(9) : cell.PadLeft(10))));
}

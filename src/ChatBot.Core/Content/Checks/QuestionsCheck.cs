using System.Text;
using ChatBot.Content.Building;

namespace ChatBot.Content.Checks;

/// <summary>Does each way of asking lead to one page, and has each page enough of them?</summary>
internal static class QuestionsCheck
{
    private const int Enough = 8;

    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var language in draft.Settings.Languages)
            CheckShared(draft, language, problems);

        foreach (var page in draft.AllPages.Where(page => page is { IsMenu: false, Country: null, Broken: false } && page.Questions.Count < Enough))
        {
            problems.Add(Codes.QuestionsFew, page.Start, $"Phrases under \"ask:\": {page.Questions.Count} of {Enough}. With so few, typed questions miss the page.",
                "Add ways in which people really ask, short and misspelt too.");
        }
    }

    private static void CheckShared(BookDraft draft, string language, ProblemList problems)
    {
        var pages = draft.PagesOf(language).Values.Where(page => page.Country is null).Select(page => (page.Path, page.File.Layer, page.Questions))
            .OrderBy(page => page.Layer).ThenBy(page => page.Path, StringComparer.Ordinal);
        var asks = draft.Languages.Where(own => own.Code == language).SelectMany(own => own.Lessons.Asks).Select(ask => (ask.Path, ask.Layer, Questions: ask.Phrases));

        // The folder below was there first: who lays one over it can mend only their own.
        var first = new Dictionary<string, string>();
        foreach (var (path, _, questions) in pages.Concat(asks))
        {
            foreach (var (question, at) in questions)
            {
                var plain = Plain(question);
                if (!first.TryAdd(plain, path) && first[plain] is var other)
                {
                    var where = other == path ? "stands here twice" : $"also leads to \"{other}\"";
                    problems.Add(Codes.QuestionShared, at, $"\"{question}\" {where}.", "Keep it on the page that answers it best, and take it out here.");
                }
            }
        }
    }

    /// <summary>Letters and digits only, in lower case, one space between words.</summary>
    private static string Plain(string question)
    {
        var plain = new StringBuilder(question.Length);
        foreach (var c in question.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark)
                plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != ' ' && c != '\'' && c != '’')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }
}

using System.Text;
using ChatBot.Content.Building;
using ChatBot.Content.Reading;

namespace ChatBot.Content.Checks;

/// <summary>Does each way of asking lead to one page, and has each page enough of them?</summary>
internal static class QuestionsCheck
{
    private const int Enough = 8;

    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var language in draft.Settings.Languages)
            CheckShared(draft.PagesOf(language).Values, problems);

        foreach (var page in draft.AllPages.Where(page => page is { IsMenu: false, Country: null, Broken: false } && page.Questions.Count < Enough))
        {
            problems.Add(Codes.QuestionsFew, page.Start, $"Phrases under \"ask:\": {page.Questions.Count} of {Enough}. With so few, typed questions miss the page.",
                "Add ways in which people really ask, short and misspelt too.");
        }
    }

    private static void CheckShared(IEnumerable<PageDraft> pages, ProblemList problems)
    {
        // The folder below was there first: who lays one over it can mend only their own.
        var first = new Dictionary<string, PageDraft>();
        foreach (var page in pages.Where(page => page.Country is null).OrderBy(page => page.File.Layer).ThenBy(page => page.Path, StringComparer.Ordinal))
        {
            foreach (var (question, at) in page.Questions)
            {
                var plain = Plain(question);
                if (!first.TryAdd(plain, page) && first[plain] is var other)
                {
                    var where = other == page ? "stands here twice" : $"also leads to \"{other.Path}\"";
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

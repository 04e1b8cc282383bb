using ChatBot.Content.Building;

namespace ChatBot.Content.Checks;

/// <summary>Do the phrases that stand apart from their pages lead somewhere, and are they still needed there?</summary>
internal static class AsksCheck
{
    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var language in draft.Languages)
        {
            foreach (var ask in language.Lessons.Asks)
            {
                if (!draft.Exists(ask.Path))
                {
                    problems.Add(Codes.TargetMissing, ask.At, $"There is no page \"{ask.Path}\".",
                        "Write a page's id, as in rights/arrest: its file's name without language and \".md\".");
                }
                else if (draft.PagesOf(language.Code).TryGetValue(ask.Path, out var page))
                {
                    problems.Add(Codes.PhrasesMisplaced, ask.At, $"\"{ask.Path}\" has a page of its own in this language.",
                        $"Move its phrases into {page.File.Shown}, under \"ask:\".");
                }
            }
        }
    }
}

using ChatBot.Content.Reading;
using ChatBot.Dialog;

namespace ChatBot.Content.Checks;

/// <summary>Does every choice lead somewhere, and only once?</summary>
internal static class Targets
{
    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var page in draft.AllPages)
        {
            foreach (var list in ListsOf(page))
                CheckList(draft, list, problems);
        }

        CheckSetting(draft, "privacy", draft.Settings.Privacy, problems);
        if (draft.Settings.Find is { } find && find != Address.Words.Find)
            CheckSetting(draft, "find", find, problems);

        if (draft.Settings.AskFirst is { } askFirst)
            CheckSetting(draft, "ask-first", askFirst, problems);

        if (!draft.Exists(""))
        {
            problems.Add(Codes.FileMissing, new Position($"{draft.DefaultLanguage}/index.md"), "The book has no start page.",
                $"Add {draft.DefaultLanguage}/index.md with a title and a menu.");
        }
    }

    private static IEnumerable<IReadOnlyList<(string Text, Position At)>> ListsOf(PageDraft page) =>
        [page.See ?? [], [.. (page.Menu ?? []).SelectMany(group => group.Choices)]];

    private static void CheckList(BookDraft draft, IReadOnlyList<(string Text, Position At)> list, ProblemList problems)
    {
        var seen = new HashSet<string>();
        foreach (var (target, at) in list)
        {
            if (!draft.Exists(target) && !Choices.BuiltIn.Contains(target))
            {
                problems.Add(Codes.TargetMissing, at, $"There is no page \"{target}\".", Suggest(draft, target));
            }
            else if (!seen.Add(target))
                problems.Add(Codes.TargetTwice, at, $"\"{target}\" stands here twice.", "Take one of them out.");
        }
    }

    private static void CheckSetting(BookDraft draft, string key, string path, ProblemList problems)
    {
        if (!draft.Exists(path))
        {
            problems.Add(Codes.TargetMissing, new Position(SettingsReader.FileName), $"\"{key}:\" names the page \"{path}\", which is not there.",
                Suggest(draft, path));
        }
    }

    private static string Suggest(BookDraft draft, string target) =>
        Spelling.Nearest(target, draft.Pages.Values.SelectMany(pages => pages.Keys).Distinct()) is { } near
            ? $"Did you mean \"{near}\"?"
            : "Write the id of a page, its path without language and .md, as in rights/firewall; or add the page.";
}

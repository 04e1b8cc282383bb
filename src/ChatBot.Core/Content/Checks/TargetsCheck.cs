using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Content.Checks;

/// <summary>Does every choice lead somewhere, and only once?</summary>
internal static class TargetsCheck
{
    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var page in draft.AllPages)
        {
            CheckChoices(draft, page, problems);
            if (page.Phrase is { } phrase && !draft.Phrases.Ids.Contains(phrase))
                problems.Add(Codes.TargetMissing, page.PhraseAt, $"phrases.csv has no sentence \"{phrase}\".", SuggestPhrase(draft, phrase));
        }

        CheckSetting(draft, "privacy", draft.Settings.Privacy, draft.PrivacyAt, problems);
        if (draft.Settings.Find is { } find && find != BuiltInPlaces.Find)
            CheckSetting(draft, "find", find, draft.FindAt, problems);

        if (draft.Settings.AskFirst is { } askFirst)
            CheckSetting(draft, "ask-first", askFirst, draft.AskFirstAt, problems);

        if (!draft.Exists(""))
        {
            problems.Add(Codes.FileMissing, new Position($"{draft.DefaultLanguage}/index.md"), "The book has no start page.",
                $"Add {draft.DefaultLanguage}/index.md with a title and a menu.");
        }
    }

    private static void CheckChoices(BookDraft draft, PageDraft page, ProblemList problems)
    {
        var seen = new HashSet<string>();
        foreach (var (target, at) in page.Choices)
        {
            if (!draft.Leads(target))
                problems.Add(Codes.TargetMissing, at, $"There is no page \"{target}\".", Suggest(draft, target));
            else if (target == page.Path)
                problems.Add(Codes.TargetTwice, at, $"\"{target}\" is this page itself.", "Take it out.");
            else if (!seen.Add(target))
                problems.Add(Codes.TargetTwice, at, $"\"{target}\" stands here twice.", "Take one of them out.");
        }
    }

    private static void CheckSetting(BookDraft draft, string key, string path, Position at, ProblemList problems)
    {
        if (!draft.Exists(path))
            problems.Add(Codes.TargetMissing, at, $"\"{key}:\" names the page \"{path}\", which is not there.", Suggest(draft, path));
    }

    private static string Suggest(BookDraft draft, string target)
    {
        if (target == BuiltInPlaces.Phrases)
            return "Add phrases.csv, the table of sentences to show; or take this out.";

        if (target.Split('@')[0] is var general && general != target && draft.Exists(general))
            return $"Write \"{general}\": who chose that country gets its own page there.";

        var id = IdOf(draft, target);
        if (id != target && draft.Leads(id))
            return $"Write the page's id, without language and .md: \"{id}\".";

        return SpellingSuggestion.Nearest(id, draft.DefaultPages.Values.Select(page => page.Path).Distinct()) is { } near
            ? $"Did you mean \"{near}\"?"
            : "Write the id of a page, its path without language and .md, as in rights/firewall; or add the page.";
    }

    private static string SuggestPhrase(BookDraft draft, string phrase) => SpellingSuggestion.Nearest(phrase, draft.Phrases.Ids) is { } near
        ? $"Did you mean \"{near}\"?"
        : "Write an \"id\" of that table, or add a row to it; or take this out.";

    // A path as a file browser shows it, made an id.
    private static string IdOf(BookDraft draft, string target)
    {
        var parts = target.Trim('/', '.').Split('/').SkipWhile(part => part is ".." || draft.Settings.Languages.Contains(part)).ToList();
        var id = string.Join('/', parts);
        return id.EndsWith(".md", StringComparison.Ordinal) ? id[..^".md".Length] : id;
    }
}

using ChatBot.Content.Building;
using ChatBot.Content.Reading;

namespace ChatBot.Content.Checks;

/// <summary>What is missing, stale or a draft in each language?</summary>
internal static class TranslationsCheck
{
    private const int Named = 5;

    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var language in draft.Languages)
        {
            var pages = draft.PagesOf(language.Code);
            var at = draft.LanguageFiles[language.Code];
            CountDrafts(language, pages, at, problems);
            if (language.Code == draft.DefaultLanguage)
            {
                CheckOriginals(pages.Values, problems);
                continue;
            }

            CountMissing(draft, language, pages, at, problems);
            foreach (var page in pages.Values)
                CheckPage(draft, page, problems);
        }
    }

    private static void CheckOriginals(IEnumerable<PageDraft> pages, ProblemList problems)
    {
        foreach (var page in pages)
        {
            if (page.From is not null)
                problems.Add(Codes.KeyUnknown, page.FromAt, "\"from:\" belongs in translations, and this page is the original.", "Take the line out.");

            if (page.Groups is not null)
            {
                problems.Add(Codes.KeyUnknown, page.GroupsAt, "\"groups:\" belongs in translations, and this page is the original.",
                    "Write each group's name under \"menu:\", as \"- group: …\".");
            }
        }
    }

    // A translated menu keeps the original's choices; it only names their groups.
    private static void CheckGroups(PageDraft page, PageDraft? original, ProblemList problems)
    {
        if (page.Groups is not { } groups)
            return;

        if (page.Menu is not null)
        {
            problems.Add(Codes.ValueWrong, page.GroupsAt, "\"groups:\" names the groups of the original's menu, and this page has a menu of its own.",
                "Write each group's name under \"menu:\", as \"- group: …\", and take \"groups:\" out.");
            return;
        }

        // A host's own menu over the shipped one is no mistake in the shipped translation: its names are left out.
        if (original is { Broken: true } || original?.File.Layer > page.File.Layer)
            return;

        var names = original?.GroupNames.ToList() ?? [];
        if (groups.Count != names.Count)
        {
            problems.Add(Codes.ValueWrong, page.GroupsAt,
                $"\"groups:\" has {groups.Count} names, and the menu of {original?.File.Shown ?? "the original"} has {names.Count} groups with a name.",
                names.Count == 0 ? "Take the line out." : $"Write one for each, in this order: {string.Join(", ", names)}.");
        }
    }

    private static void CheckPage(BookDraft draft, PageDraft page, ProblemList problems)
    {
        CheckGroups(page, draft.OriginalOf(page), problems);
        if (draft.OriginalOf(page) is not { } original)
        {
            if (page is { Country: null, Path.Length: > 0 } && !draft.Exists(page.Path))
            {
                problems.Add(Codes.PageExtra, page.Start, $"There is no page \"{page.Key}\" in the default language \"{draft.DefaultLanguage}\", so nothing leads to this one.",
                    "Add it there, or correct this file's name.");
            }
        }
        else if (page.From is null)
        {
            problems.Add(Codes.TranslationUntied, page.Start, "The translation doesn't say which text it was made from.",
                $"After comparing it with {original.File.Shown}, add \"from: {original.Fingerprint}\".");
        }
        else if (page.From != original.Fingerprint && !original.Broken)
        {
            problems.Add(Codes.TranslationStale, page.FromAt, $"{original.File.Shown} has changed since this translation was made.",
                $"Bring it up to date, then write \"from: {original.Fingerprint}\".");
        }
    }

    private static void CountMissing(
        BookDraft draft, LanguageDraft language, IReadOnlyDictionary<string, PageDraft> pages, Position at, ProblemList problems)
    {
        var missing = draft.DefaultPages.Keys.Where(key => !pages.ContainsKey(key)).Order(StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
            return;

        var asked = language.Lessons.Asks.Count(ask => missing.Contains(ask.Path));
        var typed = asked == 0 ? "" : $" By typing, {asked} of them are found: asks.yaml has {language.Lessons.Asks.Sum(ask => ask.Phrases.Count)} phrases.";
        var named = string.Join(", ", missing.Take(Named).Select(key => key.Length == 0 ? "index" : key));
        problems.Add(Codes.PageMissing, at,
            $"{missing.Count} of {draft.DefaultPages.Count} pages are not there in \"{language.Code}\" yet ({named}{(missing.Count > Named ? ", …" : "")}).{typed}",
            $"Visitors get the page in \"{draft.DefaultLanguage}\" and a line that says so, until they are translated.");
    }

    private static void CountDrafts(LanguageDraft language, IReadOnlyDictionary<string, PageDraft> pages, Position at, ProblemList problems)
    {
        var drafts = pages.Values.Count(page => page is { IsMenu: false, Review: null });
        if (drafts > 0)
        {
            problems.Add(Codes.Drafts, at, $"{drafts} of {pages.Values.Count(page => !page.IsMenu)} pages in \"{language.Code}\" are drafts, and each says so.",
                "Have them read by somebody who knows, then add \"reviewed: {by: …, on: …}\".");
        }
    }
}

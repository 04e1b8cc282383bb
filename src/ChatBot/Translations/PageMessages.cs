using ChatBot.Content;
using ChatBot.Content.Reading;
using ChatBot.Content.Reading.Yaml;
using ChatBot.Translations.Po;

namespace ChatBot.Translations;

/// <summary>The texts of a page and of its translation.</summary>
internal static class PageMessages
{
    private const string Start = "index";

    /// <summary>The texts of a page that are there to be translated.</summary>
    /// <param name="original">The page in the default language.</param>
    /// <param name="translation">The page in the other language, or null.</param>
    /// <param name="limits">The book's limits, for translators.</param>
    public static IEnumerable<Message> Of(PageDraft original, PageDraft? translation, BookLimits limits)
    {
        var fingerprint = $"fingerprint: {original.Fingerprint}";
        string[] made = translation is not null && IsStale(original, translation)
            ? [fingerprint, $"The original has changed. Made from: {translation.From ?? "unknown"}"]
            : [fingerprint];
        var messages = new[]
        {
            Make(Fields.Title, [$"Title of a page. At most {limits.Title} letters.", .. made]),
            Make(Fields.Button, [$"Label of the button that leads to the page. At most {limits.Label} letters. Left empty, the title is the label."]),
            Make(Fields.Ask, ["How people ask for the page in your language, one phrase a line: 8 to 15, short, as they really type. Not word for word."]),
            Make(Fields.Also, ["Other words for the same thing in your language, a few words a line: slang, short forms, other spellings. Not word for word."]),
            Make(Fields.Groups, ["Names over groups of buttons, one a line: as many as the original has, in the same order."]),
            Make(Fields.Under, ["Stands under every page of the folder."]),
            Make(Fields.Body, ["Text of the page, in Markdown. Keep **bold** and lists, and leave blanks in braces such as {figure:name} as they are.", .. made]),
        };
        return messages.Where(message => message.Original.Length > 0 && !(message.Field == Fields.Groups && translation?.Menu is not null));

        Message Make(string field, string[] comments) => new(
            OwnerOf(original), field, field == Fields.Groups ? GroupNames(original) : TextOf(original, field, labelled: true), translation is null ? "" : TextOf(translation, field))
        {
            Comments = comments,
            Reference = original.File.Path,
            Stale = made.Length > 1 && field is (Fields.Title or Fields.Body or Fields.Under),
        };
    }

    /// <summary>What a page is called in a PO file.</summary>
    public static string OwnerOf(PageDraft page) => page.Path.Length > 0 ? page.Key : Start + page.Key;

    /// <summary>Whether the original has changed since the translation was made, or nobody can tell.</summary>
    public static bool IsStale(PageDraft original, PageDraft translation) => translation.From != original.Fingerprint;

    /// <summary>One of a page's texts as it stands in a PO file; empty where it has none.</summary>
    /// <param name="field">Which of <see cref="Fields"/>.</param>
    /// <param name="labelled">Whether a page without a label has its title for one.</param>
    public static string TextOf(PageDraft page, string field, bool labelled = false) => field switch
    {
        Fields.Title => OneLine(page.Title ?? ""),
        Fields.Button => OneLine(page.Button ?? (labelled ? page.Title : null) ?? ""),
        Fields.Ask => Lines(page.Questions.Select(question => question.Text)),
        Fields.Also => Lines(page.Aliases.Select(alias => alias.Text)),
        Fields.Groups => Lines((page.Groups ?? []).Select(group => group.Text)),
        Fields.Under => OneLine(page.Under ?? ""),
        Fields.Body => FrontMatter.Split(page.File, new ProblemList())?.Body.ReplaceLineEndings("\n").Trim() ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>A text of one line.</summary>
    public static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string GroupNames(PageDraft original) => Lines(original.GroupNames);

    private static string Lines(IEnumerable<string> texts) => string.Join('\n', texts.Select(OneLine));
}

using ChatBot.Compiling;
using ChatBot.Books;
using ChatBot.Content;
using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Content.Reading.Compiled;
using ChatBot.Translations.Po;

namespace ChatBot.Translations;

/// <summary>A book's files and what was read from them: what translators' files are made from and measured against.</summary>
internal sealed class BookTexts
{
    private BookTexts(IReadOnlyList<SourceFile> files, DateOnly today, BookDraft? draft, IReadOnlyList<Problem> errors)
    {
        Files = files;
        Today = today;
        Draft = draft;
        Errors = errors;
    }

    /// <summary>The files of all layers.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The day of the reading.</summary>
    public DateOnly Today { get; }

    /// <summary>What was read; null where there are no settings to read by.</summary>
    public BookDraft? Draft { get; }

    /// <summary>
    /// What must be mended first. A language that lacks words, or has another's, is no hindrance: a translators' file is one way to get them.
    /// </summary>
    public IReadOnlyList<Problem> Errors { get; }

    /// <summary>The languages that are translated into.</summary>
    public IEnumerable<string> Translated => Draft?.Settings.Languages.Skip(1) ?? [];

    /// <summary>Reads.</summary>
    /// <param name="files">The files of all layers.</param>
    /// <param name="today">The day, for dates that can't be in the future.</param>
    public static BookTexts Read(IReadOnlyList<SourceFile> files, DateOnly today)
    {
        var problems = new ProblemList();
        var draft = DraftReader.Read(Overlay.Merge(files, CompiledPages.None, problems), today, TimeZones.Find, CompiledPages.None, problems);
        var errors = Compiler.Compile(files, today, TimeZones.Find).Problems
            .Where(problem => problem.Code.Severity == Severity.Error && problem.Code != Codes.WordMissing && problem.Code != Codes.LanguageUntranslated);
        return new BookTexts(files, today, draft, [.. errors]);
    }

    /// <summary>The pages of the default language with their translation, in the order of their ids.</summary>
    public IEnumerable<(PageDraft Original, PageDraft? Translation)> Pairs(string language) => Draft!.DefaultPages.Values
        .OrderBy(page => page.Key, StringComparer.Ordinal)
        .Select(page => (page, Draft.PagesOf(language).GetValueOrDefault(page.Key)));

    /// <summary>Every text that can be translated, in the order of a translators' file.</summary>
    public IEnumerable<Message> Messages(string language) => WordMessages.Of(Draft!, language)
        .Concat(Pairs(language).SelectMany(pair => PageMessages.Of(pair.Original, pair.Translation, Draft!.Settings.Limits)));
}

using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Translations.Po;

namespace ChatBot.Translations.Importing;

/// <summary>Takes the translated texts of one page into its file.</summary>
/// <param name="Original">The page in the default language.</param>
/// <param name="Translation">The page in the other language, or null.</param>
/// <param name="Texts">What the translators' file has for it, at least one.</param>
internal sealed record PageImport(PageDraft Original, PageDraft? Translation, IReadOnlyList<Incoming> Texts)
{
    private const string Mark = "fingerprint:";

    /// <summary>Whether some of a page is translated that is not there yet, and not enough to write it.</summary>
    public bool IsBegun => Translation is null && !IsComplete && Texts.Any(text => text.IsTranslated);

    // What "from:" speaks of is translated, and nothing is left to be looked at again.
    private bool IsComplete => Texts.All(text => !text.Entry.Fuzzy)
        && new[] { Fields.Title, Fields.Body, Fields.Under }.All(name => IsWithout(name) || Of(name) is { IsTranslated: true });

    private bool IsWithout(string field) => PageMessages.TextOf(Original, field).Length == 0;

    private IReadOnlyList<Incoming> Changed => [.. Texts.Where(text => text.Changes)];

    /// <summary>
    /// The fingerprint of the text that the translator saw: of the originals in the file, not of the book's, which may have
    /// changed meanwhile. Null where the file lacks one of them.
    /// </summary>
    private string? Seen => Of(Fields.Title) is { } title && (Of(Fields.Body) is not null || IsWithout(Fields.Body)) && (Of(Fields.Under) is not null || IsWithout(Fields.Under))
        ? TextFingerprint.Of(title.Entry.Original, Of(Fields.Body)?.Entry.Original ?? "", Of(Fields.Under)?.Entry.Original)
        : null;

    /// <summary>What stands in the way of taking the texts in, with the line of the translators' file.</summary>
    public IEnumerable<(int Line, string Message)> Faults()
    {
        foreach (var text in Texts.Where(text => Seen is not null && Carried(text) is { } carried && carried != Seen))
            yield return (text.Entry.Line, $"{text.Entry.Context}: The original (msgid) was changed in this file. Originals are changed in the book's own pages; export again.");

        if (Changed.Count == 0)
            yield break;

        if (Translation is not null && !PageMessages.IsStale(Original, Translation) && Seen is not null && Seen != Original.Fingerprint)
            yield return (Changed[0].Entry.Line, $"{Changed[0].Entry.Context}: {Translation.File.Shown} was made from a newer original than this file. Export again, so that the newer translation isn't lost.");

        if (Translation is not null && !PageText.Of(Translation.File).Header.IsEditable)
            yield return (Changed[0].Entry.Line, $"The header of {Translation.File.Shown} stands in braces. Write it one key a line, then import again.");
    }

    /// <summary>The page's file with the texts in it; null where nothing changes, or the page is only begun.</summary>
    public FileEdit? Edit(string language)
    {
        if (Translation is null && !IsComplete)
            return null;

        var page = Translation is null ? PageText.New() : PageText.Of(Translation.File);
        foreach (var text in Changed)
            page.Set(text.Message.Field, text.Text);

        var unsigned = Translation?.Review is { } review && Changed.Any(text => Fields.IsShown(text.Message.Field)) ? review.By : null;
        if (unsigned is not null)
            page.Header.Remove(Fields.Reviewed);

        var from = NewFrom();
        if (from is not null)
            page.Set(Fields.From, from);

        if (Changed.Count == 0 && from is null)
            return null;

        var path = Translation?.File.Path ?? $"{language}{Original.File.Path[Original.Language.Length..]}";
        var changes = string.Join(", ", Changed.Select(text => text.Message.Field).Append(from is null ? null : Fields.From).OfType<string>());
        var note = unsigned is null ? "" : $" No longer signed by {unsigned}, because the text has changed.";
        return new FileEdit(path, page.ToString(), line => LineOf(page.FieldAt(line)), $"{path}: {(Translation is null ? "new" : changes)}.{note}");
    }

    // A translation that is up to date with the book is never tied to an older text.
    private string? NewFrom()
    {
        var isCurrent = Translation is not null && !PageMessages.IsStale(Original, Translation);
        return IsComplete && Seen != Translation?.From && !isCurrent ? Seen : null;
    }

    private int LineOf(string? field) => (Of(field ?? Fields.Title) ?? Texts[0]).Entry.Line;

    private Incoming? Of(string field) => Texts.FirstOrDefault(text => text.Message.Field == field);

    private static string? Carried(Incoming text) => text.Entry.Comments
        .FirstOrDefault(comment => comment.StartsWith(Mark, StringComparison.Ordinal))?[Mark.Length..].Trim();
}

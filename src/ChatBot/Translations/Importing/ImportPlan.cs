using ChatBot.Content;
using ChatBot.Translations.Po;

namespace ChatBot.Translations.Importing;

/// <summary>A file as an import would leave it.</summary>
/// <param name="Path">Its path inside the folder that is written to.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="LineOf">The line of the translators' file that a line of this text came from.</param>
/// <param name="Note">What changes in it, in a sentence.</param>
internal sealed record FileEdit(string Path, string Text, Func<int, int> LineOf, string Note);

/// <summary>What an import would do. From values to values: nothing is written here.</summary>
/// <param name="Edits">The files that change; none where there are faults.</param>
/// <param name="Notes">What the translator should know, in sentences.</param>
/// <param name="Faults">Why nothing may be written.</param>
internal sealed record ImportPlan(IReadOnlyList<FileEdit> Edits, IReadOnlyList<string> Notes, IReadOnlyList<Fault> Faults)
{
    /// <summary>Holds a translators' file against a book.</summary>
    /// <param name="file">Its name, as it is printed.</param>
    /// <param name="book">The book, without errors.</param>
    /// <param name="folder">The folder that is written to: the book's last.</param>
    public static ImportPlan Make(PoFile po, string file, BookTexts book, string folder, int layer)
    {
        if (CheckHeader(po, book) is { } wrong)
            return new ImportPlan([], [], [new Fault(file, 1, wrong)]);

        var language = po.Header["Language"];
        var faults = new List<Fault>();
        var texts = IncomingReader.Read(po, file, book.Messages(language), faults);
        var pages = PagesOf(book, language, texts);
        faults.AddRange(pages.SelectMany(page => page.Faults()).Select(fault => new Fault(file, fault.Line, fault.Message)));
        if (faults.Count > 0)
            return Refuse(faults);

        var wordFile = book.Files.FirstOrDefault(known => known.Layer == layer && known.Path == WordImport.PathOf(language));
        var words = WordImport.Edit(language, wordFile, [.. texts.Where(text => text.Message.IsWord)]);
        List<FileEdit> edits = [.. new[] { words }.Concat(pages.Select(page => page.Edit(language))).OfType<FileEdit>()];
        faults.AddRange(CheckResult(edits, file, book, folder, layer));
        return faults.Count > 0 ? Refuse(faults) : new ImportPlan(edits, [.. Remarks(texts, pages)], []);
    }

    private static ImportPlan Refuse(List<Fault> faults) => new([], [], [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);

    private static string? CheckHeader(PoFile po, BookTexts book)
    {
        if (!po.Header.GetValueOrDefault("Content-Type", "").Contains("charset=UTF-8", StringComparison.OrdinalIgnoreCase))
            return "The header doesn't say \"Content-Type: text/plain; charset=UTF-8\". Save the file as UTF-8 in the translators' program, or with: msgconv -t UTF-8.";

        var language = po.Header.GetValueOrDefault("Language", "");
        return book.Translated.Contains(language)
            ? null
            : $"The header says \"Language: {language}\", and the book is translated into {string.Join(", ", book.Translated)}. Correct the header, or add the language to \"languages:\" in bot.yaml.";
    }

    private static List<PageImport> PagesOf(BookTexts book, string language, List<Incoming> texts)
    {
        var byOwner = texts.Where(text => !text.Message.IsWord).ToLookup(text => text.Message.Owner);
        return
        [
            .. from pair in book.Pairs(language)
               let own = byOwner[PageMessages.OwnerOf(pair.Original)].ToList()
               where own.Count > 0
               select new PageImport(pair.Original, pair.Translation, own),
        ];
    }

    // The book as it would be: what "check" would refuse is a fault of the translators' file.
    private static IEnumerable<Fault> CheckResult(List<FileEdit> edits, string file, BookTexts book, string folder, int layer)
    {
        if (edits.Count == 0)
            return [];

        var shown = edits.ToDictionary(edit => Path.Combine(folder, edit.Path));
        var files = book.Files.Where(known => known.Layer != layer || edits.All(edit => edit.Path != known.Path))
            .Concat(shown.Select(edit => new SourceFile(edit.Value.Path, edit.Value.Text, edit.Key, layer)));
        return BookTexts.Read([.. files], book.Today).Errors.Select(error => shown.TryGetValue(error.File, out var edit)
            ? new Fault(file, edit.LineOf(error.Line), $"{edit.Path}: {error.Code.Name}: {error.Message} {error.Cure}")
            : new Fault(error.File, error.Line, $"{error.Code.Name}: {error.Message} {error.Cure}"));
    }

    private static IEnumerable<string> Remarks(List<Incoming> texts, List<PageImport> pages)
    {
        if (pages.Count(page => page.IsBegun) is > 0 and var begun)
            yield return $"New pages that are only begun, and are written once title and text are translated and nothing is fuzzy: {begun}.";

        if (texts.Count(text => text.Entry.Fuzzy && text.Text != text.Message.Translation) is > 0 and var fuzzy)
            yield return $"Changed texts that are marked fuzzy, and are taken in once the mark is gone: {fuzzy}.";

        if (texts.Count(text => text.Text.Length == 0 && text.Message.Translation.Length > 0) is > 0 and var empty)
            yield return $"Texts that are empty in the file and stay as they are in the book: {empty}.";
    }
}

using System.Buffers;
using ChatBot.Content;
using ChatBot.Content.Building;
using ChatBot.Content.Checks;
using ChatBot.Content.Reading;
using ChatBot.Content.Reading.Compiled;

namespace ChatBot.Compiling;

/// <summary>
/// Makes a book of an editor's files. From values to values: it opens no file and never throws over what is in one;
/// everything wrong is a Problem, and all Problems are found at once.
/// </summary>
public static class Compiler
{
    /// <summary>Compiles.</summary>
    /// <param name="files">All files of all layers.</param>
    /// <param name="today">The day, for dates that can't be in the future.</param>
    /// <param name="zones">Finds a time zone by its IANA name, or gives null; left out, no zone is known, and a service that
    /// names one is a Problem.</param>
    /// <returns>The book, or null where a Problem refuses it, and all Problems.</returns>
    public static Compilation Compile(IReadOnlyList<SourceFile> files, DateOnly today, Func<string, TimeZoneInfo?>? zones = null) =>
        Compile(files, today, zones, compileTo: null);

    /// <summary>The same, and writes what was read of the pages for <see cref="Assemble"/>, where no Problem refuses the book.</summary>
    public static Compilation Compile(IReadOnlyList<SourceFile> files, DateOnly today, Func<string, TimeZoneInfo?>? zones, IBufferWriter<byte>? compileTo)
    {
        var problems = new ProblemList();

        // Read
        var folder = Overlay.Merge(files, CompiledPages.None, problems);
        if (DraftReader.Read(folder, today, zones ?? (_ => null), CompiledPages.None, problems) is not { } draft)
            return new Compilation(null, problems.Sorted());

        // Check the pages one by one and together
        TargetsCheck.Check(draft, problems);
        LimitsCheck.Check(draft, problems);
        StatisticsCheck.Check(draft, problems);
        StyleCheck.Check(draft, problems);
        RepetitionCheck.Check(draft, problems);
        DatesCheck.Check(draft, problems);
        QuestionsCheck.Check(draft, problems);
        AsksCheck.Check(draft, problems);
        SourcesCheck.Check(draft, problems);
        TranslationsCheck.Check(draft, problems);
        UntranslatedCheck.Check(draft, problems);
        ShortCodesCheck.Check(draft, problems);
        CountriesCheck.Check(draft, problems);

        // Freeze, then walk the machine itself
        var book = BookBuilder.Build(draft, folder.Fingerprint);
        if (book is not null)
        {
            Reachability.Check(book, draft, problems);
            ButtonNames.Check(book, draft, problems);
        }

        if (problems.HasErrors)
            return new Compilation(null, problems.Sorted());

        if (book is not null && compileTo is not null)
            CompiledPages.Save(folder, draft, book.Fingerprint, compileTo);

        return new Compilation(book, problems.Sorted());
    }

    /// <summary>
    /// Makes the same book in a tenth of the time: what was compiled before is not read again, and nothing is checked that needs more than
    /// one file. Whoever uses the book has to <see cref="Compile(IReadOnlyList{SourceFile}, DateOnly, Func{string, TimeZoneInfo?})"/> the
    /// files too, unless its fingerprint is that of a book which was checked.
    /// </summary>
    /// <param name="files">All files of all layers.</param>
    /// <param name="today">The day, for dates that can't be in the future.</param>
    /// <param name="zones">Finds a time zone by its IANA name, or gives null.</param>
    /// <param name="compiled">What was read of some of the files before.</param>
    /// <returns>The book; null where a file has a Problem that refuses it: compiling tells all of them.</returns>
    public static Book? Assemble(IReadOnlyList<SourceFile> files, DateOnly today, Func<string, TimeZoneInfo?> zones, CompiledPages compiled)
    {
        var problems = new ProblemList();
        var folder = Overlay.Merge(files, compiled, problems);
        return DraftReader.Read(folder, today, zones, compiled, problems) is { } draft && !problems.HasErrors
            ? BookBuilder.Build(draft, folder.Fingerprint)
            : null;
    }
}

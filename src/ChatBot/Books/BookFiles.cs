using System.Buffers;
using ChatBot.Compiling;
using ChatBot.Content;
using ChatBot.Matching;

namespace ChatBot.Books;

/// <summary>From folders to a book: read, compile, and train the matcher.</summary>
internal static class BookFiles
{
    private const long RoomForSeveral = 1L << 30;

    /// <summary>Reads and compiles.</summary>
    /// <param name="folders">The folders, the lowest layer first.</param>
    /// <param name="clock">For dates that can't be in the future.</param>
    /// <exception cref="FolderException">A folder or a file can't be read.</exception>
    public static Compilation Compile(IReadOnlyList<string> folders, TimeProvider clock) =>
        Compile(ContentFolder.Read(folders), clock);

    /// <summary>Compiles what was read.</summary>
    public static Compilation Compile(IReadOnlyList<SourceFile> files, TimeProvider clock) => Compiler.Compile(files, Today(clock), TimeZones.Find);

    /// <summary>The same, and writes what was read for <see cref="Open"/>, where no Problem refuses the book.</summary>
    public static Compilation Compile(IReadOnlyList<string> folders, TimeProvider clock, IBufferWriter<byte> compileTo) =>
        Compiler.Compile(ContentFolder.Read(folders), Today(clock), TimeZones.Find, compileTo);

    /// <summary>Reads a book with the help of what was compiled before.</summary>
    /// <param name="files">All files of all layers.</param>
    /// <param name="models">The folder with what was compiled, or null.</param>
    /// <param name="checkedBook">The fingerprint of a book that was checked since, or null.</param>
    /// <returns>The book, and whether it is one that was checked; null where nothing is compiled or a file has a Problem: it has to be
    /// compiled in full.</returns>
    /// <exception cref="FolderException">What was compiled can't be read.</exception>
    public static (Book Book, bool IsChecked)? Open(IReadOnlyList<SourceFile> files, string? models, string? checkedBook, TimeProvider clock) =>
        models is not null && CompiledFile.Find(models) is { } compiled
        && Compiler.Assemble(files, Today(clock), TimeZones.Find, compiled) is { } book
            ? (book, book.Fingerprint == compiled.Book || book.Fingerprint == checkedBook)
            : null;

    /// <summary>Trains the matcher of a book, its languages side by side: seconds of work, so never on the path of a visitor.</summary>
    public static Book Train(Book book, CancellationToken stop) => book.With(Train(book.Topics(), isThorough: false, stop));

    /// <summary>The same with every page tried out, for an editor.</summary>
    public static Book TrainThoroughly(Book book, CancellationToken stop) => book.With(Train(book.Topics(), isThorough: true, stop));

    /// <summary>
    /// Trains what nobody has trained yet: the default language first, so that most questions are answered within seconds of a first
    /// start, and then the others.
    /// </summary>
    /// <param name="book">The book.</param>
    /// <param name="known">What was trained before, on this book or another; languages whose pages' words are the same are taken from it.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>The book with what is learned so far, up to three times: the last time with all.</returns>
    public static IEnumerable<Book> TrainInSteps(Book book, Matcher? known, CancellationToken stop)
    {
        var learned = book.TopicFingerprints().Select(language => known?.PartOf(language.Key) is { } part && part.Fingerprint == language.Value ? part : null).OfType<Matcher>().ToList();
        var isMissing = book.Languages.Any(language => !learned.Exists(part => part.Has(language.Code)));
        var missing = isMissing ? book.Topics().Where(language => !learned.Exists(part => part.Has(language.Key))).ToList() : [];
        if (learned.Count > 0 || missing.Count == 0)
            yield return book.With(Matcher.Join(learned));

        foreach (var step in missing.GroupBy(language => language.Key == book.Default.Code).OrderByDescending(step => step.Key))
        {
            learned.Add(Train(step, isThorough: false, stop));
            yield return book.With(Matcher.Join(learned));
        }
    }

    /// <summary>What was learned here, and stands in no file.</summary>
    /// <param name="models">The folder with what was learned before, or null.</param>
    /// <returns>The matcher of those languages; null where there are none.</returns>
    public static Matcher? LearnedBeside(Book book, string? models)
    {
        var parts = book.TopicFingerprints()
            .Where(language => models is null || !ModelFolder.Has(models, language.Value))
            .Select(language => book.Matcher?.PartOf(language.Key)).OfType<Matcher>().ToList();
        return parts.Count == 0 ? null : Matcher.Join(parts);
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static Matcher Train(IEnumerable<KeyValuePair<string, LanguageTopics>> topics, bool isThorough, CancellationToken stop)
    {
        // Two bytes for each pair of phrases: 200 MB for 10,000. In a container one language after the other fits in.
        var isSmall = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < RoomForSeveral;
        var languages = topics.ToList();

        // One language alone has all processors for its pages; several have one each. PLINQ, because Parallel.For gives its threads
        // back and takes them again without end, and a visitor's request would wait in between.
        ForEachIndex? each = isSmall || languages.Count == 1
            ? (count, part) => ParallelEnumerable.Range(0, count).WithCancellation(stop).ForAll(part)
            : null;
        var parts = languages.AsParallel().WithDegreeOfParallelism(isSmall ? 1 : Environment.ProcessorCount).WithCancellation(stop).Select(language => Matcher.Train(
            new Dictionary<string, LanguageTopics> { [language.Key] = language.Value }, isThorough, each, stop));
        return Matcher.Join([.. parts]);
    }
}

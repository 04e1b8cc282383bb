using ChatBot.Compiling;
using ChatBot.Content;
using ChatBot.Matching;

namespace ChatBot.Books;

/// <summary>From folders to a book: read, compile, and train the matcher.</summary>
internal static class BookFiles
{
    /// <summary>Reads and compiles.</summary>
    /// <param name="folders">The folders, the lowest layer first.</param>
    /// <param name="clock">For dates that can't be in the future.</param>
    /// <exception cref="FolderException">A folder or a file can't be read.</exception>
    public static Compilation Compile(IReadOnlyList<string> folders, TimeProvider clock) =>
        Compiler.Compile(ContentFolder.Read(folders), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), TimeZones.Find);

    /// <summary>Trains the matcher of a book, its languages side by side: seconds of work, so never on the path of a visitor.</summary>
    public static Book Train(Book book, CancellationToken stop) => book.With(Train(book.Topics(), stop));

    /// <summary>
    /// Trains the default language first, so that most questions are answered within seconds of a first start, and then the others.
    /// </summary>
    /// <returns>The book with what is learned so far, twice: the second time with all.</returns>
    public static IEnumerable<Book> TrainInSteps(Book book, CancellationToken stop)
    {
        var topics = book.Topics();
        var first = Train(topics.Where(language => language.Key == book.Default.Code), stop);
        if (topics.Count > 1)
            yield return book.With(first);

        yield return book.With(Matcher.Join([first, Train(topics.Where(language => language.Key != book.Default.Code), stop)]));
    }

    private static Matcher Train(IEnumerable<KeyValuePair<string, LanguageTopics>> topics, CancellationToken stop)
    {
        var parts = topics.AsParallel().WithCancellation(stop).Select(language => Matcher.Train(
            new Dictionary<string, LanguageTopics> { [language.Key] = language.Value }, stop));
        return Matcher.Join([.. parts]);
    }
}

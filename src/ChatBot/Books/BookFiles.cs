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
    public static Book Train(Book book, CancellationToken stop)
    {
        var parts = book.Topics().AsParallel().WithCancellation(stop).Select(language => Matcher.Train(
            new Dictionary<string, LanguageTopics> { [language.Key] = language.Value }, stop));
        return book.With(Matcher.Join([.. parts]));
    }
}

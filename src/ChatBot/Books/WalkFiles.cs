using ChatBot.Content;
using ChatBot.Dialog.Walks;

namespace ChatBot.Books;

/// <summary>The recorded conversations in a book's folders: <c>walks/*.walk</c>.</summary>
internal static class WalkFiles
{
    /// <summary>Plays every walk of some folders.</summary>
    /// <param name="folders">The book's folders.</param>
    /// <param name="book">The book; walks in which a question is typed are left out where it has no matcher.</param>
    public static IReadOnlyList<Problem> Play(IReadOnlyList<string> folders, Book book, DateTimeOffset moment) =>
    [
        .. Read(folders).SelectMany(read => read.Problems.Concat(
            read.Walk.Types && book.Matcher is null ? [] : WalkPlayer.Play(book, moment, read.Walk))),
    ];

    /// <summary>The walks of some folders.</summary>
    public static IEnumerable<(Walk Walk, IReadOnlyList<Problem> Problems)> Read(IReadOnlyList<string> folders)
    {
        foreach (var folder in folders.Select(folder => Path.Combine(folder, "walks")).Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.walk").Order(StringComparer.Ordinal))
                yield return WalkReader.Read(new SourceFile(Path.GetFileName(path), File.ReadAllText(path), path));
        }
    }
}

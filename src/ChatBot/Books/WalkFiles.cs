using ChatBot.Content;
using ChatBot.Dialog.Walks;

namespace ChatBot.Books;

/// <summary>The recorded conversations in a book's folders: <c>walks/*.walk</c>.</summary>
internal static class WalkFiles
{
    private static readonly ProblemCode Below = Codes.WalkWrong with { Severity = Severity.Warning };

    /// <summary>
    /// Plays every walk of some folders. A folder below was recorded without those above it: what is not true any more with
    /// them is a warning there, and a language that they left out is not walked.
    /// </summary>
    /// <param name="folders">The book's folders.</param>
    /// <param name="book">The book; walks in which a question is typed are left out where it has no matcher.</param>
    public static IReadOnlyList<Problem> Play(IReadOnlyList<string> folders, Book book, DateTimeOffset moment) =>
    [
        .. folders.SkipLast(1).SelectMany(folder => Play(folder, book, moment, below: true).Select(problem => problem with { Code = Below })),
        .. folders.TakeLast(1).SelectMany(folder => Play(folder, book, moment, below: false)),
    ];

    /// <summary>The walks of some folders.</summary>
    public static IEnumerable<(Walk Walk, IReadOnlyList<Problem> Problems)> Read(IReadOnlyList<string> folders)
    {
        foreach (var folder in folders.Select(folder => Path.Combine(folder, "walks")).Where(folder => FolderTree.Find(folder) == Entry.Folder))
        {
            var walks = FolderTree.Files(folder, IsWalk).Where(file => IsWalk(file.Path) && Path.GetDirectoryName(file.Path) == Path.GetFullPath(folder));
            foreach (var path in walks.Select(file => Path.Combine(folder, Path.GetFileName(file.Path))).Order(StringComparer.Ordinal))
                yield return WalkReader.Read(new SourceFile(Path.GetFileName(path), ContentFolder.ReadText(path), path));
        }
    }

    private static IEnumerable<Problem> Play(string folder, Book book, DateTimeOffset moment, bool below)
    {
        foreach (var (walk, problems) in Read([folder]))
        {
            var plays = (!walk.Types || book.Matcher is not null) && !(below && LanguagesOf(walk).Any(code => book.Languages.All(language => language.Code != code)));
            foreach (var problem in plays ? problems.Concat(WalkPlayer.Play(book, moment, walk)) : problems)
                yield return problem;
        }
    }

    // Those that it starts in or comes to: "language ar", "ar/rights", "ar-xx/rights".
    private static IEnumerable<string> LanguagesOf(Walk walk) => walk.Steps.SelectMany(step => step.Deed switch
    {
        WalkDeed.Start => step.Text.Split(' ').SkipWhile(word => word != "language").Skip(1).Take(1),
        WalkDeed.At => [step.Text.Split('/', '-')[0]],
        _ => [],
    });

    private static bool IsWalk(string path) => Path.GetExtension(path) == ".walk";
}

using System.Runtime.CompilerServices;

namespace ChatBot.Content;

/// <summary>
/// A small valid book of a harbour town that does not exist, in English and Arabic, for tests to lay their own files over.
/// </summary>
internal static class BaseBook
{
    /// <summary>A day on which everything in the book is past.</summary>
    public static readonly DateOnly Today = new(2026, 11, 1);

    private static readonly string Folder = Path.Combine(SourceFolder(), "Base");

    /// <summary>The book's files.</summary>
    public static readonly IReadOnlyList<SourceFile> Files =
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Folder, path)), path)),
    ];

    /// <summary>Compiles the book with files laid over it, as a host's own folder is.</summary>
    public static Compilation With(params IEnumerable<(string Path, string Text)> files) =>
        Compiler.Compile([.. Files, .. files.Select(file => new SourceFile(file.Path, file.Text, file.Path, Layer: 1))], Today, Zones.Find);

    /// <summary>Compiles the book without some of its files.</summary>
    public static Compilation Without(params string[] paths) =>
        Compiler.Compile([.. Files.Where(file => !paths.Contains(file.Path))], Today);

    /// <summary>What files laid over the book add to its Problems. Notes, which count pages, are left out.</summary>
    /// <param name="files">The files.</param>
    /// <param name="note">The one kind of note that is kept.</param>
    public static IReadOnlyList<Problem> Says(IEnumerable<(string Path, string Text)> files, string? note = null)
    {
        var known = With().Problems.ToHashSet();
        return [.. With(files).Problems.Where(problem => !known.Contains(problem) && (problem.Code.Severity > Severity.Note || problem.Code.Name == note))];
    }

    /// <summary>The same for one file, in short: <c>code line:column</c>.</summary>
    public static string[] Codes(string path, string text) =>
        [.. Says([(path, text)]).Select(problem => $"{problem.Code.Name} {problem.Line}:{problem.Column}")];

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

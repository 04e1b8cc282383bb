using System.Runtime.CompilerServices;
using ChatBot.Compiling;
using ChatBot.Content;

namespace ChatBot.Tests;

/// <summary>The book that ships with the program, compiled once for all tests.</summary>
internal static class Shipped
{
    /// <summary>A day on which everything in the book is past.</summary>
    public static readonly DateTimeOffset Moment = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Compilation> Compiled = new(() => Compiler.Compile(Files(), DateOnly.FromDateTime(Moment.UtcDateTime), Zones.Find));

    /// <summary>The folder.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(SourceFolder(), "..", "..", "dialogs"));

    /// <summary>What became of it.</summary>
    public static Compilation Compilation => Compiled.Value;

    /// <summary>The book.</summary>
    public static Book Book => Compilation.Book ?? throw new InvalidOperationException(string.Join('\n', Compilation.Problems));

    internal static List<SourceFile> Files() =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.StartsWith("walks/", StringComparison.Ordinal) && Path.GetExtension(path) is ".md" or ".yaml" or ".csv" or ".tsv" && path is not ("README.md" or "questions.tsv"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Folder, path)), path)),
    ];

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

using System.Runtime.CompilerServices;

namespace ChatBot.Tests.Shared;

/// <summary>Where the solution's files are.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    /// <summary>The book that ships with the program.</summary>
    public static string Dialogs { get; } = Path.Combine(Root, "dialogs");

    /// <summary>The small book of <see cref="BaseBook"/>.</summary>
    public static string Base { get; } = Path.Combine(Folder(), "Base");

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

using ChatBot.Books;

namespace ChatBot.Cli.Check;

/// <summary>Mends what can be mended in a file without thinking: line ends, stray marks, spaces nobody sees.</summary>
internal static class FormFixer
{
    private const string HardBreak = "  ";

    /// <summary>Mends every page and settings file of a folder.</summary>
    /// <returns>The files that were changed.</returns>
    /// <exception cref="FolderException">The folder or a file can't be read.</exception>
    public static IReadOnlyList<string> FixAll(string folder)
    {
        var changed = new List<string>();
        foreach (var file in ContentFolder.Read([folder]).Where(file => !file.Path.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var path = Path.Combine(folder, file.Path);
            var before = File.ReadAllText(path);
            var after = Fix(before, isPage: file.Path.EndsWith(".md", StringComparison.Ordinal));
            if (after == before && !StartsWithMark(path))
                continue;

            var beside = path + ".new";
            File.WriteAllText(beside, after);
            File.Move(beside, path, overwrite: true);
            changed.Add(file.Shown);
        }

        return changed;
    }

    /// <summary>Mends a text. In a page's body two spaces at the end of a line are a line break, and stay.</summary>
    public static string Fix(string text, bool isPage)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var body = isPage ? Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") : lines.Length;
        for (var i = 0; i < lines.Length; i++)
        {
            var trimmed = lines[i].TrimEnd();
            lines[i] = i > body && trimmed.Length > 0 && lines[i] == trimmed + HardBreak ? lines[i] : trimmed;
        }

        return string.Join('\n', lines).TrimEnd() + "\n";
    }

    // ReadAllText leaves the byte order mark out, so it has to be looked for.
    private static bool StartsWithMark(string path)
    {
        using var stream = File.OpenRead(path);
        return stream.ReadByte() == 0xEF && stream.ReadByte() == 0xBB && stream.ReadByte() == 0xBF;
    }
}

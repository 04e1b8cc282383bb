namespace ChatBot.Books;

/// <summary>
/// Where a path really leads, every link on the way followed. A mounted ConfigMap and a checkout that is switched change only
/// a link above the files; sizes and times of the files may stay what they were.
/// </summary>
internal static class RealPath
{
    /// <summary>As Linux has it (path_resolution(7)).</summary>
    private const int MostLinks = 40;

    /// <summary>The path without links; what is not there is left as it is written.</summary>
    /// <exception cref="FolderException">Links lead to each other in a circle.</exception>
    public static string Of(string path)
    {
        var whole = Path.GetFullPath(path);
        var real = Path.GetPathRoot(whole)!;
        var links = 0;
        var left = new Stack<string>();
        Push(left, whole);
        while (left.TryPop(out var name))
        {
            var next = name == ".." ? Path.GetDirectoryName(real) ?? real : Path.Combine(real, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
                throw new FolderException($"The link \"{path}\" leads in a circle; take it out, or let it lead to a file or folder.");

            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;

            Push(left, target);
        }

        return real;
    }

    private static void Push(Stack<string> left, string path)
    {
        var names = path[(Path.GetPathRoot(path)?.Length ?? 0)..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names.Where(name => name != ".").Reverse())
            left.Push(name);
    }
}

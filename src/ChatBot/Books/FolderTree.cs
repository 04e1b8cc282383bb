namespace ChatBot.Books;

/// <summary>
/// Lists the files of a folder and of those in it, whole or not at all: a folder that may not be entered is an error that
/// names it, never an empty one. Hidden files and folders are left out.
/// </summary>
internal static class FolderTree
{
    /// <summary>What file systems put into the root of a volume, for nobody to enter.</summary>
    private const string LostAndFound = "lost+found";

    /// <summary>What stands at a path.</summary>
    /// <exception cref="FolderException">The program may not look.</exception>
    public static Entry Find(string path)
    {
        try
        {
            return File.GetAttributes(RealPath.Of(path)).HasFlag(FileAttributes.Directory) ? Entry.Folder : Entry.File;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return Entry.Missing;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw Closed(path);
        }
    }

    /// <summary>The files, folder by folder.</summary>
    /// <param name="folder">A folder that is there.</param>
    /// <param name="isFile">Whether a name is a file's: a folder of such a name is no place to look for files.</param>
    /// <exception cref="FolderException">Something in it can't be entered or followed; the message names it.</exception>
    public static IEnumerable<FoundFile> Files(string folder, Func<string, bool> isFile) =>
        Files(new DirectoryInfo(folder), RealPath.Of(folder), [], isFile);

    private static IEnumerable<FoundFile> Files(DirectoryInfo folder, string real, IEnumerable<string> around, Func<string, bool> isFile)
    {
        if (around.Contains(real))
            throw new FolderException($"The link \"{folder.FullName}\" leads back to a folder around it; take it out.");

        foreach (var entry in Entries(folder))
        {
            var path = entry.LinkTarget is null ? Path.Combine(real, entry.Name) : RealPath.Of(entry.FullName);
            if (!IsFolder(entry))
            {
                yield return new FoundFile(entry.FullName, new FileInfo(path));
                continue;
            }

            if (isFile(entry.Name))
                throw new FolderException($"\"{entry.FullName}\" is a folder, and has the name of a file; Docker makes such a folder where the file to mount is missing. Take it out, or mount the file.");

            foreach (var file in Files(new DirectoryInfo(entry.FullName), path, around.Append(real), isFile))
                yield return file;
        }
    }

    private static bool IsFolder(FileSystemInfo entry)
    {
        if (entry.LinkTarget is null)
            return entry is DirectoryInfo;

        return Find(entry.FullName) switch
        {
            Entry.Missing => throw new FolderException($"The link \"{entry.FullName}\" leads to nothing; take it out, or let it lead to a file or folder."),
            var found => found == Entry.Folder,
        };
    }

    private static List<FileSystemInfo> Entries(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().Where(entry => entry.Name[0] != '.' && entry.Name != LostAndFound)];
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw Closed(folder.FullName);
        }
    }

    private static FolderException Closed(string path) => new(
        $"The folder \"{path}\" can't be read: the program's user may not enter it or a folder above it. Let it read files and enter folders (chmod -R a+rX; with SELinux also :z on the volume).");
}

/// <summary>What can stand at a path.</summary>
internal enum Entry
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A file.</summary>
    File,

    /// <summary>A folder, or a link to one.</summary>
    Folder,
}

/// <summary>A file in a folder.</summary>
/// <param name="Path">Where it was found.</param>
/// <param name="Real">The file itself, where links lead to it.</param>
internal sealed record FoundFile(string Path, FileInfo Real);

using ChatBot.Content;
using ChatBot.Content.Reading;
using ChatBot.Listings.Reading;

namespace ChatBot.Books;

/// <summary>Reads an editor's folders: the only place where the book's files are opened.</summary>
internal static class ContentFolder
{
    /// <summary>The largest page that is read, in bytes: most are a few thousand.</summary>
    private const int LargestPage = 1 << 20;

    /// <summary>The largest table that is read, in bytes: 10,000 services are about four million.</summary>
    private const int LargestTable = 1 << 25;

    /// <summary>The most files that are read.</summary>
    private const int MostFiles = 20_000;

    /// <summary>Folders that hold other things than pages and tables.</summary>
    private static readonly string[] Apart = ["walks"];

    /// <summary>Tables: of services (<c>.csv</c>), of names (<c>.tsv</c>).</summary>
    private static readonly string[] Tables = [".csv", ".tsv"];

    /// <summary>What is read.</summary>
    private static readonly string[] Texts = [".md", ".yaml", ".yml", .. Tables];

    /// <summary>Lists that teach what answers typed questions: the only plain texts that are read.</summary>
    private static readonly string[] Lists = [LessonsReader.OffTopic, LessonsReader.Words];

    /// <summary>What somebody may take for a page or a part of one (<c>pep.md.txt</c>, <c>PEP.MD</c>): the compiler names it, nobody reads it.</summary>
    private static readonly string[] Mistaken =
        [".md", ".yaml", ".yml", ".txt", ".markdown", ".html", ".htm", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".rtf", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

    /// <summary>Documents about the folder itself.</summary>
    private static readonly string[] About = ["README.md", "LICENSE.md"];

    /// <summary>Reads all pages and settings of some folders.</summary>
    /// <param name="folders">The folders, the lowest layer first.</param>
    /// <exception cref="FolderException">A folder or a file can't be read; the message says which and what to do.</exception>
    public static IReadOnlyList<SourceFile> Read(IReadOnlyList<string> folders) =>
        [.. folders.SelectMany((folder, layer) => Read(folder, layer, Files(folder)))];

    /// <summary>The same, and the <see cref="Stamp(IReadOnlyList{string})"/> from before it was read.</summary>
    public static (IReadOnlyList<SourceFile> Files, string Stamp) ReadStamped(IReadOnlyList<string> folders)
    {
        var found = folders.Select(Files).ToList();
        var stamp = Stamp(found.SelectMany(files => files));
        return ([.. folders.SelectMany((folder, layer) => Read(folder, layer, found[layer]))], stamp);
    }

    /// <summary>What some folders look like, to notice a change without reading the files.</summary>
    /// <exception cref="FolderException">A folder can't be read.</exception>
    public static string Stamp(IReadOnlyList<string> folders) => Stamp(folders.SelectMany(Files));

    private static string Stamp(IEnumerable<FoundFile> files)
    {
        var stamp = new HashCode();
        foreach (var file in files)
        {
            stamp.Add(file.Path, StringComparer.Ordinal);
            stamp.Add(file.Real.FullName, StringComparer.Ordinal);
            stamp.Add(file.Real.Length);
            stamp.Add(file.Real.LastWriteTimeUtc);
        }

        return stamp.ToHashCode().ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="FolderException">It can't be read.</exception>
    public static string ReadText(string path) => Read(path, File.ReadAllText);

    private static T Read<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new FolderException($"The file {path} can't be read; check that it exists and that the program may read it.");
        }
    }

    // A thousand small files are read by all processors: a start waits for them.
    private static List<SourceFile> Read(string folder, int layer, IEnumerable<FoundFile> files)
    {
        try
        {
            return [.. files.AsParallel().AsOrdered().Select(file => Read(folder, layer, file))];
        }
        catch (AggregateException broken) when (broken.InnerExceptions.OfType<FolderException>().FirstOrDefault() is { } folderBroken)
        {
            throw folderBroken;
        }
    }

    private static SourceFile Read(string folder, int layer, FoundFile file)
    {
        var extension = Path.GetExtension(file.Path);
        var isText = Texts.Contains(extension) || IsList(file.Path);
        if (isText && file.Real.Length > (Tables.Contains(extension) || IsList(file.Path) ? LargestTable : LargestPage))
            throw new FolderException($"The file {file.Path} is larger than a page or a table can be; take it out of the folder.");

        var path = Path.GetRelativePath(folder, file.Path).Replace(Path.DirectorySeparatorChar, '/');
        return new SourceFile(path, isText ? Read(file.Path, File.ReadAllBytes) : [], Path.Combine(folder, path), layer);
    }

    private static List<FoundFile> Files(string folder)
    {
        switch (FolderTree.Find(folder))
        {
            case Entry.Missing:
                throw new FolderException($"There is no folder \"{folder}\"; name the folder with the pages (Dialogs:Folders), or start where it is.");
            case Entry.File:
                throw new FolderException($"\"{folder}\" is a file; name the folder that it stands in (Dialogs:Folders).");
        }

        var files = FolderTree.Files(folder, name => Texts.Contains(Path.GetExtension(name)) || IsList(name))
            .Where(file => IsContent(Path.GetRelativePath(folder, file.Path)))
            .Take(MostFiles + 1)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        if (files.Find(file => IsFolderName(Path.GetRelativePath(folder, file.Path))) is { } odd)
            throw new FolderException($"\"{odd.Path}\" is a file, and a folder is expected there; take it out, or make a folder of it.");

        return files.Count <= MostFiles
            ? files
            : throw new FolderException($"The folder \"{folder}\" holds more than {MostFiles} files; is it the right one?");
    }

    private static bool IsList(string path) => Lists.Contains(Path.GetFileName(path));

    // "en" in the book's own folder is a language's pages or a mistake.
    private static bool IsFolderName(string path) => path is "services" or "cldr" or "walks" || path.Length is 2 or 3 && path.All(char.IsAsciiLetterLower);

    private static bool IsContent(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar);
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return parts.Length == 1
            ? (Mistaken.Contains(extension) && !About.Contains(parts[0])) || IsFolderName(path) || path == PhraseReader.FileName
            : (Mistaken.Contains(extension) || Tables.Contains(extension)) && !Apart.Contains(parts[0]);
    }
}

/// <summary>A folder or file that can't be read. The message is for the host.</summary>
internal sealed class FolderException(string message) : Exception(message);

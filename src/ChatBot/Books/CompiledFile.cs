using ChatBot.Content.Reading.Compiled;

namespace ChatBot.Books;

/// <summary>What was compiled of the shipped pages, in one file beside the models.</summary>
internal static class CompiledFile
{
    private const string Name = "pages.compiled";

    /// <summary>Reads it.</summary>
    /// <returns>What was compiled; null where there is none, or another build of the program compiled it, or it is damaged: the pages are
    /// read then.</returns>
    /// <exception cref="FolderException">The file is there, and may not be read.</exception>
    public static CompiledPages? Find(string folder)
    {
        var path = PathOf(folder);
        if (FolderTree.Find(path) == Entry.Missing)
            return null;

        try
        {
            return MappedFile.Open(path) is { } file ? CompiledPages.Load(file.Memory) : null;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new FolderException($"The file {path} can't be read; let the program read it, or leave Dialogs:Models out.");
        }
    }

    /// <summary>Where it stands.</summary>
    public static string PathOf(string folder) => Path.Combine(folder, Name);
}

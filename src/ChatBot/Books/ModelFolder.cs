using ChatBot.Matching;

namespace ChatBot.Books;

/// <summary>
/// Trained matchers in files, one a language, each named by the fingerprint of the pages it was trained on: a host's own pages in one
/// language leave the others' as they are. Read only by the running bot.
/// </summary>
internal static class ModelFolder
{
    /// <summary>Reads what there is for a book, languages side by side.</summary>
    /// <param name="fingerprints">Of the topics of each language.</param>
    /// <returns>The matchers that were found, one a language.</returns>
    /// <exception cref="FolderException">The folder or a file is there, and may not be read.</exception>
    public static IReadOnlyList<Matcher> Find(string folder, IEnumerable<string> fingerprints)
    {
        try
        {
            return [.. fingerprints.AsParallel().Select(fingerprint => Find(folder, fingerprint)).OfType<Matcher>()];
        }
        catch (AggregateException broken) when (broken.InnerException is FolderException folderBroken)
        {
            throw folderBroken;
        }
    }

    /// <summary>Whether there is a file for some topics.</summary>
    public static bool Has(string folder, string fingerprint) => File.Exists(PathOf(folder, fingerprint));

    /// <summary>Reads the matcher of some topics.</summary>
    /// <param name="fingerprint">Of the topics.</param>
    /// <returns>The matcher; null where there is none for these topics, or its file is damaged: it is trained then.</returns>
    /// <exception cref="FolderException">The folder or the file is there, and may not be read.</exception>
    public static Matcher? Find(string folder, string fingerprint)
    {
        if (FolderTree.Find(folder) == Entry.File)
            throw new FolderException($"\"{folder}\" is a file; Dialogs:Models names a folder.");

        var path = PathOf(folder, fingerprint);
        if (FolderTree.Find(path) == Entry.Missing)
            return null;

        try
        {
            if (MappedFile.Open(path) is not { } file)
                return null;

            var matcher = Matcher.Load(file.Memory, fingerprint);
            file.Forget();
            return matcher;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new FolderException($"The file {path} can't be read; let the program read it, or leave Dialogs:Models out.");
        }
    }

    /// <summary>Where the matcher of some topics stands.</summary>
    /// <param name="fingerprint">Of the topics.</param>
    public static string PathOf(string folder, string fingerprint) => Path.Combine(folder, fingerprint + ".model");
}

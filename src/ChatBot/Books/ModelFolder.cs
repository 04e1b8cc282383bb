using ChatBot.Matching;

namespace ChatBot.Books;

/// <summary>
/// Trained matchers in files, one a language, each named by the fingerprint of the pages it was trained on: a host's own pages in one
/// language leave the others' as they are. Read only by the running bot.
/// </summary>
internal static class ModelFolder
{
    /// <summary>Reads what there is for a book's topics.</summary>
    /// <returns>The matcher of the languages that were found; null where there is none.</returns>
    /// <exception cref="FolderException">The folder or a file is there, and may not be read.</exception>
    public static Matcher? Find(string folder, IReadOnlyDictionary<string, LanguageTopics> topics)
    {
        var parts = topics.Select(language => Find(folder, BookFiles.FingerprintOf(language))).OfType<Matcher>().ToList();
        return parts.Count == 0 ? null : Matcher.Join(parts);
    }

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
            return Matcher.Load(File.ReadAllBytes(path), fingerprint);
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

using ChatBot.Matching;

namespace ChatBot.Books;

/// <summary>Trained matchers in files, each named by the fingerprint of the pages it was trained on. Read only by the running bot.</summary>
internal static class ModelFolder
{
    /// <summary>Reads the matcher of some topics.</summary>
    /// <param name="fingerprint">Of the topics.</param>
    /// <returns>The matcher; null where there is none for these topics, or its file is damaged: it is trained then.</returns>
    public static Matcher? Find(string folder, string fingerprint)
    {
        try
        {
            return Matcher.Load(File.ReadAllBytes(PathOf(folder, fingerprint)), fingerprint);
        }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Where the matcher of some topics stands.</summary>
    /// <param name="fingerprint">Of the topics.</param>
    public static string PathOf(string folder, string fingerprint) => Path.Combine(folder, fingerprint + ".model");
}

namespace ChatBot.Books;

/// <summary>Where the pages are.</summary>
internal static class DefaultFolder
{
    /// <summary>The folder that is read when none is named: <c>dialogs</c> here, or beside the program.</summary>
    public static string Path
    {
        get
        {
            const string name = "dialogs";
            var beside = System.IO.Path.Combine(AppContext.BaseDirectory, name);

            // One that is here and can't be read must not make room for the shipped one: that is another book.
            return !IsHere(name) && Directory.Exists(beside) ? beside : name;
        }
    }

    private static bool IsHere(string name)
    {
        try
        {
            return new FileInfo(name).LinkTarget is not null || FolderTree.Find(name) != Entry.Missing;
        }
        catch (FolderException)
        {
            return true;
        }
    }
}

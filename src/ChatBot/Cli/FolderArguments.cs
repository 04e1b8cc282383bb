using ChatBot.Books;

namespace ChatBot.Cli;

/// <summary>Where the pages are.</summary>
internal static class FolderArguments
{
    /// <summary>The folder that is read when none is named: <c>dialogs</c> here, or beside the program.</summary>
    public static string Default
    {
        get
        {
            const string name = "dialogs";
            var beside = Path.Combine(AppContext.BaseDirectory, name);

            // One that is here and can't be read must not make room for the shipped one: that is another book.
            return !IsHere(name) && Directory.Exists(beside) ? beside : name;
        }
    }

    /// <summary>The folders from the settings: a list (<c>Dialogs__Folders__0</c>) or one text with <c>;</c> between them.</summary>
    public static IReadOnlyList<string> From(IConfiguration settings)
    {
        var section = settings.GetSection("Dialogs:Folders");
        var listed = section.GetChildren().Select(child => child.Value).OfType<string>().ToList();
        if (listed.Count == 0)
            listed = [.. (section.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

        return listed.Count > 0 ? listed : [Default];
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

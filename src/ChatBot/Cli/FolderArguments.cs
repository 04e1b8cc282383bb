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
            return !Directory.Exists(name) && Directory.Exists(beside) ? beside : name;
        }
    }
}

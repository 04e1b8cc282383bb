using System.CommandLine;
using ChatBot.Books;
using ChatBot.Translations;

namespace ChatBot.Cli.Init;

/// <summary><c>chatbot init</c>: a small book that stands alone, with comments that teach how one is written.</summary>
internal static class InitCommand
{
    private const string Prefix = "init/";
    private const string English = "en";

    /// <summary>The languages that there is a book for.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. Names().Select(name => name[Prefix.Length..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];

    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make; it must not be there yet, or be empty." };
        var language = new Option<string>("--language")
        {
            Description = $"The language of the book: {string.Join(", ", Languages)}.",
            DefaultValueFactory = _ => English,
        };
        var init = new Command("init", "Makes a small book of your own, to be changed and added to: it stands alone, over no other folder.") { folder, language };
        init.SetAction(parsed => Make(parsed.GetValue(folder)!, parsed.GetValue(language)!));
        return init;
    }

    private static int Make(string folder, string language)
    {
        if (!Languages.Contains(language))
        {
            return CommandLine.Fail($"There is no book in \"{language}\" to begin with, but in: {string.Join(", ", Languages)}. "
                + "Begin with one of these, then translate its texts and the words in its bot.yaml.");
        }

        try
        {
            if (FolderTree.Find(folder) != Entry.Missing && (FolderTree.Find(folder) == Entry.File || Directory.EnumerateFileSystemEntries(folder).Any()))
                return CommandLine.Fail($"\"{folder}\" is there already, and nothing in it was changed. Name a folder that is not there yet.");

            Files.Write([.. Names().Where(name => name.StartsWith($"{Prefix}{language}/", StringComparison.Ordinal))
                .Select(name => (Path.Combine(folder, name[$"{Prefix}{language}/".Length..]), Text(name).Replace("FOLDER", folder, StringComparison.Ordinal)))]);
        }
        catch (Exception broken) when (broken is FolderException or IOException or UnauthorizedAccessException)
        {
            return CommandLine.Fail(broken.Message);
        }

        CommandLine.Say($"A book is in {folder}. Begin with {Path.Combine(folder, language, "index.md")}.");
        CommandLine.Say($"  chatbot preview {folder}     see it in your browser");
        CommandLine.Say($"  chatbot check {folder}       what is wrong in it");
        CommandLine.Say($"  Dialogs__Folders={folder} chatbot     run it");
        return CommandLine.Ok;
    }

    private static IEnumerable<string> Names() =>
        typeof(InitCommand).Assembly.GetManifestResourceNames().Select(name => name.Replace('\\', '/')).Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(InitCommand).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

using System.CommandLine;
using ChatBot.Books;
using ChatBot.Content;

namespace ChatBot.Cli;

/// <summary><c>chatbot run</c>: the bot itself.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var run = new Command("run", "Runs the bot (what the program does without a verb).");
        run.SetAction((_, stop) => RunAsync(stop));
        return run;
    }

    /// <summary>Reads settings and pages, starts the channels, and runs until it is told to stop.</summary>
    public static async Task<int> RunAsync(CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        try
        {
            var folders = Folders.From(builder.Configuration);
            var stamp = ContentFolder.Stamp(folders);
            var compilation = BookFiles.Compile(folders, TimeProvider.System);
            if (compilation.Book is not { } book)
                return Refuse(compilation);

            return await BotHost.RunAsync(builder, book, new BookFolders(folders, stamp), stop);
        }
        catch (FolderException broken)
        {
            return Verbs.Fail(broken.Message);
        }
    }

    private static int Refuse(Compilation compilation)
    {
        ProblemPrinter.WriteText(compilation, Console.Error);
        return Verbs.Failed;
    }
}

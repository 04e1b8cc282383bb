using System.CommandLine;
using ChatBot.Books;
using ChatBot.Cli.Check;
using ChatBot.Content;
using ChatBot.Hosting;
using ChatBot.Matching;
using ChatBot.Restart;

namespace ChatBot.Cli;

/// <summary><c>chatbot run</c>: the bot itself.</summary>
internal static class RunCommand
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
        var (options, mistakes) = BotOptions.Read(builder.Configuration);
        if (options is null)
            return CommandLine.Fail(mistakes);

        try
        {
            var folders = options.Dialogs.Folders;
            var stamp = ContentFolder.Stamp(folders);
            var compilation = BookFiles.Compile(folders, TimeProvider.System);
            if (compilation.Book is not { } book)
                return Refuse(compilation);

            var handover = Handover.Take();
            var error = await BotHost.RunAsync(
                builder, options, Trained(book, handover, options.Dialogs.Models), new BookFolders(folders, stamp), handover, CommandLine.Say, stop);
            return error is null ? Environment.ExitCode : CommandLine.Fail(error);
        }
        catch (FolderException broken)
        {
            return CommandLine.Fail(broken.Message);
        }
    }

    // What the copy before has trained, or the image brought along; the rest is trained beside the conversations.
    private static Book Trained(Book book, Handover handover, string? folder)
    {
        var topics = book.Topics();
        return (handover.FindMatcher(Matcher.FingerprintOf(topics)) ?? (folder is null ? null : ModelFolder.Find(folder, topics))) is { } matcher
            ? book.With(matcher)
            : book;
    }

    private static int Refuse(Compilation compilation)
    {
        ProblemPrinter.WriteText(compilation, Console.Error);
        return CommandLine.Failed;
    }
}

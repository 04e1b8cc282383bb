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
        // Settings are read once: nobody watches their files, nor the folder around them.
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        var (options, mistakes) = BotOptions.Read(builder.Configuration);
        if (options is null)
            return CommandLine.Fail(mistakes);

        try
        {
            var (folders, models) = (options.Dialogs.Folders, options.Dialogs.Models);
            var (files, stamp) = ContentFolder.ReadStamped(folders);
            var handover = Handover.Take();
            var opened = BookFiles.Open(files, models, handover.CheckedBook, TimeProvider.System);
            if (opened is null)
            {
                var compilation = BookFiles.Compile(files, TimeProvider.System);
                if (compilation.Book is not { } compiled)
                    return Refuse(compilation);

                opened = (compiled, IsChecked: true);
            }

            var (book, isChecked) = opened.Value;
            var learned = Task.Run(() => Trained(book, handover.FindMatcher(), models), stop);
            var error = await BotHost.RunAsync(
                builder, options, new CurrentBook(book, isChecked), learned, new BookFolders(folders, stamp), handover, CommandLine.Say, stop);
            return error is null ? Environment.ExitCode : CommandLine.Fail(error);
        }
        catch (FolderException broken)
        {
            return CommandLine.Fail(broken.Message);
        }
    }

    // What the copy before has trained, or the image brought along; the rest is trained beside the conversations.
    private static Book Trained(Book book, Matcher? left, string? folder)
    {
        var fingerprints = book.TopicFingerprints();
        var parts = fingerprints.Select(language => left?.PartOf(language.Key)).OfType<Matcher>().Where(part => fingerprints.Values.Contains(part.Fingerprint)).ToList();
        if (folder is not null)
            parts.AddRange(ModelFolder.Find(folder, fingerprints.Where(language => !parts.Exists(part => part.Has(language.Key))).Select(language => language.Value)));

        return parts.Count == 0 ? book : book.With(Matcher.Join(parts));
    }

    private static int Refuse(Compilation compilation)
    {
        ProblemPrinter.WriteText(compilation, Console.Error);
        return CommandLine.Failed;
    }
}

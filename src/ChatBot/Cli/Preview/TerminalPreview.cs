using System.Globalization;
using ChatBot.Books;
using ChatBot.Cli.Check;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Dialog.Walks;

namespace ChatBot.Cli.Preview;

/// <summary>
/// The conversation in a terminal, for editors: a number taps a button, <c>/word</c> gives a command, <c>quit</c> ends it,
/// anything else is typed as a question. What is recorded is the editor's own conversation.
/// </summary>
internal static class TerminalPreview
{
    /// <summary>Holds the conversation until it is quit.</summary>
    public static int Run(string[] folders, string? recordTo, TextReader input, TextWriter output, CancellationToken stop)
    {
        try
        {
            var compilation = BookFiles.Compile(folders, TimeProvider.System);
            if (compilation.Book is not { } book)
            {
                ProblemPrinter.WriteText(compilation, Console.Error);
                return CommandLine.Failed;
            }

            var recorded = Talk(BookFiles.Train(book, stop), input, output);
            if (recordTo is not null)
                File.WriteAllLines(recordTo, recorded);

            return CommandLine.Ok;
        }
        catch (Exception broken) when (broken is FolderException or IOException or UnauthorizedAccessException)
        {
            return CommandLine.Fail(broken.Message);
        }
    }

    private static List<string> Talk(Book book, TextReader input, TextWriter output)
    {
        var recorded = new List<string>();
        Screen? screen = null;
        for (var step = new WalkStep(0, WalkDeed.Start, ""); ; step = Read(screen!, input.ReadLine()))
        {
            if (step.Deed == WalkDeed.At)
                return recorded;

            var (next, wrong) = WalkPlayer.InputOf(book, screen, step);
            if (next is null)
            {
                output.WriteLine(wrong);
                continue;
            }

            screen = Machine.Step(book, TimeProvider.System.GetUtcNow(), next).Screen;
            recorded.Add(WalkReader.Write(step.Deed, step.Text));
            recorded.Add(WalkReader.Write(WalkDeed.At, screen.Address.ToString()));
            Show(screen, output);
        }
    }

    // The end of the input, or "quit", ends the talk: a step that is no action.
    private static WalkStep Read(Screen screen, string? line)
    {
        line = line?.Trim();
        if (line is null or "quit")
            return new WalkStep(0, WalkDeed.At, "");

        if (line.StartsWith('/'))
            return new WalkStep(0, WalkDeed.Command, line[1..]);

        var buttons = screen.Buttons.ToList();
        return int.TryParse(line, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= buttons.Count
            ? new WalkStep(0, WalkDeed.Tap, buttons[number - 1].Label)
            : new WalkStep(0, WalkDeed.Type, line);
    }

    private static void Show(Screen screen, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"[{screen.Address}]");
        output.WriteLine(screen.Title);
        foreach (var text in WalkPlayer.Said(screen))
        {
            output.WriteLine();
            output.WriteLine(text);
        }

        output.WriteLine();
        var number = 0;
        foreach (var button in screen.Buttons)
            output.WriteLine($"{++number}. {button.Label}");

        output.Write("> ");
    }
}

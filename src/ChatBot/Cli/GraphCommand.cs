using System.CommandLine;
using ChatBot.Books;
using ChatBot.Dialog;
using Command = System.CommandLine.Command;

namespace ChatBot.Cli;

/// <summary><c>chatbot graph</c>: the dialog as the machine has it, drawn.</summary>
internal static class GraphCommand
{
    private const string Mermaid = "mermaid";
    private const string Dot = "dot";

    public static Command Create()
    {
        var folders = CommandLine.FoldersArgument();
        var format = new Option<string>("--format") { Description = "mermaid (for Markdown) or dot (for Graphviz).", DefaultValueFactory = _ => Mermaid };
        format.AcceptOnlyFromAmong(Mermaid, Dot);
        var language = new Option<string?>("--language") { Description = "The language to walk; the book's default one if left out." };
        var states = new Option<bool>("--states") { Description = "Draw the table of the state machine instead, the same for every book; in Mermaid." };
        var graph = new Command("graph", "Draws the dialog: every screen that taps reach, and every button between them.") { folders, format, language, states };
        graph.SetAction(parsed => parsed.GetValue(states) ? DrawStates() : Draw(parsed.GetValue(folders)!, parsed.GetValue(format)!, parsed.GetValue(language)));
        return graph;
    }

    private static int DrawStates()
    {
        Console.Out.WriteLine(DialogMachine.Draw().Trim());
        return CommandLine.Ok;
    }

    private static int Draw(string[] folders, string format, string? language)
    {
        try
        {
            if (BookFiles.Compile(folders, TimeProvider.System).Book is not { } book)
                return CommandLine.Fail("The book has errors; \"chatbot check\" prints them.");

            var nodes = Graph.Walk(book, TimeProvider.System.GetUtcNow(), language ?? book.Default.Code);
            Console.Out.Write(format == Dot ? GraphWriter.Dot(nodes) : GraphWriter.Mermaid(nodes));
            return CommandLine.Ok;
        }
        catch (FolderException broken)
        {
            return CommandLine.Fail(broken.Message);
        }
    }
}

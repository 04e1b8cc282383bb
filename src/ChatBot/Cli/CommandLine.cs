using ChatBot.Books;
using System.CommandLine;
using ChatBot.Cli.Ask;
using ChatBot.Cli.Check;
using ChatBot.Cli.Init;
using ChatBot.Cli.Preview;

namespace ChatBot.Cli;

/// <summary>The program's verbs. Without one it runs the bot.</summary>
internal static class CommandLine
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>The book, the settings or the machine stand in the way; a sentence on standard error says what to do.</summary>
    public const int Failed = 1;

    /// <summary>The command line with all verbs.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand(
            "Answers questions about rights, definitions and services from a folder of pages, on a web page and on Telegram, and keeps nothing.")
        {
            CheckCommand.Create(),
            InitCommand.Create(),
            PreviewCommand.Create(),
            AskCommand.Create(),
            TranslationsCommand.Create(),
            GraphCommand.Create(),
            LinksCommand.Create(),
            HoldsCommand.Create(),
            TrainCommand.Create(),
            HealthCommand.Create(),
            ServicesCommand.Create(),
        };
        var run = RunCommand.Create();
        root.Add(run);
        root.SetAction((_, stop) => RunCommand.RunAsync(stop));
        return root;
    }

    /// <summary>The folders that most verbs read.</summary>
    public static Argument<string[]> FoldersArgument() => new("folders")
    {
        Description = "Folders with pages; a later one overlays an earlier one page by page.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [DefaultFolder.Path],
    };

    /// <summary>A sentence for whoever started the program.</summary>
    public static void Say(string sentence) => Console.Out.WriteLine(sentence);

    /// <summary>A sentence for whoever started the program, and a non-zero exit.</summary>
    public static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Failed;
    }

    /// <summary>Several sentences for whoever started the program, and a non-zero exit.</summary>
    public static int Fail(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            Console.Error.WriteLine(sentence);

        return Failed;
    }
}

using System.CommandLine;
using ChatBot.Books;
using ChatBot.Content;

namespace ChatBot.Cli.Ask;

/// <summary><c>chatbot ask</c>: which page a typed question gets, and why. For editors' own questions.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string?>("question") { Description = "The question, in quotes.", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string?>("--language") { Description = "The visitor's language; left out, the question decides." };
        var dialogs = new Option<string[]>("--dialogs") { Description = "Folders with pages.", DefaultValueFactory = _ => [DefaultFolder.Path], AllowMultipleArgumentsPerToken = true };
        var batch = new Option<string?>("--batch") { Description = "A file of lines language<TAB>question; writes a line of JSON for each." };
        var score = new Option<string?>("--score") { Description = "A file of lines language<TAB>question<TAB>accepted addresses (- for none); prints how many get the right page." };
        var ask = new Command("ask", "Shows which page a typed question gets, and which words and examples counted.") { question, language, dialogs, batch, score };
        ask.SetAction((parsed, stop) => Task.FromResult(Run(
            parsed.GetValue(dialogs)!, book => (parsed.GetValue(batch), parsed.GetValue(score), parsed.GetValue(question)) switch
            {
                ({ } file, _, _) => AskBatch.Run(book, file, TimeProvider.System.GetUtcNow(), Console.Out),
                (_, { } file, _) => AskScore.Run(book, file, TimeProvider.System.GetUtcNow(), Console.Out),
                (_, _, { } words) => AskOne.Run(book, words, parsed.GetValue(language), Console.Out),
                _ => CommandLine.Fail("Write a question in quotes, or name a file with --batch or --score."),
            },
            stop)));
        return ask;
    }

    private static int Run(string[] folders, Func<Book, int> ask, CancellationToken stop)
    {
        try
        {
            return BookFiles.Compile(folders, TimeProvider.System).Book is { } book
                ? ask(BookFiles.Train(book, stop))
                : CommandLine.Fail("The book has errors; \"chatbot check\" prints them.");
        }
        catch (Exception broken) when (broken is FolderException or IOException or UnauthorizedAccessException)
        {
            return CommandLine.Fail(broken.Message);
        }
    }
}

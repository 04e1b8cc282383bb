using System.CommandLine;
using ChatBot.Books;

namespace ChatBot.Cli;

/// <summary><c>chatbot ask</c>: which page a typed question gets, and why.</summary>
internal static class AskVerb
{
    public static Command Create()
    {
        var question = new Argument<string>("question") { Description = "The question, in quotes." };
        var language = new Option<string?>("--language") { Description = "The visitor's language; left out, the question decides." };
        var dialogs = new Option<string[]>("--dialogs") { Description = "Folders with pages.", DefaultValueFactory = _ => [Folders.Default] };
        var ask = new Command("ask", "Shows which page a typed question gets.") { question, language, dialogs };
        ask.SetAction((parsed, stop) => Task.FromResult(Ask(parsed.GetValue(dialogs)!, parsed.GetValue(question)!, parsed.GetValue(language), stop)));
        return ask;
    }

    private static int Ask(string[] folders, string question, string? language, CancellationToken stop)
    {
        try
        {
            if (BookFiles.Compile(folders, TimeProvider.System).Book is not { } book)
                return Verbs.Fail("The book has errors; \"chatbot check\" prints them.");

            var match = BookFiles.Train(book, stop).Matcher!.Match(question, language);
            Console.Out.WriteLine($"{match.Outcome} ({match.Language})");
            foreach (var candidate in match.Candidates)
                Console.Out.WriteLine($"  {candidate.Score:0.000}  {candidate.Place}");

            return Verbs.Ok;
        }
        catch (FolderException broken)
        {
            return Verbs.Fail(broken.Message);
        }
    }
}

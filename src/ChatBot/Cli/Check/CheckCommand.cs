using System.CommandLine;
using ChatBot.Books;
using ChatBot.Content;

namespace ChatBot.Cli.Check;

/// <summary><c>chatbot check</c>: what is wrong in the pages, where, and how to mend it.</summary>
internal static class CheckCommand
{
    private const string Text = "text";
    private const string Json = "json";

    public static Command Create()
    {
        var folders = CommandLine.FoldersArgument();
        var format = new Option<string>("--format") { Description = "How Problems are printed: text, as a compiler prints them, or json for machines.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json);
        var live = LiveRule.Option();
        var questions = new Option<bool>("--questions") { Description = "Also train on the questions: warn of pages that can't be told apart, play the walks in which one is typed, and list where phrases are missing." };
        var fix = new Option<bool>("--fix") { Description = "First mend what needs no thinking: line ends, stray marks, spaces at the ends of lines." };
        var explain = new Option<string?>("--explain") { Description = "Print reason, cure and example of a Problem's code, as in --explain key-unknown." };
        var check = new Command("check", "Checks the pages and prints every Problem. Ends with 1 where one of them is an error.")
        {
            folders, format, live, questions, fix, explain,
        };
        check.SetAction(parsed => parsed.GetValue(explain) is { } code
            ? Explain(code)
            : Check(parsed.GetValue(folders)!, parsed.GetValue(format)!, parsed.GetValue(live), parsed.GetValue(questions), parsed.GetValue(fix)));
        return check;
    }

    private static int Check(string[] folders, string format, bool live, bool questions, bool fix)
    {
        try
        {
            foreach (var changed in fix ? folders.SelectMany(FormFixer.FixAll) : [])
                Console.Error.WriteLine($"Mended: {changed}");

            var compilation = BookFiles.Compile(folders, TimeProvider.System);
            var trained = questions && compilation.Book is { } book ? BookFiles.TrainThoroughly(book, CancellationToken.None) : null;
            if (trained is not null)
                compilation = Try(compilation, trained);

            compilation = LiveRule.Apply(WithNumbers(WithWalks(compilation, folders)), live);
            if (format == Json)
                ProblemPrinter.WriteJson(compilation, Console.Out);
            else
                WriteText(compilation, trained);

            return compilation.Book is null ? CommandLine.Failed : CommandLine.Ok;
        }
        catch (Exception broken) when (broken is FolderException or IOException or UnauthorizedAccessException)
        {
            return CommandLine.Fail(broken.Message);
        }
    }

    private static void WriteText(Compilation compilation, Book? trained)
    {
        ProblemPrinter.WriteText(compilation, Console.Out);
        if (trained?.Matcher is { } matcher)
            QuestionReport.Write(matcher, Console.Out);
    }

    private static Compilation Try(Compilation compilation, Book trained) =>
        new(trained, [.. compilation.Problems, .. QuestionDoubts.Of(trained)]);

    private static Compilation WithNumbers(Compilation compilation)
    {
        if (compilation.Book is not { } book)
            return compilation;

        var wrong = TelephoneNumbers.Check(book);
        return new Compilation(wrong.Count == 0 ? book : null, [.. compilation.Problems, .. wrong]);
    }

    private static Compilation WithWalks(Compilation compilation, string[] folders)
    {
        if (compilation.Book is not { } book)
            return compilation;

        var wrong = WalkFiles.Play(folders, book, TimeProvider.System.GetUtcNow());
        return new Compilation(wrong.Any(problem => problem.Code.Severity == Severity.Error) ? null : book, [.. compilation.Problems, .. wrong]);
    }

    private static int Explain(string code)
    {
        if (ProblemDocuments.Find(code) is { } document)
        {
            Console.Out.WriteLine(document);
            return CommandLine.Ok;
        }

        return CommandLine.Fail($"There is no Problem \"{code}\". The codes are: {string.Join(", ", Codes.All.Select(known => known.Name))}.");
    }
}

using System.CommandLine;
using ChatBot.Books;
using ChatBot.Content;

namespace ChatBot.Cli;

/// <summary><c>chatbot check</c>: what is wrong in the pages, where, and how to mend it.</summary>
internal static class CheckVerb
{
    private const string Text = "text";
    private const string Json = "json";

    public static Command Create()
    {
        var folders = Verbs.FoldersArgument();
        var format = new Option<string>("--format") { Description = "How Problems are printed: text, as a compiler prints them, or json for machines.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json);
        var live = LiveRule.Option();
        var explain = new Option<string?>("--explain") { Description = "Print reason, cure and example of a Problem's code, as in --explain key-unknown." };
        var check = new Command("check", "Checks the pages and prints every Problem. Ends with 1 where one of them is an error.") { folders, format, live, explain };
        check.SetAction(parsed => parsed.GetValue(explain) is { } code
            ? Explain(code)
            : Check(parsed.GetValue(folders)!, parsed.GetValue(format)!, parsed.GetValue(live)));
        return check;
    }

    private static int Check(string[] folders, string format, bool live)
    {
        try
        {
            var compilation = LiveRule.Apply(WithWalks(BookFiles.Compile(folders, TimeProvider.System), folders), live);
            if (format == Json)
                ProblemPrinter.WriteJson(compilation, Console.Out);
            else
                ProblemPrinter.WriteText(compilation, Console.Out);

            return compilation.Book is null ? Verbs.Failed : Verbs.Ok;
        }
        catch (FolderException broken)
        {
            return Verbs.Fail(broken.Message);
        }
    }

    private static Compilation WithWalks(Compilation compilation, string[] folders)
    {
        if (compilation.Book is not { } book)
            return compilation;

        var wrong = WalkFiles.Play(folders, book, TimeProvider.System.GetUtcNow());
        return new Compilation(wrong.Count == 0 ? book : null, [.. compilation.Problems, .. wrong]);
    }

    private static int Explain(string code)
    {
        if (ProblemDocuments.Find(code) is { } document)
        {
            Console.Out.WriteLine(document);
            return Verbs.Ok;
        }

        return Verbs.Fail($"There is no Problem \"{code}\". The codes are: {string.Join(", ", Codes.All.Select(known => known.Name))}.");
    }
}

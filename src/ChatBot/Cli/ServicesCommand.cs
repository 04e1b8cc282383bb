using System.CommandLine;
using ChatBot.Books;
using ChatBot.Cli.Check;
using ChatBot.Content;
using ChatBot.Hsds;
using ChatBot.Listings.Reading;

namespace ChatBot.Cli;

/// <summary><c>chatbot services</c>: checks the table of services, and takes it to and from Open Referral HSDS 3.0.</summary>
internal static class ServicesCommand
{
    public static Command Create() =>
        new("services", "Checks the table of services, and exchanges it with other directories (Open Referral HSDS 3.0).") { Check(), Import(), Export() };

    private static Command Check()
    {
        var folders = CommandLine.FoldersArgument();
        var live = LiveRule.Option();
        var check = new Command("check", "Checks the tables in services/ and prints every Problem. Ends with 1 where one of them is an error.") { folders, live };
        check.SetAction(parsed => Guard(() =>
        {
            var compilation = LiveRule.Apply(BookFiles.Compile(parsed.GetValue(folders)!, TimeProvider.System), parsed.GetValue(live));
            var problems = compilation.Problems.Where(problem => problem.File.Contains(DirectoryReader.Folder, StringComparison.Ordinal)).ToList();
            foreach (var line in ProblemGroups.Lines(problems))
                Console.Out.WriteLine(line);

            var errors = problems.Count(IsError);
            Console.Out.WriteLine($"{errors} errors. {Summary(compilation)}");
            return errors > 0 ? CommandLine.Failed : CommandLine.Ok;
        }));
        return check;
    }

    private static bool IsError(Problem problem) => problem.Code.Severity == Severity.Error;

    // The tables are counted only where the whole book stands.
    private static string Summary(Compilation compilation) => compilation.Book is { Services: var services }
        ? $"{services.All.Count} services in {services.Countries.Count} countries."
        : $"The book has {compilation.Problems.Count(IsError)} errors in all; \"chatbot check\" prints them.";

    private static Command Export()
    {
        var to = new Argument<string>("package") { Description = "The folder to write the package into." };
        var dialogs = DialogsOption();
        var export = new Command("export", "Writes the services as a tabular data package of HSDS 3.0. Translations stay in services.LANGUAGE.csv.") { to, dialogs };
        export.SetAction(parsed => Guard(() =>
        {
            if (BookFiles.Compile(parsed.GetValue(dialogs)!, TimeProvider.System).Book is not { } book)
                return CommandLine.Fail("The book has errors; \"chatbot check\" prints them.");

            PackageWriter.Write(Exporter.Export(book.Services.All), parsed.GetValue(to)!);
            Console.Out.WriteLine($"{book.Services.All.Count} services written.");
            return CommandLine.Ok;
        }));
        return export;
    }

    private static Command Import()
    {
        var from = new Argument<string>("package") { Description = "The folder of the package." };
        var to = new Option<string>("--to") { Description = "The table to write.", DefaultValueFactory = _ => "services.csv" };
        var country = new Option<string?>("--country") { Description = "The country of services that name none, as in gb." };
        var dialogs = DialogsOption();
        var import = new Command("import", "Makes a table of services of a package, and says what it left out: names of staff always are.") { from, to, country, dialogs };
        import.SetAction(parsed => Guard(() =>
        {
            if (BookFiles.Compile(parsed.GetValue(dialogs)!, TimeProvider.System).Book is not { } book)
                return CommandLine.Fail("The book has errors; \"chatbot check\" prints them.");

            var known = KnownCodes.Of(book);
            return parsed.GetValue(country)?.ToLowerInvariant() is { } code && !known.CountriesAndRegions.Contains(code)
                ? CommandLine.Fail($"\"{code}\" is no country code. {(CodeSuggestions.Country(code, known) is { } meant ? $"Did you mean \"{meant}\"?" : "Write two letters, as in gb (ISO 3166-1).")}")
                : Import(parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(country)?.ToLowerInvariant(), known);
        }));
        return import;
    }

    // A table is overwritten only by one that has something in it.
    private static int Import(string from, string to, string? country, KnownCodes known)
    {
        var report = new ImportReport();
        var rows = new Importer(PackageReader.Read(from, report), known, country, report).Import();
        report.WriteTo(Console.Out);
        if (rows.Count == 0)
            return CommandLine.Fail($"No service could be taken over; {to} is as it was.");

        PackageWriter.WriteCsv(to, Columns.Services, rows);
        Console.Out.WriteLine($"{rows.Count} services written to {to}. Check them with \"chatbot services check\" before they go live.");
        return CommandLine.Ok;
    }

    private static Option<string[]> DialogsOption() =>
        new("--dialogs") { Description = "Folders with pages.", DefaultValueFactory = _ => [DefaultFolder.Path] };

    private static int Guard(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception broken) when (broken is FolderException or IOException or UnauthorizedAccessException or PackageException)
        {
            return CommandLine.Fail(broken.Message);
        }
    }
}

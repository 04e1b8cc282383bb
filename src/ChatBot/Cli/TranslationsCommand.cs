using System.CommandLine;
using ChatBot.Books;
using ChatBot.Translations;
using ChatBot.Translations.Importing;
using ChatBot.Translations.Po;

namespace ChatBot.Cli;

/// <summary><c>chatbot translations</c>: how far each language is, and files for translators' programs.</summary>
internal static class TranslationsCommand
{
    public static Command Create()
    {
        var folders = CommandLine.FoldersArgument();
        var translations = new Command("translations", "Shows which page is there, a draft, stale or missing in each language.") { folders, Export(), Import() };
        translations.SetAction(parsed => With(parsed.GetValue(folders)!, parsed.InvocationConfiguration, (book, console) =>
        {
            TranslationTable.Write(book.Draft!, console.Output);
            return CommandLine.Ok;
        }));
        return translations;
    }

    private static Command Export()
    {
        var folders = CommandLine.FoldersArgument();
        var language = new Option<string>("--language") { Description = "The language to translate into, as in es.", Required = true };
        var to = new Option<string>("--to") { Description = "The file to write, as in es.po.", Required = true };
        var export = new Command("export", "Writes all texts of a language for translators: a PO file, as Poedit and Weblate read it.") { language, to, folders };
        export.SetAction(parsed => With(parsed.GetValue(folders)!, parsed.InvocationConfiguration,
            (book, console) => Export(book, parsed.GetValue(language)!, parsed.GetValue(to)!, console)));
        return export;
    }

    private static Command Import()
    {
        var file = new Argument<string>("file") { Description = "The PO file." };
        var folders = CommandLine.FoldersArgument();
        var import = new Command("import", "Takes a translators' PO file into the pages, all of it or, where something is wrong, nothing. Writes into the last folder.") { file, folders };
        import.SetAction(parsed => With(parsed.GetValue(folders)!, parsed.InvocationConfiguration,
            (book, console) => Import(book, parsed.GetValue(file)!, parsed.GetValue(folders)!, console)));
        return import;
    }

    private static int Export(BookTexts book, string language, string to, InvocationConfiguration console)
    {
        if (!book.Translated.Contains(language))
        {
            return Fail(console, $"The book is not translated into \"{language}\", but into: {string.Join(", ", book.Translated)}. "
                + "For a new language, add it to \"languages:\" in bot.yaml and copy the bot.yaml of another into its folder.");
        }

        var entries = book.Messages(language).Select(message => message.ToEntry()).ToList();
        Files.Write([(to, PoWriter.Write(book.Draft!.Settings.Name, language, entries))]);
        var stale = entries.Count(entry => entry.Fuzzy);
        var empty = entries.Count(entry => entry.Translation.Length == 0);
        console.Output.WriteLine($"{to}: {entries.Count} texts, {entries.Count - stale - empty} translated, {stale} stale, {empty} to do.");
        return CommandLine.Ok;
    }

    private static int Import(BookTexts book, string file, string[] folders, InvocationConfiguration console)
    {
        var (po, broken) = PoReader.Read(File.ReadAllBytes(file), file);
        var plan = po is null ? new ImportPlan([], [], [broken!]) : ImportPlan.Make(po, file, book, folders[^1], folders.Length - 1);
        foreach (var fault in plan.Faults)
            console.Error.WriteLine(fault);

        if (plan.Faults.Count > 0)
            return Fail(console, "Nothing was written.");

        Files.Write([.. plan.Edits.Select(edit => (Path.Combine(folders[^1], edit.Path), edit.Text))]);
        foreach (var line in plan.Edits.Select(edit => edit.Note).Concat(plan.Notes))
            console.Output.WriteLine(line);

        console.Output.WriteLine(plan.Edits.Count == 0 ? "Nothing has changed; no file was written." : $"Files written: {plan.Edits.Count}.");
        return CommandLine.Ok;
    }

    private static int With(string[] folders, InvocationConfiguration console, Func<BookTexts, InvocationConfiguration, int> act)
    {
        try
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var book = BookTexts.Read(ContentFolder.Read(folders), today);
            return book.Draft is null || book.Errors.Count > 0
                ? Fail(console, "The book has errors; \"chatbot check\" prints them. Mend them first.")
                : act(book, console);
        }
        catch (Exception broken) when (broken is FolderException or IOException or UnauthorizedAccessException)
        {
            return Fail(console, broken.Message);
        }
    }

    private static int Fail(InvocationConfiguration console, string sentence)
    {
        console.Error.WriteLine(sentence);
        return CommandLine.Failed;
    }
}

using ChatBot.Content;
using ChatBot.Content.Building;
using ChatBot.Content.Checks;
using ChatBot.Content.Reading;

namespace ChatBot.Compiling;

/// <summary>
/// Makes a book of an editor's files. From values to values: it opens no file and never throws over what is in one;
/// everything wrong is a Problem, and all Problems are found at once.
/// </summary>
public static class Compiler
{
    /// <summary>Compiles.</summary>
    /// <param name="files">All files of all layers.</param>
    /// <param name="today">The day, for dates that can't be in the future.</param>
    /// <param name="zones">Finds a time zone by its IANA name, or gives null; left out, no zone is known, and a service that
    /// names one is a Problem.</param>
    /// <returns>The book, or null where a Problem refuses it, and all Problems.</returns>
    public static Compilation Compile(IReadOnlyList<SourceFile> files, DateOnly today, Func<string, TimeZoneInfo?>? zones = null)
    {
        var problems = new ProblemList();

        // Read
        var folder = Overlay.Merge(files, problems);
        if (DraftReader.Read(folder, today, zones ?? (_ => null), problems) is not { } draft)
            return new Compilation(null, problems.Sorted());

        // Check the pages one by one and together
        TargetsCheck.Check(draft, problems);
        LimitsCheck.Check(draft, problems);
        StatisticsCheck.Check(draft, problems);
        StyleCheck.Check(draft, problems);
        RepetitionCheck.Check(draft, problems);
        DatesCheck.Check(draft, problems);
        QuestionsCheck.Check(draft, problems);
        AsksCheck.Check(draft, problems);
        SourcesCheck.Check(draft, problems);
        TranslationsCheck.Check(draft, problems);
        UntranslatedCheck.Check(draft, problems);
        ShortCodesCheck.Check(draft, problems);
        CountriesCheck.Check(draft, problems);

        // Freeze, then walk the machine itself
        var book = BookBuilder.Build(draft, TextFingerprint.Of(folder.Texts));
        if (book is not null)
        {
            Reachability.Check(book, draft, problems);
            ButtonNames.Check(book, draft, problems);
        }

        return new Compilation(problems.HasErrors ? null : book, problems.Sorted());
    }
}

using System.Text.Json;
using ChatBot.Content;

namespace ChatBot.Cli.Check;

/// <summary>Prints Problems, for people as a compiler does and for machines as JSON.</summary>
internal static class ProblemPrinter
{
    public static void WriteText(Compilation compilation, TextWriter to)
    {
        foreach (var line in ProblemGroups.Lines(compilation.Problems))
            to.WriteLine(line);

        to.WriteLine(Summary(compilation));
    }

    /// <summary>One line with the counts.</summary>
    public static string Summary(Compilation compilation)
    {
        var counts = $"{Count(compilation, Severity.Error)}, {Count(compilation, Severity.Warning)}, {Count(compilation, Severity.Note)}";
        return compilation.Book is { } book
            ? $"{counts}. {Some(book.Languages.Sum(language => language.Pages.Count), "page")} in {Some(book.Languages.Count, "language")}."
            : $"{counts}. The book is refused until the errors are mended.";
    }

    public static void WriteJson(Compilation compilation, TextWriter to)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteBoolean("refused", compilation.Book is null);
            json.WriteStartArray("problems");
            foreach (var problem in compilation.Problems)
                Write(json, problem);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        to.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code.Name);
        json.WriteString("severity", problem.Code.Severity.ToString().ToLowerInvariant());
        json.WriteString("file", problem.File);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteString("message", problem.Message);
        json.WriteString("cure", problem.Cure);
        json.WriteEndObject();
    }

    private static string Count(Compilation compilation, Severity severity) =>
        Some(compilation.Problems.Count(problem => problem.Code.Severity == severity), severity.ToString().ToLowerInvariant());

    private static string Some(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}

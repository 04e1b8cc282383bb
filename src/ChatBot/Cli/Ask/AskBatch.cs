using System.Text.Json;
using ChatBot.Content;
using ChatBot.Matching;

namespace ChatBot.Cli.Ask;

/// <summary>Many questions: a line of JSON for each.</summary>
internal static class AskBatch
{
    // Readable as it stands, in every script; nothing of it goes into a page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(Book book, string file, TextWriter to)
    {
        foreach (var question in QuestionFile.Read(file))
            to.WriteLine(Line(question, book.Matcher!.Match(question.Text, question.Language)));

        return CommandLine.Ok;
    }

    private static string Line(TestQuestion question, Match match)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("language", question.Language);
            json.WriteString("question", question.Text);
            json.WriteString("outcome", match.Outcome.ToString().ToLowerInvariant());
            json.WriteStartArray("answers");
            foreach (var candidate in match.Candidates)
            {
                json.WriteStartObject();
                json.WriteString("address", $"{match.Language}/{candidate.Place}");
                json.WriteNumber("score", Math.Round(candidate.Score, 4));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}

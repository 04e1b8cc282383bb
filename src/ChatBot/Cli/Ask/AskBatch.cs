using System.Text.Json;
using ChatBot.Content;
using ChatBot.Dialog.Typed;

namespace ChatBot.Cli.Ask;

/// <summary>Many questions on the visitor's whole way: a line of JSON for each.</summary>
internal static class AskBatch
{
    // Readable as it stands, in every script; nothing of it goes into a page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(Book book, string file, DateTimeOffset moment, TextWriter to)
    {
        foreach (var question in QuestionFile.Read(file))
            to.WriteLine(Line(question, AskedQuestion.Ask(book, question, moment).Answer));

        return CommandLine.Ok;
    }

    private static string Line(TestQuestion question, TypedAnswer answer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("language", question.Language);
            json.WriteString("question", question.Text);
            json.WriteString("outcome", Name(answer));
            json.WriteStartArray("answers");
            WriteAnswers(json, question, answer);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    // As in the cases that are kept beside the tests: "label:hide", "smalltalk", "suggest".
    private static string Name(TypedAnswer answer) => answer.Label is { } label
        ? $"label:{label.ToString().ToLowerInvariant()}"
        : answer.Outcome.ToString().ToLowerInvariant();

    private static void WriteAnswers(Utf8JsonWriter json, TestQuestion question, TypedAnswer answer)
    {
        var language = answer.Match?.Language is { Length: > 0 } matched ? matched : question.Language;
        for (var i = 0; i < answer.Places.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("address", $"{language}/{answer.Places[i]}");
            if (answer.Match is { } match && i < match.Candidates.Count)
                json.WriteNumber("score", Math.Round(match.Candidates[i].Score, 4));

            json.WriteEndObject();
        }
    }
}

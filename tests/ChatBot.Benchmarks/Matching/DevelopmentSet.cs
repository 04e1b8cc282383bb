using System.Text.Json;
using ChatBot.Matching;

namespace ChatBot.Benchmarks.Matching;

/// <summary>A set of questions with their intents, as a book of one page an intent. Read from {"train": [[text, label]], "test": [[text, label]]}.</summary>
internal sealed record DevelopmentSet(string Name, string Language, IReadOnlyList<Topic> Topics, IReadOnlyList<(string Question, string Label)> Test)
{
    /// <summary>The label of questions that no page answers.</summary>
    public const string OutOfScope = "oos";

    public static DevelopmentSet Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var name = Path.GetFileNameWithoutExtension(file);
        var topics = Pairs(json.RootElement.GetProperty("train")).GroupBy(p => p.Label)
            .Select(g => new Topic(g.Key, TitleOf(g.Key), [.. g.Select(p => p.Question)], "", false)).ToArray();
        return new DevelopmentSet(name, name.StartsWith("xsid-", StringComparison.Ordinal) ? name.Split('-')[1] : "en", topics,
            [.. Pairs(json.RootElement.GetProperty("test"))]);
    }

    /// <summary>"alarm/cancel_alarm" as an editor would write it over the page: "cancel alarm".</summary>
    private static string TitleOf(string label) =>
        string.Concat(label.Split('/')[^1].Replace('_', ' ').Select((c, i) => i > 0 && char.IsUpper(c) ? $" {c}" : $"{c}"));

    private static IEnumerable<(string Question, string Label)> Pairs(JsonElement array) =>
        array.EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!));
}

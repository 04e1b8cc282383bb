using System.Runtime.CompilerServices;
using ChatBot.Dialog;
using ChatBot.Dialog.Typed;

namespace ChatBot.Tests.Dialog.Typed;

/// <summary>What the shipped book does with single words, labels, small talk and danger: each line of <c>cases.tsv</c>.</summary>
public sealed class TypedCasesTests
{
    public static TheoryData<string, string, string> Cases { get; } = Read();

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_taken_for_what_it_is(string language, string typed, string right)
    {
        using var text = VisitorText.Copy(typed);

        var answer = Machine.Read(Shipped.Trained, Shipped.Moment, new Input.Said(text, new Address(language, null, new Place.Home()), Removed: false));

        Assert.Contains(Names(answer), name => right[0] == '!' ? answer.Match?.Language != right[1..] || answer.Outcome == TypedOutcome.None : right.Split('|').Contains(name));
    }

    private static IEnumerable<string> Names(TypedAnswer answer) =>
    [
        answer.Label is { } label ? $"label:{label.ToString().ToLowerInvariant()}" : answer.Outcome.ToString().ToLowerInvariant(),
        .. answer.Places.Take(1),
    ];

    private static TheoryData<string, string, string> Read()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var fields in File.ReadLines(Path.Combine(Folder(), "cases.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
            cases.Add(fields[0], fields[1], fields[2]);

        return cases;
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

using ChatBot.Content;

namespace ChatBot.Tests.Content;

/// <summary>Each kind of Problem has a document, and its example says exactly what the document promises.</summary>
public sealed class ProblemDocumentTests
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1";

    // These are found after the book is made: by playing a conversation, by training the matcher, and by a telephone library.
    private static readonly string[] Later = [Codes.NumberDoubtful.Name, Codes.WalkWrong.Name, Codes.QuestionsAlike.Name, Codes.QuestionsLost.Name];

    public static TheoryData<string> Documents => [.. ProblemDocument.All().Select(document => document.Code).Where(code => !Later.Contains(code))];

    [Fact]
    public void Every_code_has_a_document_and_every_document_a_code() =>
        Assert.Equal(
            Codes.All.Select(code => code.Name).Order(StringComparer.Ordinal),
            ProblemDocument.All().Select(document => document.Code));

    [Theory, MemberData(nameof(Documents))]
    public void A_document_names_its_code_its_severity_the_reason_and_the_cure(string code)
    {
        var document = ProblemDocument.Read(code);

        var severity = Codes.All.Single(known => known.Name == code).Severity.ToString().ToLowerInvariant();
        Assert.StartsWith($"# {code}\n\nSeverity: {severity}\n\n## Reason\n\n", document.Text, StringComparison.Ordinal);
        Assert.Contains("\n\n## Cure\n\n", document.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Documents))]
    public void An_example_says_what_its_document_promises(string code)
    {
        var document = ProblemDocument.Read(code);

        var says = BaseBook.Says(document.Example, code).Select(problem => problem.ToString()).ToArray();

        if (Update)
            document.Rewrite(says);
        else
            Assert.Equal(document.Says, says);

        Assert.Contains(says, line => line.Contains($" {code}: ", StringComparison.Ordinal));
    }
}

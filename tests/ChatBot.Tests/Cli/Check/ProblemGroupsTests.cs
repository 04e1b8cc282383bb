using ChatBot.Cli.Check;
using ChatBot.Content;

namespace ChatBot.Tests.Cli.Check;

public sealed class ProblemGroupsTests
{
    private static readonly ProblemCode Rule = Codes.All.First(code => code.Name == "sentence-too-long");
    private static readonly ProblemCode Other = Codes.All.First(code => code.Name == "word-forbidden");

    [Fact]
    public void A_rule_that_a_page_breaks_ten_times_gives_one_entry_and_its_advice_once()
    {
        var lines = ProblemGroups.Lines(Enumerable.Range(1, 10).Select(line => Problem(Rule, "a.md", line))).ToList();

        Assert.Equal("a.md:1:1: warning sentence-too-long: Line 1. Shorten it.", lines[0]);
        Assert.Equal("    and 2:1: Line 2.", lines[1]);
        Assert.Equal(10, lines.Count);
    }

    [Fact]
    public void Another_rule_and_another_page_have_entries_of_their_own()
    {
        var lines = ProblemGroups.Lines([Problem(Rule, "a.md", 1), Problem(Other, "a.md", 2), Problem(Rule, "a.md", 3), Problem(Rule, "b.md", 1)]);

        Assert.Equal(3, lines.Count(line => !line.StartsWith(' ')));
    }

    [Fact]
    public void A_thousand_rows_with_one_mistake_fit_a_screen()
    {
        var lines = ProblemGroups.Lines(Enumerable.Range(1, 1000).Select(line => Problem(Rule, "a.csv", line))).ToList();

        Assert.Equal("    and 989 more in this file; --format json prints all.", lines[^1]);
        Assert.Equal(12, lines.Count);
    }

    private static Problem Problem(ProblemCode code, string file, int line) => new(code, file, line, 1, $"Line {line}.", "Shorten it.");
}

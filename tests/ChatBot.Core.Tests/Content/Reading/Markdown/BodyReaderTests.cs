using ChatBot.Text;

namespace ChatBot.Tests.Content.Reading.Markdown;

/// <summary>Each construct of Markdown, and what becomes of it.</summary>
public sealed class BodyReaderTests
{
    // P paragraph, Q quote, L list, N numbered; * bold, / italic, <url> a link.
    public static TheoryData<string, string> Shown => new()
    {
        { "One", "P One" },
        { "One\ntwo", "P One two" },
        { "One\n\ntwo", "P One|P two" },
        { "One  \ntwo", "P One¶two" },
        { "One\\\ntwo", "P One¶two" },
        { "**one** two", "P *one* two" },
        { "__one__ two", "P *one* two" },
        { "*one* _two_", "P /one/ /two/" },
        { "***one***", "P */one*/" },
        { "[one](https://example.org/a)", "P <https://example.org/a>one" },
        { "[one][1]\n\n[1]: https://example.org/a", "P <https://example.org/a>one" },
        { "<https://example.org/a>", "P <https://example.org/a>https://example.org/a" },
        { "- one\n- two", "L one, two" },
        { "* one\n* two", "L one, two" },
        { "1. one\n2. two", "N one, two" },
        { "1) one\n2) two", "N one, two" },
        { "> one\n> two", "Q one two" },
        { "> one\n>\n> two", "Q one¶two" },
        { "one &amp; two", "P one & two" },
        { "5 \\* 3, \\[sic\\] and \\#1", "P 5 * 3, [sic] and #1" },
        { "5 * 3 is 15", "P 5 * 3 is 15" },
        { "“one” – ‘two’ … ¿tres?", "P “one” – ‘two’ … ¿tres?" },
    };

    public static TheoryData<string, string> Refused => new()
    {
        { "# One", "not-showable 8:1" },
        { "#One", "not-showable 8:1" },
        { "One\n===", "not-showable 9:1" },
        { "One\n---\ntwo", "not-showable 9:1" },
        { "One\n\n***\n\ntwo", "not-showable 10:1" },
        { "| a | b |\n| - | - |\n| c | d |", "not-showable 8:1" },
        { "    One", "not-showable 8:1" },
        { "```\nOne\n```", "not-showable 8:1" },
        { "One `two`", "not-showable 8:5" },
        { "<div>One</div>", "not-showable 8:1" },
        { "One<br>two", "not-showable 8:4" },
        { "<!-- one -->", "not-showable 8:1" },
        { "One <!-- two -->", "not-showable 8:5" },
        { "![one](two.png)", "not-showable 8:1" },
        { "One <help@example.org>", "not-showable 8:5" },
        { "- one\n- two\n  - three", "not-showable 9:1" },
        { "- one\n\n  two", "not-showable 8:1" },
        { "- one\n-\n- two", "not-showable 9:1" },
        { "> - one", "not-showable 8:1" },
        { "See https://example.org/a", "not-showable 8:5" },
        { "See www.example.org", "not-showable 8:5" },
        { "[one] (https://example.org/a)", "not-showable 8:1" },
        { "[one][2]", "not-showable 8:1" },
        { "One[^1]", "not-showable 8:4" },
        { "- [ ] one", "not-showable 8:3" },
        { "~~one~~", "not-showable 8:1" },
        { "** one **", "not-showable 8:1" },
        { "**one*", "not-showable 8:1" },
        { "• one\n• two", "not-showable 8:1" },
        { "-one", "not-showable 8:1" },
        { "One\n-two", "not-showable 9:1" },
        { "| one", "not-showable 8:1" },
        { "[one](http://example.org/a)", "link-not-https 8:1" },
        { "One [two](rights/arrest)", "link-not-https 8:5" },
        { "[one]()", "link-not-https 8:1" },
        { "[one](javascript:alert)", "link-not-https 8:1" },
        { "[one](tel:112)", "link-not-https 8:1" },
        { "", "page-empty 8:1" },
    };

    [Theory, MemberData(nameof(Shown))]
    public void What_a_chat_can_show_becomes_a_block(string markdown, string expected) =>
        Assert.Equal(expected, string.Join('|', BaseBook.Blocks(markdown).Select(Sketch)));

    [Theory, MemberData(nameof(Refused))]
    public void What_no_chat_can_show_is_a_problem_where_it_stands(string markdown, string expected) =>
        Assert.Equal([expected], BaseBook.Codes(BaseBook.Lawyer, BaseBook.Page(markdown)));

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("- ")]
    public void Marks_without_end_are_a_problem_and_no_crash(string marks)
    {
        var text = string.Concat(Enumerable.Repeat(marks, 20_000)) + "one";

        Assert.Equal(["not-showable 1:1"], BaseBook.Codes(BaseBook.Lawyer, BaseBook.Page(text)));
    }

    private static string Sketch(TextBlock block) => block switch
    {
        TextBlock.Paragraph paragraph => "P " + Sketch(paragraph.Spans),
        TextBlock.Quote quote => "Q " + Sketch(quote.Spans),
        TextBlock.Enumeration list => (list.Ordered ? "N " : "L ") + string.Join(", ", list.Items.Select(Sketch)),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Sketch(IReadOnlyList<TextSpan> spans) => string.Concat(spans.Select(span =>
    {
        var marks = (span.Style.HasFlag(SpanStyle.Bold) ? "*" : "") + (span.Style.HasFlag(SpanStyle.Italic) ? "/" : "");
        return (span.Link is null ? "" : $"<{span.Link}>") + marks + span.Text.Replace('\n', '¶') + marks;
    }));
}

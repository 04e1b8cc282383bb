using ChatBot.Content;
using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Tests.Content.Reading.Yaml;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: one\n---\nText\n")]
    [InlineData("---\r\ntitle: one\r\n---\r\nText\r\n")]
    [InlineData("\uFEFF---\ntitle: one\n---\nText\n")]
    [InlineData("---  \ntitle: one\n--- \nText\n")]
    public void Header_and_text_are_parted_and_keep_their_lines(string text)
    {
        var problems = new ProblemList();

        var parts = FrontMatter.Split(new SourceFile("en/page.md", text, "en/page.md"), problems)!;

        Assert.Equal("title: one", parts.Header.TrimEnd('\r'));
        Assert.Equal("\n\n\nText\n", parts.Body);
        Assert.Equal(4, parts.BodyLine);
        Assert.Empty(problems.Sorted());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("Text\n", 1)]
    [InlineData("\n---\ntitle: one\n---\nText\n", 1)]
    [InlineData("——\ntitle: one\n---\nText\n", 1)]
    [InlineData("---\ntitle: one\nask:\n  - two\n\n# a remark\nText without an end\n", 7)]
    [InlineData("---\ntitle: one\n", 3)]
    public void A_header_that_is_missing_or_has_no_end_is_reported_where_the_line_is_missing(string text, int line)
    {
        var problems = new ProblemList();

        Assert.Null(FrontMatter.Split(new SourceFile("en/page.md", text, "en/page.md"), problems));

        Assert.Equal($"header-missing {line}", Assert.Single(problems.Sorted().Select(problem => $"{problem.Code.Name} {problem.Line}")));
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_neither_the_text_nor_its_fingerprint()
    {
        var plain = BaseBook.Compiled((BaseBook.Lawyer, BaseBook.Page())).Default.Pages["rights/lawyer"];

        var windows = BaseBook.Compiled((BaseBook.Lawyer, "\uFEFF" + BaseBook.Page().ReplaceLineEndings("\r\n"))).Default.Pages["rights/lawyer"];

        Assert.Equal(plain.Fingerprint, windows.Fingerprint);
        Assert.Equal(plain.Title, windows.Title);
        Assert.Equal(ChatBot.Text.Measure.PlainText(plain.Parts[0][0]), ChatBot.Text.Measure.PlainText(windows.Parts[0][0]));
    }
}

using ChatBot.Text;

namespace ChatBot.Tests.Content.Reading.Markdown;

public sealed class BlankFillerTests
{
    [Theory]
    [InlineData("en", "P {figure:dock-workers}.", "P 12.5 million (mid-2024).")]
    [InlineData("en", "P {figure:burns-at-work}.", "P about 1 in 7 (2023).")]
    [InlineData("ar", "و {figure:dock-workers}", "و \u206812.5\u2069 مليون (منتصف \u20682024\u2069)")]
    [InlineData("ar", "و {figure:burns-at-work}", "و نحو واحد من كل \u20687\u2069 (\u20682023\u2069)")]
    public void A_figure_is_written_as_its_language_writes_it(string language, string text, string expected) =>
        Assert.Equal(expected, Measure.PlainText(Assert.Single(BaseBook.Blocks(text, language))));

    [Fact]
    public void A_page_with_a_figure_has_the_figures_source()
    {
        var page = BaseBook.Compiled((BaseBook.Lawyer, BaseBook.Page("{figure:dock-workers} people work here."))).Default.Pages["rights/lawyer"];

        Assert.Equal(
            [("Example Legal Aid Act", 2020), ("Example Office of Statistics, Work at Sea 2025", 2025)],
            page.Sources.Select(source => (source.Name, source.Year)));
    }

    [Fact]
    public void The_bots_own_pages_name_host_and_code()
    {
        var page = BaseBook.Compiled().Default.Pages["bot/privacy"];

        Assert.Equal("Example Harbour Clinic runs this copy. Its code: https://example.org/code", Measure.PlainText(page.Parts[0][0]));
    }

    [Theory]
    [InlineData("{figure:dock-worker} work.", "figure-missing 8:1")]
    [InlineData("So {figure: dock-workers} work.", "figure-missing 8:4")]
    [InlineData("So {figur:dock-workers} work.", "blank-unknown 8:4")]
    [InlineData("So {host} work.", "blank-unknown 8:4")]
    [InlineData("So {figure:dock-workers work.", "blank-unknown 8:4")]
    [InlineData("So figure:dock-workers} work.", "blank-unknown 8:23")]
    [InlineData("So **{figure:x}** work.", "figure-missing 8:6")]
    [InlineData("One\n\n- two {figure:x}", "figure-missing 10:7")]
    public void A_blank_that_nothing_fills_is_a_problem(string body, string expected) =>
        Assert.Equal([expected], BaseBook.Codes(BaseBook.Lawyer, BaseBook.Page(body)));

    [Theory]
    [InlineData("title: \"{figure:dock-workers} people\"\n")]
    [InlineData("title: A {lawyer}\n")]
    public void A_title_has_no_blanks(string title) =>
        Assert.Equal(["blank-unknown 2:8"], BaseBook.Codes(BaseBook.Lawyer, BaseBook.Page().Replace("title: How do I get a lawyer?\n", title, StringComparison.Ordinal)));
}

using ChatBot.Compiling;
using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Tests.Content.Building;

/// <summary>A host's own folder over the shipped one.</summary>
public sealed class OverlayTests
{
    [Fact]
    public void A_page_takes_the_place_of_the_shipped_one()
    {
        var book = BaseBook.Compiled((BaseBook.Lawyer, BaseBook.Page("Our own lawyers are free.")));

        Assert.Equal("Our own lawyers are free.", Measure.PlainText(book.Default.Pages["rights/lawyer"].Parts[0][0]));
        Assert.Equal(BaseBook.Compiled().Paths.Order(), book.Paths.Order());
    }

    [Fact]
    public void A_page_is_added()
    {
        var bail = BaseBook.Page("Bail is money.").Replace("title: How do I get a lawyer?\nbutton: Lawyer\nask: [", "title: Bail\nask: [bail, ", StringComparison.Ordinal)
            .Replace("free lawyer, legal aid, no money, who defends me, lawer, my language, is it secret, change lawyer", "money for court, pay out, bale, what is bail, my bail, get it back, who pays", StringComparison.Ordinal);

        var book = BaseBook.Compiled(
            ("en/rights/bail.md", bail), (BaseBook.Lawyer, BaseBook.Page().Replace("see: [", "see: [rights/bail, ", StringComparison.Ordinal)));

        Assert.Equal("Bail", book.Default.Pages["rights/bail"].Title);
        Assert.Contains("rights/bail", book.Default.Pages["rights/lawyer"].Choices[0].Paths);
    }

    [Fact]
    public void A_single_word_is_replaced_and_all_others_stay()
    {
        var shipped = BaseBook.Compiled().Default;

        var own = BaseBook.Compiled(("en/bot.yaml", "words:\n  hide: Cover up\n")).Default;

        Assert.Equal("Cover up", own[UiText.Hide]);
        Assert.All(Enum.GetValues<UiText>().Where(word => word != UiText.Hide), word => Assert.Equal(shipped[word], own[word]));
        Assert.Equal(shipped.Name, own.Name);
    }

    [Fact]
    public void A_single_setting_is_replaced_and_all_others_stay()
    {
        var shipped = BaseBook.Compiled().Settings;

        var own = BaseBook.Compiled(("bot.yaml", "host: Another Clinic\nlimits: {part: 700}\n")).Settings;

        Assert.Equal(("Another Clinic", 700), (own.Host, own.Limits.Part));
        Assert.Equal((shipped.Name, shipped.Leave, shipped.Privacy), (own.Name, own.Leave, own.Privacy));
        Assert.Equal(shipped.Languages, own.Languages);
    }

    [Fact]
    public void Languages_can_be_fewer_only_if_their_folders_are_gone()
    {
        var says = BaseBook.Says([("bot.yaml", "languages: [en]\n")]);

        Assert.Equal("ar/bot.yaml: file-unknown", $"{says[0].File}: {says[0].Code.Name}");
        Assert.Single(says);
    }

    [Fact]
    public void A_single_figure_is_replaced_and_one_is_added()
    {
        const string figures = """
            dock-workers:
              value: 13
              unit: million
              as-of: 2025
              published: 2026
              source: Example Office of Statistics, Work at Sea 2026
              url: https://example.org/work-at-sea-2026
            """;

        var book = BaseBook.Compiled(("figures.yaml", figures), (BaseBook.Lawyer, BaseBook.Page("For {figure:dock-workers} and {figure:burns-at-work}.")));

        Assert.Equal("For 13 million (2025) and about 1 in 7 (2023).", Measure.PlainText(book.Default.Pages["rights/lawyer"].Parts[0][0]));
    }

    [Fact]
    public void A_mistake_is_reported_in_the_folder_where_it_is()
    {
        var files = BaseBook.Files.Append(new SourceFile("bot.yaml", "hots: Another Clinic\n", "mine/bot.yaml", Layer: 1)).ToList();

        var problem = Compiler.Compile(files, BaseBook.Today).Problems.Single(problem => problem.Code.Severity == Severity.Error);

        Assert.Equal("mine/bot.yaml:1:1: error key-unknown: \"hots:\" is not a key that is known here. Did you mean \"host:\"?", problem.ToString());
    }

    [Fact]
    public void The_order_of_the_files_makes_no_difference()
    {
        var reversed = Compiler.Compile([.. BaseBook.Files.Reverse()], BaseBook.Today);

        Assert.Equal(BaseBook.With().Problems, reversed.Problems);
        Assert.Equal(BaseBook.Compiled().Fingerprint, reversed.Book!.Fingerprint);
    }

    [Theory]
    [InlineData("en/rights/notes.txt")]
    [InlineData("en/rights/Lawyer.MD")]
    [InlineData("en/lawyer.markdown")]
    [InlineData("lawyer.md")]
    [InlineData("settings.yaml")]
    [InlineData("en/rights/bot.yaml")]
    public void A_file_that_belongs_nowhere_is_reported(string path) =>
        Assert.Equal(["file-unknown 1:1"], BaseBook.Codes(path, "Text"));
}

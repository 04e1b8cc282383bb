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
    public void A_list_of_languages_chooses_among_those_that_are_there()
    {
        var says = BaseBook.Says([("bot.yaml", "languages: [en]\n")], "languages-left-out");

        Assert.Equal("bot.yaml:1:1: note languages-left-out: Left out, because this list has not got them: ar. Add a language here, and its pages from the folder below are there.", Assert.Single(says).ToString());
        Assert.Equal("en", Assert.Single(BaseBook.Compiled(("bot.yaml", "languages: [en]\n")).Languages).Code);
    }

    [Fact]
    public void A_folder_of_the_hosts_own_in_a_language_that_the_list_has_not_got_is_a_mistake() =>
        Assert.Equal(["file-unknown 1:1"], [.. BaseBook.Says([("bot.yaml", "languages: [en]\n"), ("ar/rights/arrest.md", "x")]).Select(problem => $"{problem.Code.Name} {problem.Line}:{problem.Column}")]);

    [Fact]
    public void The_language_that_the_pages_below_were_written_in_stays_the_first() =>
        Assert.Contains(BaseBook.Says([("bot.yaml", "languages: [ar]\n")]), problem => problem.Message == "The pages below are translated from \"en\", and the list begins with \"ar\".");

    [Fact]
    public void A_phrase_that_two_pages_share_is_reported_in_the_later_folder()
    {
        var own = BaseBook.Page("Bail is money.").Replace("ask: [free lawyer", "ask: [police took me", StringComparison.Ordinal);

        var problem = BaseBook.Says([("en/help-first.md", own), ("en/index.md", "---\nmenu-add: [help-first]\n---\n")]).First(problem => problem.Code.Name == "question-shared");

        Assert.Equal("en/help-first.md", problem.File);
    }

    [Fact]
    public void A_page_is_added_to_a_menu_and_one_taken_out_without_copying_it()
    {
        var shipped = BaseBook.Compiled();
        var choices = shipped.Default.Pages[""].Choices;
        var removed = choices[0].Paths[0];

        var book = BaseBook.With(
            ("en/our-clinic.md", Own), ("en/index.md", $"---\nmenu-add:\n  - group: Ours\n    choices: [our-clinic]\nmenu-remove: [{removed}]\n---\n")).Book;
        var changed = book!.Default.Pages[""];

        Assert.Equal(("Ours", "our-clinic"), (changed.Choices[^1].Title, Assert.Single(changed.Choices[^1].Paths)));
        Assert.DoesNotContain(removed, changed.Choices.SelectMany(group => group.Paths));
        Assert.Equal(shipped.Default.Pages[""].Title, changed.Title);
        Assert.Equal(choices.SelectMany(group => group.Paths).Where(path => path != removed).Append("our-clinic"), changed.Choices.SelectMany(group => group.Paths));
        Assert.Equal(changed.Choices.SelectMany(group => group.Paths), book.Language("ar").Pages[""].Choices.SelectMany(group => group.Paths));
    }

    [Theory]
    [InlineData("menu-add: [nowhere]", "target-missing 2:12")]
    [InlineData("menu-add: [{group: Ours, choices: [nowhere]}]", "target-missing 2:36")]
    [InlineData("menu-remove: [nowhere]", "target-missing 2:15")]
    [InlineData("menu-add: [help]\nhelp: x", "key-unknown 3:1")]
    public void A_change_of_a_menu_that_can_not_be_made_is_reported(string header, string problem) =>
        Assert.Contains(problem, BaseBook.Codes("en/index.md", $"---\n{header}\n---\n"));

    [Fact]
    public void A_change_of_a_menu_needs_one_below() =>
        Assert.Contains("value-wrong 2:1", BaseBook.Codes("en/other/index.md", "---\nmenu-add: [help]\n---\n"));

    private static readonly string Own = BaseBook.Page("Our clinic is open.")
        .Replace("title: How do I get a lawyer?\nbutton: Lawyer", "title: Our clinic", StringComparison.Ordinal)
        .Replace("free lawyer, legal aid, no money, who defends me, lawer, my language, is it secret, change lawyer", "a clinic, b clinic, c clinic, d clinic, e clinic, f clinic, g clinic, h clinic", StringComparison.Ordinal);

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
        var files = BaseBook.Files.Append(new SourceFile("bot.yaml", "hots: Another Clinic\n", "mine/bot.yaml", layer: 1)).ToList();

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

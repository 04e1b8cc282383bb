using ChatBot.Content;

namespace ChatBot.Tests.Content;

public sealed class MenuTests
{
    [Fact]
    public void A_menu_lists_its_groups_in_their_order()
    {
        var menu = BaseBook.Compiled().Default.Pages[""];

        Assert.Equal(["Urgent: health/burn", "Learn: rights, health, help, privacy"], Sketch(menu));
    }

    [Fact]
    public void A_menu_without_a_list_offers_its_folders_pages()
    {
        var menu = BaseBook.Compiled().Default.Pages["health"];

        Assert.Equal([": health/burn, health/cough"], Sketch(menu));
    }

    [Fact]
    public void A_translated_menu_without_a_list_keeps_the_originals_choices_without_titles_in_a_foreign_language()
    {
        var menu = BaseBook.Compiled().Language("ar").Pages[""];

        Assert.Equal([": health/burn", ": rights, health, help, privacy"], Sketch(menu));
    }

    [Fact]
    public void A_translated_menu_can_have_a_list_of_its_own()
    {
        var own = BaseBook.Files.Single(file => file.Path == "ar/index.md").Text.ReplaceLineEndings("\n")
            .Replace("from:", "menu:\n  - group: عاجل\n    choices: [health/burn]\n  - choices: [rights, health, help]\nfrom:", StringComparison.Ordinal);

        var menu = BaseBook.Compiled(("ar/index.md", own)).Language("ar").Pages[""];

        Assert.Equal(["عاجل: health/burn", ": rights, health, help"], Sketch(menu));
    }

    [Theory]
    [InlineData("menu: [rights/lawyer]", "value-wrong 3:8")]
    [InlineData("menu:\n  - choices: rights/lawyer", "value-wrong 4:14")]
    [InlineData("menu:\n  - group: Help", "key-missing 4:5")]
    [InlineData("menu:\n  - choises: [rights/lawyer]", "key-unknown 4:5")]
    [InlineData("menu:\n  - choices: [rights/lawyer, rights/lawer, rights/arrest]", "target-missing 4:30")]
    [InlineData("menu:\n  - choices: [rights/lawyer, rights/arrest]\n  - choices: [rights/lawyer]", "target-twice 5:15")]
    [InlineData("menu:\n  - choices: [rights, rights/lawyer, rights/arrest]", "target-twice 4:15")]
    [InlineData("menu: []", "dead-end 3:1")]
    public void A_mistake_in_a_menu_is_reported_there_and_not_on_the_pages_below(string menu, string expected) =>
        Assert.Equal([expected], BaseBook.Codes("en/rights/index.md", $"---\ntitle: Your rights\n{menu}\n---\nIn plain words.\n"));

    [Fact]
    public void A_mistake_that_translations_inherit_is_reported_once()
    {
        const string crowded = "---\ntitle: How can I help?\nmenu:\n  - choices: [health/burn, rights, health, help, privacy, ask, languages, countries, rights/arrest]\n---\nTap.\n";

        var says = BaseBook.Says([("en/index.md", crowded)]).Where(problem => problem.Code.Severity == Severity.Error);

        Assert.Equal(["en/index.md:3:1 too-many-choices"], says.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Code.Name}"));
    }

    private static IEnumerable<string> Sketch(Page menu) => menu.Choices.Select(group => $"{group.Title}: {string.Join(", ", group.Paths)}");
}

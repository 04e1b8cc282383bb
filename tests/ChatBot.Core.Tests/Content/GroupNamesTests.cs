using ChatBot.Compiling;
using ChatBot.Content;

namespace ChatBot.Tests.Content;

public sealed class GroupNamesTests
{
    private const string Menu = "ar/index.md";

    [Theory]
    [InlineData("groups: [عاجل, للتعلم]")]
    [InlineData("groups:\n  - عاجل\n  - \"للتعلم\"")]
    public void A_translated_menu_names_the_originals_groups(string groups)
    {
        var menu = BaseBook.Compiled((Menu, Translation(groups))).Language("ar").Pages[""];

        Assert.Equal(["عاجل", "للتعلم"], menu.Choices.Select(group => group.Title));
    }

    [Fact]
    public void A_group_without_a_name_takes_none()
    {
        var original = BaseBook.Files.Single(file => file.Path == "en/index.md").Text.Replace("group: Urgent\n    ", "", StringComparison.Ordinal);

        var menu = BaseBook.Compiled(("en/index.md", original), (Menu, Translation("groups: [للتعلم]"))).Language("ar").Pages[""];

        Assert.Equal([null, "للتعلم"], menu.Choices.Select(group => group.Title));
    }

    [Theory]
    [InlineData("groups: [عاجل]", "\"groups:\" has 1 names, and the menu of en/index.md has 2 groups with a name.", "Write one for each, in this order: Urgent, Learn.")]
    [InlineData("groups: [a, b, c]", "\"groups:\" has 3 names, and the menu of en/index.md has 2 groups with a name.", "Write one for each, in this order: Urgent, Learn.")]
    [InlineData("groups: [a, b]\nmenu:\n  - choices: [health/burn, rights, health, help, privacy]", "\"groups:\" names the groups of the original's menu, and this page has a menu of its own.", "Write each group's name under \"menu:\", as \"- group: …\", and take \"groups:\" out.")]
    public void A_wrong_number_of_names_is_reported(string groups, string message, string cure)
    {
        var problem = BaseBook.Says([(Menu, Translation(groups))]).Single();

        Assert.Equal(new Problem(Codes.ValueWrong, Menu, 4, 1, message, cure), problem);
    }

    [Fact]
    public void An_original_names_its_groups_in_its_menu()
    {
        var original = BaseBook.Files.Single(file => file.Path == "en/index.md").Text.Replace("button:", "groups: [Urgent, Learn]\nbutton:", StringComparison.Ordinal);

        Assert.Equal(["key-unknown 3:1"], BaseBook.Codes("en/index.md", original));
    }

    [Fact]
    public void A_page_has_no_groups() =>
        Assert.Equal(["key-unknown 7:1"], BaseBook.Codes(BaseBook.Lawyer, BaseBook.Page(more: "groups: [a]\n")));

    [Fact]
    public void A_hosts_own_menu_leaves_the_shipped_translations_names_out_and_is_no_mistake()
    {
        const string own = "---\ntitle: How can I help?\nbutton: Home\nmenu:\n  - group: First\n    choices: [rights, health/burn]\n  - group: Then\n    choices: [health, help, privacy]\n---\nTap a button, or type your question.\n";
        var files = BaseBook.Files.Select(file => file.Path == Menu ? new SourceFile(file.Path, Translation("groups: [عاجل, للتعلم]"), file.Shown) : file);

        var compilation = Compiler.Compile([.. files, new SourceFile("en/index.md", own, "mine/en/index.md", layer: 1)], BaseBook.Today);

        Assert.All(compilation.Book!.Language("ar").Pages[""].Choices, group => Assert.Null(group.Title));
    }

    private static string Translation(string groups) => BaseBook.Files.Single(file => file.Path == Menu).Text.ReplaceLineEndings("\n")
        .Replace("from:", $"{groups}\nfrom:", StringComparison.Ordinal);
}

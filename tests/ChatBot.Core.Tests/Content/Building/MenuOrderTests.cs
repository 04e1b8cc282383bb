using ChatBot.Content.Building;

namespace ChatBot.Tests.Content.Building;

public sealed class MenuOrderTests
{
    [Fact]
    public void Pages_come_in_the_order_in_which_menus_list_them() =>
        Assert.Equal(
            ["", "health/burn", "rights", "health", "help", "health/cough", "rights/arrest", "rights/lawyer"],
            MenuOrder.PathsOf(BaseBook.Compiled().Default.Pages));

    [Theory]
    [InlineData("rights", "")]
    [InlineData("help", "")]
    [InlineData("rights/arrest", "rights")]
    [InlineData("rights/lawyer", "rights")]
    [InlineData("health/cough", "health")]
    // Listed by the start first, and by its own folder's menu, which wins.
    [InlineData("health/burn", "health")]
    // In no menu, and its folder has none.
    [InlineData("bot/privacy", "")]
    public void Back_leads_to_the_menu_above(string path, string menu) =>
        Assert.Equal(menu, BaseBook.Compiled().Parents[path]);

    [Fact]
    public void Back_leads_to_the_first_menu_that_lists_a_page_where_its_own_folder_does_not()
    {
        const string rights = "---\ntitle: Your rights\nmenu:\n  - choices: [rights/arrest, health/cough]\n---\nIn plain words.\n";
        const string health = "---\ntitle: Your health\nmenu:\n  - choices: [health/burn]\n---\nIn plain words.\n";

        var parents = BaseBook.Compiled(("en/rights/index.md", rights), ("en/health/index.md", health)).Parents;

        Assert.Equal("rights", parents["health/cough"]);
        Assert.Equal("rights", parents["rights/lawyer"]);
    }

    [Fact]
    public void Every_way_up_ends_at_the_start()
    {
        var parents = BaseBook.Compiled().Parents;

        foreach (var path in parents.Keys)
        {
            var steps = 0;
            for (var at = path; at.Length > 0; at = parents[at])
                Assert.True(++steps <= parents.Count, path);
        }
    }
}

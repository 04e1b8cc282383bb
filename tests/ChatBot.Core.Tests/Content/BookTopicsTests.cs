using ChatBot.Content;

namespace ChatBot.Tests.Content;

public sealed class BookTopicsTests
{
    [Fact]
    public void A_question_leads_to_pages_and_to_menus_that_can_be_asked_for()
    {
        var rights = BaseBook.Files.Single(file => file.Path == "en/rights/index.md").Text
            .Replace("menu:", "ask: [my rights, what may they do]\nmenu:", StringComparison.Ordinal);

        var places = BaseBook.Compiled(("en/rights/index.md", rights)).Topics()["en"].Pages.Select(topic => topic.Place).ToArray();

        Assert.Contains("rights/lawyer", places);
        Assert.Contains("rights", places);
        Assert.DoesNotContain("health", places);
    }
}

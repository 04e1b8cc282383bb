using ChatBot.Content;

namespace ChatBot.Tests.Content;

public sealed class PageLinksTests
{
    [Fact]
    public void Every_page_has_a_code_of_its_own_in_every_language()
    {
        var book = Shipped.Book;

        var links = book.Links;

        Assert.Equal((book.Paths.Count + 1) * book.Languages.Count, links.All.Count);
        Assert.Equal(links.All.Count, links.All.Select(link => link.Code).Distinct().Count());
        Assert.All(links.All, link => Assert.Equal(link, links.Find(link.Code)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nnnn")]
    [InlineData("en/rights")]
    public void Another_code_names_nothing(string code) => Assert.Null(Shipped.Book.Links.Find(code));

    [Fact]
    public void A_code_is_what_was_printed()
    {
        Assert.Equal(ShortCode.Of("en/definitions/refugee"), Shipped.Book.Links.All.Single(link => link is { Language: "en", Path: "definitions/refugee" }).Code);
    }
}

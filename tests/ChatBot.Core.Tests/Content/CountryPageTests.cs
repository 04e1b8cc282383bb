namespace ChatBot.Tests.Content;

public sealed class CountryPageTests
{
    [Fact]
    public void A_countrys_own_page_stands_in_for_the_general_one_where_that_country_was_chosen()
    {
        var book = BaseBook.Compiled();

        Assert.Equal("What if I am arrested in Exampleland?", book.Find("en", "xx", "rights/arrest")!.Title);
        Assert.Equal("What if I am arrested?", book.Find("en", null, "rights/arrest")!.Title);
        Assert.Equal("What if I am arrested?", book.Find("en", "yy", "rights/arrest")!.Title);
    }

    [Fact]
    public void The_countrys_own_page_comes_before_the_visitors_own_language()
    {
        var book = BaseBook.Compiled();

        Assert.Equal("en", book.Find("ar", "xx", "rights/arrest")!.Language);
        Assert.Equal("ar", book.Find("ar", null, "rights/arrest")!.Language);
    }

    [Fact]
    public void The_book_names_its_countries_and_the_pages_they_have()
    {
        var book = BaseBook.Compiled();

        Assert.Equal(["xx"], book.Countries);
        Assert.Equal(["rights/arrest"], book.CountryPages);
        Assert.Equal("بلد المثال", book.Language("ar").Countries["xx"]);
    }

    [Theory]
    [InlineData("en/rights/lawyer@XX.md", "path-wrong 1:1")]
    [InlineData("en/rights/lawyer@xxx.md", "path-wrong 1:1")]
    [InlineData("en/rights/lawyer@.md", "path-wrong 1:1")]
    [InlineData("en/rights@xx/lawyer.md", "path-wrong 1:1")]
    [InlineData("en/rights/bail@xx.md", "target-missing 1:1")]
    public void A_misnamed_country_page_is_reported(string path, string expected) =>
        Assert.Equal([expected], BaseBook.Codes(path, BaseBook.Page()));

    [Fact]
    public void A_country_without_a_name_is_reported_in_each_language() =>
        Assert.Equal(["ar/bot.yaml", "en/bot.yaml"], BaseBook.Says([("en/rights/lawyer@yy.md", BaseBook.Page())]).Select(problem => problem.File));

    [Fact]
    public void Phrases_on_a_country_page_are_not_shared_with_the_general_one() =>
        Assert.Empty(BaseBook.Says([("en/rights/lawyer@xx.md", BaseBook.Page()), (BaseBook.Lawyer, BaseBook.Page())]));
}

using ChatBot.Web.Requests;

namespace ChatBot.Tests.Web.Requests;

public sealed class AcceptLanguageTests
{
    [Theory]
    [InlineData("ar", "ar")]
    [InlineData("AR-ma,en;q=0.5", "ar")]
    [InlineData("fr-FR, fr;q=0.9, ar;q=0.8, en;q=0.7", "ar")]
    [InlineData("en;q=0.2, ar;q=0.7", "ar")]
    [InlineData("en, ar", "en")]
    [InlineData("ar;q=0, en;q=0.1", "en")]
    [InlineData("fr", "und")]
    [InlineData("fr-CH, sw;q=0.5, ar;q=0", "und")]
    [InlineData("fr, *;q=0.1", null)]
    [InlineData("ar;q=0", null)]
    [InlineData("-, f, french, 12", null)]
    [InlineData("*", null)]
    [InlineData("", null)]
    [InlineData(";;,,q=1;ar", null)]
    [InlineData("ar;q=many", null)]
    public void The_first_screen_is_in_the_best_language_that_the_book_has(string header, string? expected)
    {
        var found = AcceptLanguage.Find(TestBook.Make(), header);

        Assert.Equal(expected, found);
    }
}

namespace ChatBot.Tests.Content;

public sealed class ButtonNamesTests
{
    [Theory]
    [InlineData("Tap **Arrest**.")]
    [InlineData("Tap **Home**, then **Burn**.")]
    [InlineData("**Afraid:** tap **Arrest**.")]
    [InlineData("Ask the **court**.")]
    [InlineData("Tap *Delete* in Telegram.")]
    public void A_button_that_is_there_is_named(string body) => Assert.Empty(Said(body));

    [Theory]
    [InlineData("Tap **Prison**.")]
    [InlineData("Tap **Home**, then **Prison**.")]
    [InlineData("Ask the court. You can tap **Prison**, or write.")]
    public void One_that_is_not_is_reported(string body) => Assert.Equal(["Prison"], Said(body));

    private static string[] Said(string body)
    {
        var words = File.ReadAllText(Path.Combine(Repository.Base, "en", "bot.yaml"));
        return
        [
            .. BaseBook.Says([("en/bot.yaml", words + "\nstyle:\n  taps: [tap]\n"), (BaseBook.Lawyer, BaseBook.Page(body))])
                .Where(problem => problem.Code.Name == "button-missing").Select(problem => problem.Message.Split('"')[1]),
        ];
    }
}

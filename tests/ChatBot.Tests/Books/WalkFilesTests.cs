using ChatBot.Books;

namespace ChatBot.Tests.Books;

public sealed class WalkFilesTests
{
    [Fact]
    public void Walks_of_the_shipped_folder_in_languages_that_a_host_left_out_are_not_played()
    {
        var book = Shipped.Fixture.With(("bot.yaml", "languages: [en, es]\n")).Build();
        using var host = new HostFolder();

        Assert.Equal(["en", "es"], book.Languages.Select(language => language.Code));
        Assert.Empty(WalkFiles.Play([Repository.Dialogs, host.Book], book, Shipped.Moment));
    }
}

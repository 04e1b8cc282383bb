using ChatBot.Matching;

namespace ChatBot.Tests.Matching;

public sealed class MatcherTests
{
    private static readonly Matcher Matcher = LibraryTopics.Matcher;

    [Theory]
    [InlineData("en", "wat time do u open", "hours")]
    [InlineData("en", "how meny boks may I borow??", "borrow")]
    [InlineData("en", "do i pay a FINE", "fees")]
    [InlineData("en", "lost card", "card")]
    [InlineData("ru", "когда открыта библиотека", "hours")]
    [InlineData("ru", "штрафы", "fees")]
    [InlineData("ru", "kogda vy otkryty", "hours")]
    [InlineData("ru", "besplatnyi internet", "internet")]
    [InlineData("ru", "nujno li platit shtraf", "fees")]
    [InlineData("ar", "كم الغرامه", "fees")]
    [InlineData("ar", "mata tefta7 el maktaba", "hours")]
    [InlineData("ar", "da3at bita9ati", "card")]
    public void A_question_finds_its_page(string language, string question, string place)
    {
        var match = Matcher.Match(question, language);

        Assert.Equal(language, match.Language);
        Assert.Equal(place, match.Candidates[0].Place);
    }

    [Theory]
    [InlineData("where do i return a book", "return", "en")]
    [InlineData("нужно ли платить штраф", "fees", "ru")]
    [InlineData("متى تغلقون", "hours", "ar")]
    [InlineData("kogda vy otkryty", "hours", "ru")]
    public void With_no_language_known_the_question_decides(string question, string place, string language)
    {
        var match = Matcher.Match(question, null);

        Assert.Equal((language, place), (match.Language, match.Candidates[0].Place));
    }

    [Fact]
    public void Another_language_wins_when_it_fits_clearly_better()
    {
        Assert.Equal("ru", Matcher.Match("нужно ли платить штраф", "en").Language);
        Assert.Equal("en", Matcher.Match("when are you open on sunday", "ar").Language);
    }

    [Fact]
    public void The_own_language_wins_when_both_may_fit()
    {
        Assert.Equal("en", Matcher.Match("internet", "en").Language);
        Assert.Equal("ru", Matcher.Match("xyz", "ru").Language);
    }

    [Fact]
    public void An_unknown_language_is_no_language()
    {
        Assert.Equal("en", Matcher.Match("are you open on sunday", "xx").Language);
    }

    [Fact]
    public void A_question_about_something_else_is_not_answered()
    {
        Assert.NotEqual(Outcome.Answer, Matcher.Match("who won the football match yesterday", "en").Outcome);
        Assert.Equal(Outcome.None, Matcher.Match("qwxz jjkk", "en").Outcome);
    }

    [Fact]
    public void The_page_s_own_words_are_answered_and_three_candidates_named()
    {
        var match = Matcher.Match("when are you open", "en");

        Assert.Equal(Outcome.Answer, match.Outcome);
        Assert.True(match.Candidates.Count >= 3);
        Assert.True(match.Candidates[0].Score > match.Candidates[1].Score);
    }

    [Fact]
    public void A_book_without_topics_leads_nowhere()
    {
        var empty = Matcher.Train(new Dictionary<string, IReadOnlyList<Topic>> { ["en"] = [] });

        Assert.Equal(Outcome.None, empty.Match("hello", "en").Outcome);
        Assert.Equal(Outcome.None, Matcher.Train(new Dictionary<string, IReadOnlyList<Topic>>()).Match("hello", null).Outcome);
    }

    [Fact]
    public void Chinese_Japanese_and_Thai_need_no_spaces()
    {
        var matcher = Matcher.Train(new Dictionary<string, IReadOnlyList<Topic>>
        {
            ["zh"] = [Topic("card", "图书证", "我的图书证丢了"), Topic("hours", "开放时间", "你们几点开门"), Topic("fees", "罚款", "逾期要交多少钱")],
            ["ja"] = [Topic("card", "図書館カード", "カードをなくしました"), Topic("hours", "開館時間", "何時に開きますか")],
            ["th"] = [Topic("card", "บัตรห้องสมุด", "บัตรของฉันหาย"), Topic("hours", "เวลาเปิด", "เปิดกี่โมง")],
        });

        Assert.Equal(("zh", "hours"), Best(matcher.Match("图书馆几点开门呢", null)));
        Assert.Equal(("ja", "card"), Best(matcher.Match("カード なくした", null)));
        Assert.Equal(("th", "hours"), Best(matcher.Match("ห้องสมุดเปิดกี่โมง", null)));
    }

    [Fact]
    public void A_page_s_text_counts_when_its_questions_say_nothing()
    {
        var matcher = Matcher.Train(new Dictionary<string, IReadOnlyList<Topic>>
        {
            ["en"] = [.. LibraryTopics.English.Select(t => t.Place == "children" ? t with { Body = "We lend wheelchairs and prams at the entrance." } : t)],
        });

        Assert.Equal("children", matcher.Match("wheelchairs", "en").Candidates[0].Place);
    }

    private static (string, string) Best(Match match) => (match.Language, match.Candidates[0].Place);

    private static Topic Topic(string place, string title, string question) => new(place, title, [question], "", false);
}

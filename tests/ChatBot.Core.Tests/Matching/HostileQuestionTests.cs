using ChatBot.Matching;

namespace ChatBot.Tests.Matching;

public sealed class HostileQuestionTests
{
    public static TheoryData<string> Questions => new(
        "", " ", "?", "0", "112", "1234567890 1234567890", "😀", "👩‍👩‍👧‍👦🏳️‍🌈", "\u0000\u0007\u001B[31m", "\uD800", "\uDC00\uD800", "a\uD83D",
        "\uFFFE\uFFFF", "\u202Eopen\u202C", "متى open المكتبة on الأحد", "https://example.org/a?b=c&d=%20", "SELECT * FROM visitors; --",
        "<script>alert(1)</script>", "/start", "@@@@", "'", "''''", "a'", "\u0301\u0301\u0301", "ـــ", "が゙゙゙",
        new string('a', 4096), new string('ﷺ', 4096), new string('図', 4096), new string('\uD83D', 4096), new string('\'', 4096),
        string.Concat(Enumerable.Repeat("ab ", 1365)), string.Concat(Enumerable.Repeat("opne ", 819)), string.Concat(Enumerable.Repeat("😀", 2048)),
        string.Concat(Enumerable.Range(0, 4096).Select(i => (char)(i * 16 % 0xFFFF))));

    [Theory]
    [MemberData(nameof(Questions))]
    public void It_is_met_calmly(string question)
    {
        foreach (var language in new[] { null, "en", "ru", "ar" })
        {
            var match = LibraryTopics.Matcher.Match(question, language);

            Assert.All(match.Candidates, c => Assert.True(double.IsFinite(c.Score)));
            Assert.Equal(match.Candidates, LibraryTopics.Matcher.Match(question, language).Candidates);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("😀😀😀")]
    [InlineData("\u0000\u0001")]
    [InlineData("...")]
    public void Nothing_to_read_leads_nowhere(string question)
    {
        var match = LibraryTopics.Matcher.Match(question, "en");

        Assert.Equal((Outcome.None, 0), (match.Outcome, match.Candidates.Count));
    }

    [Fact]
    public void A_question_after_a_long_paste_is_still_read()
    {
        var paste = string.Concat(Enumerable.Repeat("zz qq xx ", 400));

        Assert.Equal("hours", LibraryTopics.Matcher.Match($"{paste} when are you open on sunday, closing time", "en").Candidates[0].Place);
    }

    [Fact]
    public void Random_text_never_throws()
    {
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var text = new char[random.Next(600)];
            for (var c = 0; c < text.Length; c++)
                text[c] = (char)random.Next(random.Next(2) == 0 ? 0x500 : 0x10000);

            Assert.NotNull(LibraryTopics.Matcher.Match(text, null));
        }
    }
}

using ChatBot.Content;
using ChatBot.Matching.Features;

namespace ChatBot.Tests.Content.Reading;

public sealed class LessonsTests
{
    [Fact]
    public void Phrases_of_a_page_that_is_not_translated_are_topics_of_the_language()
    {
        var topics = BaseBook.Compiled(("ar/asks.yaml", "health/cough:\n  - سعال\n  - كحة\n")).Topics()["ar"].Pages;

        var topic = topics.Single(page => page.Place == "health/cough");
        Assert.Equal(("سعال", "كحة", ""), (topic.Title, Assert.Single(topic.Questions), topic.Body));
    }

    [Fact]
    public void A_page_that_is_not_there_is_reported()
    {
        Assert.Equal(["target-missing 1:1"], BaseBook.Codes("ar/asks.yaml", "rights/nowhere:\n  - شيء\n"));
    }

    [Fact]
    public void A_phrase_that_a_page_has_already_is_reported()
    {
        Assert.Contains("question-shared 2:5", BaseBook.Codes("en/asks.yaml", "rights/arrest:\n  - free lawyer\n"));
    }

    [Fact]
    public void A_short_form_is_one_word()
    {
        Assert.Equal(["value-wrong 2:1", "value-wrong 3:1"], BaseBook.Codes("en/phone.tsv", "# comment\ntwo words\tmore\nnothing\nu\tyou\n"));
    }

    [Fact]
    public void Small_talk_needs_an_answer_that_fits_a_screen()
    {
        var words = BaseBook.Files.Single(file => file.Path == "en/bot.yaml").Text;

        Assert.Contains(BaseBook.Codes("en/bot.yaml", $"{words}\nsmall-talk:\n  thanks: {{ask: [thanks]}}\n"), code => code.StartsWith("key-missing", StringComparison.Ordinal));
        Assert.Contains(BaseBook.Codes("en/bot.yaml", $"{words}\nsmall-talk:\n  thanks: {{ask: [thanks], answer: \"{new string('a', 301)}\"}}\n"), code => code.StartsWith("word-length", StringComparison.Ordinal));
        Assert.Contains(BaseBook.Codes("en/bot.yaml", $"{words}\ntyped:\n  hidden: [stop]\n"), code => code.StartsWith("key-unknown", StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_are_read_line_by_line_without_comments()
    {
        var lessons = BaseBook.Compiled(("en/off-topic.txt", "# no\nwho won\n\n  is it cold \n"), ("en/words.txt", "house\nmouse\n")).Language("en").Lessons;

        Assert.Equal(["who won", "is it cold"], lessons.OffTopic);
        Assert.Equal(RealWords.Of(["house", "mouse"]).Hashes.Span, lessons.Words.Hashes.Span);
    }
}

namespace ChatBot.Tests.Matching;

public sealed class ExplanationTests
{
    [Fact]
    public void It_tells_how_each_word_was_read_and_what_it_did()
    {
        var explanation = LibraryTopics.Matcher.Explain("zyxw pasword internet", "en");

        Assert.Equal([("zyxw", false), ("password", true), ("internet", true)], explanation.Words.Select(w => (w.Read, w.IsKnown)));
        Assert.Equal("pasword", explanation.Words[1].Typed);
        Assert.True(explanation.Words[2].Weight > explanation.Words[0].Weight);
    }

    [Fact]
    public void It_names_the_example_that_counted_most()
    {
        var explanation = LibraryTopics.Matcher.Explain("the fire alarm rings", "en");

        Assert.Equal(("fire", 2), (explanation.Examples[0].Place, explanation.Examples[0].Question));
        Assert.Equal("fire", explanation.Match.Candidates[0].Place);
        Assert.True(explanation.Confidence >= explanation.AnswerFrom);
    }

    [Fact]
    public void It_agrees_with_the_match()
    {
        var (match, explained) = (LibraryTopics.Matcher.Match("novels", "en"), LibraryTopics.Matcher.Explain("novels", "en").Match);

        Assert.Equal(match.Outcome, explained.Outcome);
        Assert.Equal(match.Candidates, explained.Candidates);
    }
}

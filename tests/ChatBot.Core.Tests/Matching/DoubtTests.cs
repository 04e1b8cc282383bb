using ChatBot.Matching;
using ChatBot.Matching.Training;

namespace ChatBot.Tests.Matching;

public sealed class DoubtTests
{
    [Fact]
    public void Pages_asked_for_in_the_same_words_are_named()
    {
        var questions = Enumerable.Range(0, 10).Select(i => $"where is the red door {"abcdefghij"[i]}").ToArray();
        var topics = LibraryTopics.English.Concat([new Topic("red", "Red door", questions, "", false), new Topic("door", "Red door", questions, "", false)]);

        var doubts = Doubts(topics);

        Assert.Contains(doubts, d => d is { Place: "red", Other: "door", Missed: > 1 } or { Place: "door", Other: "red", Missed: > 1 });
    }

    [Fact]
    public void A_page_with_too_few_questions_is_named()
    {
        var doubts = Doubts(LibraryTopics.English.Append(new Topic("few", "Something", ["one thing"], "", false)));

        Assert.Contains(new Doubt("en", "few", null, 0, 0), doubts);
    }

    [Fact]
    public void The_threshold_keeps_most_right_answers_and_few_wrong_ones()
    {
        var right = Enumerable.Range(0, 100).Select(i => new HeldOutResult(1, HeldOutKind.Question, 1, i, 0, float.NegativeInfinity));
        var wrong = Enumerable.Range(0, 10).Select(i => new HeldOutResult(1, HeldOutKind.Question, 2, 10 + i, 5, float.NegativeInfinity));

        var offTopic = Enumerable.Range(0, 20).Select(i => new HeldOutResult(1, HeldOutKind.PageOut, 2, i / 10f, 0, float.NegativeInfinity));

        var thresholds = ThresholdLearner.ThresholdsOf([.. right, .. wrong, .. offTopic], pages: 100);

        // Wrong ones have confidences of 15, 17 … 33, and each costs more than the right ones around it are worth: 33.5 to 40 would be
        // best, and of the way there from the usual 1.4 a third is gone. Of those off topic a quarter gets nothing.
        Assert.InRange(thresholds.Answer, 12.1f, 14.3f);
        Assert.Equal(0.5f, thresholds.Suggest);
    }

    [Fact]
    public void A_book_of_few_pages_answers_only_when_it_is_very_sure()
    {
        var trials = Enumerable.Range(0, 100).Select(i => new HeldOutResult(1, HeldOutKind.Question, 1, 1 + (i / 100f), 0, float.NegativeInfinity)).ToArray();

        var (few, many) = (ThresholdLearner.ThresholdsOf(trials, pages: 29), ThresholdLearner.ThresholdsOf(trials, pages: 30));

        Assert.Equal(2.5f, few.Answer);
        Assert.InRange(many.Answer, 1, 2.4f);
        Assert.Equal(many.Suggest, few.Suggest);
    }

    private static IReadOnlyList<Doubt> Doubts(IEnumerable<Topic> topics) =>
        Matcher.Train(new Dictionary<string, IReadOnlyList<Topic>> { ["en"] = [.. topics] }).Doubts;
}

using ChatBot.Matching;
using ChatBot.Matching.Features;
using ChatBot.Matching.Languages;
using ChatBot.Matching.Training;

namespace ChatBot.Tests.Matching;

public sealed class OutcomeTests
{
    private static readonly Thresholds Thresholds = new(Answer: 1, Suggest: 0);

    [Theory]
    [InlineData(1.2f, 0.5f, Outcome.Answer)]
    [InlineData(0.8f, 0.6f, Outcome.Answer)]
    [InlineData(0.8f, 0.7f, Outcome.Suggest)]
    [InlineData(0.1f, 0.05f, Outcome.Suggest)]
    [InlineData(-0.1f, -2f, Outcome.None)]
    public void The_score_and_its_lead_decide(float best, float second, Outcome expected)
    {
        Assert.Equal(expected, Match((0, best), (1, second), (2, -3)).Outcome);
    }

    [Fact]
    public void An_urgent_page_with_evidence_stands_first_among_suggestions()
    {
        var match = Match((0, 0.5f), (1, 0.45f), (3, 0.25f));

        Assert.Equal(["d", "a", "b"], match.Candidates.Select(c => c.Place));
    }

    [Fact]
    public void An_urgent_page_without_evidence_stays_where_it_is()
    {
        Assert.Equal(["a", "b", "d"], Match((0, 0.5f), (1, 0.45f), (3, -0.2f)).Candidates.Select(c => c.Place));
    }

    [Fact]
    public void An_urgent_page_far_behind_the_best_does_not_stand_before_it()
    {
        Assert.Equal(["a", "d", "b"], Match((0, 0.7f), (1, 0.5f), (3, 0.3f)).Candidates.Select(c => c.Place));
    }

    [Fact]
    public void An_urgent_page_does_not_push_away_an_answer()
    {
        var match = Match((0, 1.5f), (3, 0.5f));

        Assert.Equal((Outcome.Answer, "a"), (match.Outcome, match.Candidates[0].Place));
    }

    [Fact]
    public void A_question_of_words_that_no_page_has_gets_nothing_unless_a_page_is_like_it()
    {
        var thresholds = Thresholds with { Suggest = -0.1f };

        Assert.Equal(Outcome.None, Match(0.4f, thresholds, (0, -0.05f)).Outcome);
        Assert.Equal(Outcome.Suggest, Match(0.4f, thresholds, (0, 0.05f)).Outcome);
        Assert.Equal(Outcome.Suggest, Match(0.6f, thresholds, (0, -0.05f)).Outcome);
    }

    private static Match Match(params (int, float)[] best) => Match(known: 1, Thresholds, best);

    private static Match Match(float known, Thresholds thresholds, params (int, float)[] best)
    {
        var model = LibraryTopics.Matcher.Models[0];
        var fake = new LanguageModel("en", Script.Latin, PhoneWriting.None)
        {
            Fingerprint = "",
            Places = ["a", "b", "c", "d"],
            Urgent = [false, false, false, true],
            PageOf = [],
            Native = model.Native,
            Coefficients = model.Coefficients,
            Thresholds = thresholds,
            Profile = model.Profile,
            Doubts = [],
        };
        return new Standing(fake, best, known).ToMatch();
    }
}

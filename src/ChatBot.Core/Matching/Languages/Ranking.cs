using ChatBot.Matching.Training;

namespace ChatBot.Matching.Languages;

/// <summary>How a model's pages stand to a question. It holds nothing of the question itself.</summary>
/// <param name="Best">The best pages' numbers and scores, best first.</param>
/// <param name="Known">The share of the question's words, by weight, that the pages have.</param>
internal sealed record Standing(LanguageModel Model, (int Page, float Score)[] Best, float Known)
{
    /// <summary>A question of which the pages know less is about something else, unless one of them is rather like it all the same.</summary>
    private const float LeastKnown = 0.5f;

    /// <summary>A language takes a question from the visitor's own when it is surer by so much.</summary>
    private const float Clear = 0.3f;

    /// <summary>An urgent page stands before pages that are better by no more than this. It is evidence then, not chance.</summary>
    private const float UrgentLead = 0.3f;

    /// <summary>How sure the best page is; nothing at all where there is none.</summary>
    public float Confidence => Best.Length switch
    {
        0 => float.NegativeInfinity,
        1 => Best[0].Score,
        _ => ThresholdLearner.Confidence(Best[0].Score, Best[1].Score),
    };

    /// <summary>From which score on a page is offered.</summary>
    public float SuggestFrom => Known < LeastKnown ? Math.Max(Model.Thresholds.Suggest, 0) : Model.Thresholds.Suggest;

    public bool IsClearlyBetterThan(Standing other) => Above > other.Above + Clear;

    private float Above => Confidence - Model.Thresholds.Answer;

    public Match ToMatch()
    {
        var outcome = Best.Length == 0 || Best[0].Score < SuggestFrom ? Outcome.None
            : Confidence >= Model.Thresholds.Answer ? Outcome.Answer
            : Outcome.Suggest;
        var ordered = outcome == Outcome.Suggest ? Best.OrderByDescending(Rank) : Best.AsEnumerable();
        return new Match(Model.Language, outcome, [.. ordered.Select(b => new Candidate(Model.Places[b.Page], b.Score))]);
    }

    private float Rank((int Page, float Score) candidate) =>
        candidate.Score + (Model.Urgent[candidate.Page] ? UrgentLead : 0);
}

/// <summary>Puts a question to a model.</summary>
internal static class Ranking
{
    /// <summary>How many candidates are named.</summary>
    private const int Most = 5;

    /// <summary>The standing of the model's pages to the normalised text the analysis holds.</summary>
    public static Standing Of(LanguageModel model, MatchWorkspace analysis)
    {
        var known = model.Score(analysis);
        var isAboutAnything = analysis.Likeness.AsSpan(0, model.PageOf.Length).ContainsAnyExcept(0f);
        return new Standing(model, isAboutAnything ? Top(analysis.Scores.AsSpan(0, model.Places.Length)) : [], known);
    }

    private static (int, float)[] Top(ReadOnlySpan<float> scores)
    {
        var best = new (int Page, float Score)[Math.Min(Most, scores.Length)];
        Array.Fill(best, (-1, float.NegativeInfinity));
        for (var page = 0; page < scores.Length; page++)
            for (var (rank, entry) = (0, (page, scores[page])); rank < best.Length; rank++)
                if (entry.Item2 > best[rank].Score)
                    (best[rank], entry) = (entry, best[rank]);
        return best;
    }
}

using ChatBot.Matching.Features;
using ChatBot.Matching.Training;

namespace ChatBot.Matching.Languages;

/// <summary>How a model's pages stand to a question. It holds nothing of the question itself.</summary>
/// <param name="Best">The best pages' numbers and scores, best first.</param>
/// <param name="Known">The share of the question's words, by weight, that the pages have.</param>
/// <param name="Other">The score of what is about no page; none where that was not learned.</param>
/// <param name="IsBare">Whether the question is one word, which is no page's name: too little for an answer.</param>
internal sealed record Standing(
    LanguageModel Model, (int Page, float Score)[] Best, float Known, float Other = float.NegativeInfinity, bool IsBare = false)
{
    /// <summary>An answer has at least so much for itself.</summary>
    private const float LeastAnswer = 0.15f;

    /// <summary>An answer is to a question of which so much is understood.</summary>
    private const float MostlyKnown = 0.6f;

    /// <summary>An urgent page that speaks for itself, and is not much less likely than the best, keeps that one from being the answer.</summary>
    private const float UrgentNear = 0.5f;

    private const float LeastUrgent = 0f;

    /// <summary>So does one with so much for itself, however likely the best is.</summary>
    private const float UrgentAnyway = 1f;

    /// <summary>An urgent page with less of the question's words is lifted by chance: it stays where it is.</summary>
    private const float LeastCovered = 0.5f;

    /// <summary>A question of which the pages know less is about something else, unless one of them is rather like it all the same.</summary>
    private const float LeastKnown = 0.5f;

    /// <summary>Where little more than consonants is compared, words are alike by chance: an answer needs so much more, and twice that counts against the language.</summary>
    private const float ConsonantsDoubt = 0.3f;

    /// <summary>A language takes a question from the visitor's own when it is surer by so much.</summary>
    private const float Clear = 0.3f;

    /// <summary>An urgent page stands before pages that are better by no more than this. It is evidence then, not chance.</summary>
    private const float UrgentLead = 0.3f;

    /// <summary>How sure the best page is; nothing at all where there is none.</summary>
    public float Confidence => Best.Length switch
    {
        0 => float.NegativeInfinity,
        1 when float.IsNegativeInfinity(Other) => Best[0].Score,
        1 => ThresholdLearner.Confidence(Best[0].Score, Other, Other),
        _ => ThresholdLearner.Confidence(Best[0].Score, Best[1].Score, Other),
    };

    /// <summary>From which likelihood on a page is offered.</summary>
    public float SuggestFrom => Known < LeastKnown ? Math.Max(Model.Thresholds.Suggest, 0) : Model.Thresholds.Suggest;

    // An answer rests on the page itself, not only on how far the others are, and most of the question is understood.
    private bool IsGrounded => Best[0].Score >= LeastAnswer && Known >= MostlyKnown;

    // Where a life may be in danger, another page is not shown as the answer: both are offered.
    private bool IsUrgentNear => Best.Skip(1).Any(other => Model.Urgent[other.Page] && other.Score >= LeastUrgent && (other.Score >= Best[0].Score - UrgentNear || other.Score >= UrgentAnyway));

    private float Likelihood => ThresholdLearner.Likelihood(Best[0].Score, Other);

    /// <summary>For each of the best pages, the share of the question's words that it has, by weight; all where nothing is said.</summary>
    public float[] Covered { get; init; } = [];

    /// <summary>Whether the question was read by its consonants, as Arabic in Latin letters is.</summary>
    public bool IsOfConsonants { get; init; }

    public bool IsClearlyBetterThan(Standing other) => Evidence > other.Evidence + Clear;

    /// <summary>From which confidence on a page answers.</summary>
    private float AnswerFrom => Model.Thresholds.Answer + (IsOfConsonants ? ConsonantsDoubt : 0);

    // How much speaks for this language beside others: here the best page's own score counts, too.
    private float Evidence
    {
        get
        {
            if (Best.Length == 0)
                return float.NegativeInfinity;

            var (best, next) = (Best[0].Score, Math.Max(Best.Length > 1 ? Best[1].Score : float.NegativeInfinity, Other));
            return best + (float.IsNegativeInfinity(next) ? 0 : best - next) - (IsOfConsonants ? 2 * ConsonantsDoubt : 0);
        }
    }

    public Match ToMatch()
    {
        var outcome = Best.Length == 0 || Likelihood < SuggestFrom ? Outcome.None
            : Confidence >= AnswerFrom && !IsBare && IsGrounded && !IsUrgentNear ? Outcome.Answer
            : Outcome.Suggest;
        var ordered = Enumerable.Range(0, Best.Length);
        if (outcome == Outcome.Suggest)
            ordered = ordered.OrderByDescending(Rank);

        return new Match(Model.Language, outcome, [.. ordered.Select(i => new Candidate(Model.Places[Best[i].Page], Best[i].Score))]);
    }

    private float Rank(int candidate)
    {
        var isLifted = Model.Urgent[Best[candidate].Page] && (Covered.Length == 0 || Covered[candidate] >= LeastCovered);
        return Best[candidate].Score + (isLifted ? UrgentLead : 0);
    }
}

/// <summary>Puts a question to a model.</summary>
internal static class Ranking
{
    /// <summary>How many candidates are named.</summary>
    private const int Most = 5;

    /// <summary>The standing of the model's pages to the normalised text the analysis holds.</summary>
    public static Standing Of(LanguageModel model, MatchWorkspace analysis)
    {
        var copy = model.Split(analysis);
        if (copy == model.Romanized && !model.IsRomanized(analysis))
            return new Standing(model, [], 0);

        var known = model.Score(analysis);
        var isAboutAnything = !IsEmpty(analysis) && analysis.Likeness.AsSpan(0, model.PageOf.Length).ContainsAnyExcept(0f);
        var best = isAboutAnything ? Top(analysis.Scores.AsSpan(0, model.Places.Length)) : [];
        var other = model.Other < 0 ? float.NegativeInfinity : analysis.Scores[model.Other];
        return new Standing(model, best, known, other, best.Length > 0 && IsBare(model, analysis, best[0].Item1))
        {
            Covered = LanguageModel.Covers(copy, analysis, best),
            IsOfConsonants = copy == model.Romanized && model.Script == Script.Arabic,
        };
    }

    // A letter or a small number alone says nothing; "112" does.
    private static bool IsEmpty(MatchWorkspace analysis) =>
        analysis.WordCount == 1 && analysis.Words[0] is { IsUnspaced: false } word && (word.Length == 1 || word.Length == 2 && !analysis.Of(word).ContainsAnyExceptInRange('0', '9'));

    // In scripts without spaces two characters make a word.
    private static bool IsBare(LanguageModel model, MatchWorkspace analysis, int page) =>
        analysis.WordCount == 1 && analysis.Words[0] is var word && (!word.IsUnspaced || word.Length <= 2) && !model.Names.Has(analysis.Of(word), page);

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

using ChatBot.Matching;

namespace ChatBot.Benchmarks.Matching;

/// <summary>How well a set's questions find their page, in per cent.</summary>
/// <param name="First">The right page is first.</param>
/// <param name="Top3">It is among the first three.</param>
/// <param name="Misspelt">It is first when half of all words of four letters or more are misspelt.</param>
/// <param name="Auroc">How well the confidence parts questions in scope from others; NaN where there are none.</param>
/// <param name="Answered">The right page is answered.</param>
/// <param name="Wrong">A wrong page is answered.</param>
/// <param name="None">Nothing is offered.</param>
/// <param name="OffTopic">Questions out of scope that are answered.</param>
internal sealed record Scores(
    double First, double Top3, double Misspelt, double Auroc, double Answered, double Wrong, double None, double OffTopic)
{
    public const string Heading = " first  top3 misspelt AUROC | answered right wrong  none off-topic";

    private sealed record Asked(Match Match, bool IsRight, double Confidence);

    public static Scores Of(DevelopmentSet set)
    {
        var matcher = Matcher.Train(new Dictionary<string, IReadOnlyList<Topic>> { [set.Language] = set.Topics });
        var seed = 12345u;
        var inScope = set.Test.Where(t => t.Label != DevelopmentSet.OutOfScope).ToArray();
        var asked = inScope.Select(t => Ask(matcher, set.Language, t.Question, t.Label)).ToArray();
        var misspelt = inScope.Select(t => Ask(matcher, set.Language, Misspelling.Of(t.Question, ref seed), t.Label)).ToArray();
        var others = set.Test.Where(t => t.Label == DevelopmentSet.OutOfScope).Select(t => Ask(matcher, set.Language, t.Question, "")).ToArray();
        var top3 = asked.Zip(inScope).Count(p => p.First.Match.Candidates.Take(3).Any(c => c.Place == p.Second.Label));
        return new Scores(
            Share(asked, a => a.IsRight), 100.0 * top3 / asked.Length, Share(misspelt, a => a.IsRight), AurocOf(asked, others),
            Share(asked, a => a.IsRight && a.Match.Outcome == Outcome.Answer), Share(asked, a => !a.IsRight && a.Match.Outcome == Outcome.Answer),
            Share(asked, a => a.Match.Outcome == Outcome.None), Share(others, a => a.Match.Outcome == Outcome.Answer));
    }

    public static Scores Mean(IReadOnlyList<Scores> all) => new(
        all.Average(s => s.First), all.Average(s => s.Top3), all.Average(s => s.Misspelt), all.Average(s => s.Auroc),
        all.Average(s => s.Answered), all.Average(s => s.Wrong), all.Average(s => s.None), all.Average(s => s.OffTopic));

    public override string ToString() =>
        $"{First,6:F1}{Top3,6:F1}{Misspelt,9:F1}{Auroc,6:F1} | {Answered,14:F1}{Wrong,6:F1}{None,6:F1}{OffTopic,10:F1}";

    private static Asked Ask(Matcher matcher, string language, string question, string label)
    {
        var match = matcher.Match(question, language);
        var confidence = match.Candidates.Count == 0 ? double.NegativeInfinity : match.Candidates[0].Score;
        return new Asked(match, match.Candidates.Count > 0 && match.Candidates[0].Place == label, confidence);
    }

    private static double Share(Asked[] asked, Func<Asked, bool> which) => asked.Length == 0 ? double.NaN : 100.0 * asked.Count(which) / asked.Length;

    private static double AurocOf(Asked[] asked, Asked[] others) => others.Length == 0 ? double.NaN
        : 100 * asked.Average(a => others.Average(o => a.Confidence > o.Confidence ? 1.0 : a.Confidence == o.Confidence ? 0.5 : 0));
}

namespace ChatBot.Matching.Training;

/// <summary>From which scores on a page answers, and from which pages may be offered.</summary>
/// <param name="Answer">The least confidence of an answer.</param>
/// <param name="Suggest">The least score of a page that is offered.</param>
internal readonly record struct Thresholds(float Answer, float Suggest);

/// <summary>What the folds say: from which confidence on a page answers, and what an editor should look at.</summary>
internal static class ThresholdLearner
{
    /// <summary>
    /// Of the questions that would get a wrong page, so many may get it. Not a share of all: editors leave out what they have said already, so
    /// their questions go astray far oftener than visitors' do.
    /// </summary>
    private const double MostWrong = 0.1;

    /// <summary>Questions of pages left out that are answered with another page. They are nearer than what is truly off topic.</summary>
    private const double MostOffTopic = 0.08;

    /// <summary>Of the right answers to questions left out, the least sure share is only offered, however few are wrong.</summary>
    private const double LeastSure = 0.05;

    /// <summary>Questions of pages left out for which nothing is offered: what is truly off topic scores less still.</summary>
    private const double NothingOffered = 0.25;

    /// <summary>With fewer trials than this the book can't say where its threshold lies.</summary>
    private const int FewestTrials = 20;

    /// <summary>Where books of a hundred pages find theirs.</summary>
    private static readonly Thresholds Usual = new(Answer: 1.6f, Suggest: -0.2f);

    /// <summary>With fewer pages most of what is asked is about something else, which the book's own questions can't show.</summary>
    private const int FewPages = 30;

    /// <summary>
    /// From which confidence a book of few pages answers: 1 in 100 questions about pages it doesn't have, half of those about its own
    /// (measured on parts of the shipped book, of 3 to 50 pages: the same in each).
    /// </summary>
    private const float Sure = 2.5f;

    /// <summary>How sure the best page is: its score, and how far the next is from it.</summary>
    public static float Confidence(float best, float second) => best + (best - second);

    public static Thresholds ThresholdsOf(IReadOnlyList<HeldOutResult> trials, int pages)
    {
        var learned = Learn(trials);
        return pages < FewPages ? learned with { Answer = Math.Max(learned.Answer, Sure) } : learned;
    }

    private static Thresholds Learn(IReadOnlyList<HeldOutResult> trials)
    {
        var right = trials.Where(t => t.IsRight).ToArray();
        if (right.Length < FewestTrials)
            return Usual;

        var sure = Quantile(right.Select(t => t.Confidence), LeastSure);
        var offTopic = trials.Where(t => t.IsOffTopic).ToArray();
        var notWrong = After(trials.Where(t => t is { IsRight: false, IsOffTopic: false }), MostWrong);
        return new Thresholds(Math.Max(sure, Math.Max(notWrong, After(offTopic, MostOffTopic))), offTopic.Length == 0 ? Usual.Suggest : Quantile(offTopic.Select(t => t.Best), NothingOffered));
    }

    /// <summary>What is doubtful about a language's topics, page by page.</summary>
    public static IReadOnlyList<Doubt> DoubtsOf(string language, IReadOnlyList<Topic> topics, IReadOnlyList<HeldOutResult> trials)
    {
        var byPage = trials.Where(t => !t.IsOffTopic).ToLookup(t => t.Page);
        return [.. Enumerable.Range(0, topics.Count).SelectMany(page => DoubtsOf(language, topics, page, [.. byPage[page]]))];
    }

    /// <summary>Two pages can't be told apart when a quarter of one's questions, and more than one, lead to the other.</summary>
    private static IEnumerable<Doubt> DoubtsOf(string language, IReadOnlyList<Topic> topics, int page, HeldOutResult[] asked)
    {
        var place = topics[page].Place;
        var missed = asked.Where(t => !t.IsRight).ToArray();
        var confused = missed.GroupBy(t => t.Found).Where(g => g.Count() > 1 && g.Count() * 4 >= asked.Length).ToArray();
        foreach (var other in confused)
            yield return new Doubt(language, place, topics[other.Key].Place, other.Count(), asked.Length);
        if (asked.Length == 0 || confused.Length == 0 && missed.Length * 2 > asked.Length)
            yield return new Doubt(language, place, null, missed.Length, asked.Length);
    }

    private static float Quantile(IEnumerable<float> values, double share)
    {
        var ordered = values.Order().ToArray();
        return ordered[(int)(ordered.Length * share)];
    }

    /// <summary>The confidence above which no larger share of the trials lies.</summary>
    private static float After(IEnumerable<HeldOutResult> trials, double share)
    {
        var ordered = trials.Select(t => t.Confidence).OrderDescending().ToArray();
        return ordered.Length == 0 ? float.NegativeInfinity : MathF.BitIncrement(ordered[(int)(ordered.Length * share)]);
    }
}

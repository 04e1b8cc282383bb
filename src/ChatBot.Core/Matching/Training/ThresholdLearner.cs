namespace ChatBot.Matching.Training;

/// <summary>From which scores on a page answers, and from which pages may be offered.</summary>
/// <param name="Answer">The least confidence of an answer.</param>
/// <param name="Suggest">The least score of a page that is offered.</param>
internal readonly record struct Thresholds(float Answer, float Suggest);

/// <summary>
/// What the folds say: from which confidence on a page answers, and what an editor should look at. The prices say what is worse than
/// what; where the threshold lies for them, each language's own questions tell.
/// </summary>
internal static class ThresholdLearner
{
    /// <summary>A wrong page shown as the answer costs as much as so many right ones that are only offered.</summary>
    private const double WrongPrice = 5;

    /// <summary>The same for a page shown as the answer to what no page answers.</summary>
    private const double OffTopicPrice = 3;

    /// <summary>A page offered to what no page answers costs as much as so many right ones that are not offered.</summary>
    private const double OfferPrice = 0.15;

    /// <summary>
    /// Of visitors' questions the right page is first for so many (measured on questions by people who had not seen the phrases). Editors
    /// leave out what they have said already, so that their own questions, held out, go astray far oftener: right and wrong ones are
    /// weighed so that they stand for visitors' again.
    /// </summary>
    private const double UsuallyRight = 0.87;

    /// <summary>What is off topic, for each question to a page.</summary>
    private const double OffTopicShare = 0.2;

    /// <summary>Questions of pages left out are nearer to the others than what is truly off topic: fewer of them count where nothing else is known.</summary>
    private const double PageOutShare = 0.1;

    /// <summary>How much the score of what is about no page counts against a page that may be offered.</summary>
    private const float OtherAgainstOffer = 0.5f;

    /// <summary>The same against a page that may be the answer: as much as the next page (measured in seven languages).</summary>
    private const float OtherAgainstAnswer = 1;

    /// <summary>Lower scores of what is about no page say nothing more: a long question has words of many pages, and is about one.</summary>
    private const float LeastOther = -2;

    /// <summary>Where there are no sentences about other things: questions of pages left out for which nothing is offered.</summary>
    private const double NothingOffered = 0.25;

    /// <summary>Gains that differ by less say nothing.</summary>
    private const double AboutTheSame = 0.01;

    /// <summary>With fewer trials than this the book can't say where its threshold lies.</summary>
    private const int FewestTrials = 20;

    /// <summary>Where the best thresholds of books of a hundred pages lie, by visitors' questions (measured in seven languages: 2.2 to 2.4): a wrong answer is worse than none.</summary>
    private static readonly Thresholds Usual = new(Answer: 2.26f, Suggest: -0.2f);

    /// <summary>The same where what is about no page is not known.</summary>
    private static readonly Thresholds UsualUntaught = Usual with { Answer = 1.4f };

    /// <summary>
    /// How much the own questions say against the usual: editors repeat themselves more in one language than in another, which moves what
    /// is learned of them (0.8 to 1.2) without moving what visitors would gain most by.
    /// </summary>
    private const float OwnWeight = 1 / 3f;

    /// <summary>From where on pages are offered in the middle of seven languages; what a language's own questions say counts half, for the same reason.</summary>
    private const float UsualOffer = 0.9f;

    /// <summary>With fewer pages most of what is asked is about something else, which the book's own questions can't show.</summary>
    private const int FewPages = 30;

    /// <summary>
    /// From which confidence a book of few pages answers: 1 in 100 questions about pages it doesn't have, half of those about its own
    /// (measured on parts of the shipped book, of 3 to 20 pages, in two languages).
    /// </summary>
    private const float Sure = 2.8f;

    /// <summary>The same where what is about no page is not known.</summary>
    private const float SureUntaught = 2.5f;

    /// <summary>How sure the best page is: how far the next is from it, and how little it is about none; where that was not learned, the score itself.</summary>
    public static float Confidence(float best, float second, float other) =>
        best - second + (float.IsNegativeInfinity(other) ? best : -OtherAgainstAnswer * Math.Max(other, LeastOther));

    /// <summary>How much speaks for offering the best page at all.</summary>
    public static float Likelihood(float best, float other) => float.IsNegativeInfinity(other) ? best : best - OtherAgainstOffer * other;

    public static Thresholds ThresholdsOf(IReadOnlyList<HeldOutResult> trials, int pages)
    {
        var isTaught = trials.Any(t => t.Kind == HeldOutKind.OffTopic);
        var learned = Learn(trials, isTaught);
        return pages < FewPages ? learned with { Answer = Math.Max(learned.Answer, isTaught ? Sure : SureUntaught) } : learned;
    }

    private static Thresholds Learn(IReadOnlyList<HeldOutResult> trials, bool isTaught)
    {
        var usual = isTaught ? Usual : UsualUntaught;
        var right = trials.Where(t => t.IsRight).ToArray();
        if (right.Length < FewestTrials)
            return usual;

        var wrong = trials.Where(t => t is { IsRight: false, Kind: HeldOutKind.Question }).ToArray();
        var offTopic = trials.Where(t => t.Kind == (isTaught ? HeldOutKind.OffTopic : HeldOutKind.PageOut)).ToArray();
        var answer = Best([(right, UsuallyRight), (wrong, -(1 - UsuallyRight) * WrongPrice), (offTopic, -(isTaught ? OffTopicShare : PageOutShare) * OffTopicPrice)], t => t.Confidence);
        var suggest = isTaught ? (UsualOffer + Best([(right, 1), (offTopic, -OfferPrice)], t => t.Likelihood)) / 2
            : offTopic.Length == 0 ? usual.Suggest
            : Quantile(offTopic.Select(t => t.Best), NothingOffered);
        return new Thresholds(usual.Answer + OwnWeight * (answer - usual.Answer), suggest);
    }

    /// <summary>
    /// The threshold at which most is gained: each set of trials counts with the share of it that lies above, times its worth. Where about
    /// the same is gained over a range, its middle: the book's few questions don't tell more.
    /// </summary>
    private static float Best(IReadOnlyList<(HeldOutResult[] Trials, double Worth)> sets, Func<HeldOutResult, float> value)
    {
        var steps = sets.Where(set => set.Trials.Length > 0).SelectMany(set => set.Trials.Select(trial => (Value: value(trial), Worth: set.Worth / set.Trials.Length)))
            .OrderByDescending(step => step.Value).ToArray();
        var gained = new List<(float Value, double Gain)>();
        for (var (i, gain) = (0, 0.0); i < steps.Length; i++)
        {
            gain += steps[i].Worth;
            if (i + 1 == steps.Length || steps[i + 1].Value < steps[i].Value)
                gained.Add((steps[i].Value, gain));
        }

        var most = gained.Max(step => step.Gain);
        var near = gained.Where(step => step.Gain >= most - AboutTheSame).Select(step => step.Value).ToArray();
        return (near[0] + near[^1]) / 2;
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
}

namespace ChatBot.Matching;

/// <summary>What the folds say: from which score on a page answers, and what an editor should look at.</summary>
internal static class Verdict
{
    /// <summary>Of the right answers to questions left out, the share that is still answered.</summary>
    private const double Kept = 0.95;

    public static Thresholds ThresholdsOf(IReadOnlyList<Trial> trials)
    {
        var right = trials.Where(t => t.IsRight).Select(t => t.Score).Order().ToArray();
        return right.Length == 0 ? default : new Thresholds(right[(int)(right.Length * (1 - Kept))], right[(int)(right.Length * 0.02)]);
    }

    public static IReadOnlyList<Doubt> DoubtsOf(string language, IReadOnlyList<Topic> topics, IReadOnlyList<Trial> trials)
    {
        var doubts = new List<Doubt>();
        foreach (var page in trials.Where(t => !t.IsOffTopic).GroupBy(t => t.Page).OrderBy(g => g.Key))
        {
            var (asked, missed) = (page.Count(), page.Count(t => !t.IsRight));
            var confused = page.Where(t => !t.IsRight).GroupBy(t => t.Found).Where(g => g.Count() > 1 && g.Count() * 4 >= asked).ToArray();
            doubts.AddRange(confused.Select(g => new Doubt(language, topics[page.Key].Place, topics[g.Key].Place, g.Count(), asked)));
            if (confused.Length == 0 && missed * 2 > asked)
                doubts.Add(new Doubt(language, topics[page.Key].Place, null, missed, asked));
        }
        return doubts;
    }
}

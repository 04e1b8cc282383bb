using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Training;

/// <summary>
/// Asks the model what it has not seen. In each of five folds a fifth of the pages is left out whole, as if nobody had thought of them, and
/// some questions of every other page, and some of what is about none; the model trained on the rest is asked for all of them.
/// </summary>
internal sealed class CrossValidation(TrainingRows rows, PageTrainer trainer, PageWords words)
{
    private const int Count = 5;

    /// <summary>With so many examples two folds tell where the thresholds lie, in less than half of the time.</summary>
    private const int ManyExamples = 3000;

    private const int FewFolds = 2;

    /// <summary>Fewer questions than this are never taken from a page.</summary>
    private const int FewestQuestions = 3;

    public List<HeldOutResult> Trials { get; } = [];

    /// <param name="isThorough">Whether all folds are run, for an editor; else as many as the thresholds need.</param>
    /// <param name="stop">Ends it.</param>
    public CrossValidation Run(bool isThorough, CancellationToken stop)
    {
        var folds = isThorough || rows.Examples < ManyExamples ? Count : FewFolds;
        for (var fold = 0; fold < folds && rows.Pages > 1; fold++)
            Run(fold, stop);
        return this;
    }

    private void Run(int fold, CancellationToken stop)
    {
        var isOut = new bool[rows.Examples];
        for (var page = 0; page < rows.Classes; page++)
            for (var row = rows.Firsts[page]; row < rows.Firsts[page + 1]; row++)
                isOut[row] = IsPageOut(page, fold) || IsQuestionOut(page, row - rows.Firsts[page], fold);

        var scores = new (int First, float Best, float Second)[rows.Examples];
        var others = new float[rows.Examples];
        Array.Fill(scores, (-1, float.NegativeInfinity, float.NegativeInfinity));
        Array.Fill(others, float.NegativeInfinity);
        var covered = words.OfLeftOut(isOut, rows.Pages);
        trainer.TrainWithout(page => IsPageOut(page, fold), isOut, (page, example, score) =>
        {
            if (page == rows.Pages)
                others[example] = score;
            else
                scores[example] = Ranked(scores[example], page, score + covered[example][page]);
        }, stop);

        for (var row = 0; row < isOut.Length; row++)
            if (isOut[row])
                Trials.Add(new HeldOutResult(rows.PageOf[row], KindOf(row, fold), scores[row].First, scores[row].Best, scores[row].Second, others[row]));
    }

    private static (int, float, float) Ranked((int First, float Best, float Second) old, int page, float score) =>
        score > old.Best ? (page, score, old.Best) : (old.First, old.Best, Math.Max(old.Second, score));

    private bool IsPageOut(int page, int fold) => page < rows.Pages && page % Count == fold;

    private HeldOutKind KindOf(int row, int fold) =>
        rows.PageOf[row] == rows.Pages ? HeldOutKind.OffTopic : IsPageOut(rows.PageOf[row], fold) ? HeldOutKind.PageOut : HeldOutKind.Question;

    /// <summary>The title stays. Of every eight questions one is out, another in every fold.</summary>
    private bool IsQuestionOut(int page, int number, int fold)
    {
        if (page == rows.Pages)
            return number % Count == fold;

        var questions = rows.Firsts[page + 1] - rows.Firsts[page] - 1;
        return questions >= FewestQuestions && number > 0 && (number - 1) % Math.Max(Count, (questions + 1) / 2) == fold;
    }
}

/// <summary>What an example stands for that was left out.</summary>
internal enum HeldOutKind
{
    /// <summary>A question to a page that is there.</summary>
    Question,

    /// <summary>A question to a page that was left out with it: near the others, and about none of them.</summary>
    PageOut,

    /// <summary>A sentence about something else.</summary>
    OffTopic,
}

/// <summary>What became of an example that had been left out.</summary>
/// <param name="Page">The page it belongs to.</param>
/// <param name="Found">The page with the highest score.</param>
/// <param name="Best">That score.</param>
/// <param name="Second">The next score.</param>
/// <param name="Other">The score of what is about no page; none where that was not learned.</param>
internal readonly record struct HeldOutResult(int Page, HeldOutKind Kind, int Found, float Best, float Second, float Other)
{
    public float Confidence => ThresholdLearner.Confidence(Best, Second, Other);

    public float Likelihood => ThresholdLearner.Likelihood(Best, Other);

    public bool IsOffTopic => Kind != HeldOutKind.Question;

    public bool IsRight => Kind == HeldOutKind.Question && Page == Found;
}

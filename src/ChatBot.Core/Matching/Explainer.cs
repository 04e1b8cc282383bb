using ChatBot.Matching.Features;
using ChatBot.Matching.Languages;

namespace ChatBot.Matching;

/// <summary>Finds out which words and which examples led a question where it went.</summary>
internal static class Explainer
{
    private const int MostExamples = 6;

    /// <param name="match">Where it went.</param>
    /// <param name="model">The model that said so; null where there is none.</param>
    /// <param name="analysis">Holds the normalised question.</param>
    public static Explanation Explain(Match match, LanguageModel? model, MatchWorkspace analysis)
    {
        if (model is null)
            return new Explanation(match, 0, 0, 0, [], []);

        var standing = Ranking.Of(model, analysis);
        var examples = standing.Best.Length == 0 ? [] : Examples(model, analysis, standing.Best[0].Page);
        var words = Words(model, analysis, standing);
        return new Explanation(match, standing.Confidence, model.Thresholds.Answer, standing.SuggestFrom, words, examples);
    }

    private static ExampleWeight[] Examples(LanguageModel model, MatchWorkspace analysis, int page)
    {
        var (coefficients, examples) = (model.Coefficients, model.Native.Index.Examples);
        return [.. Enumerable.Range(0, model.PageOf.Length)
            .Select(row => (Row: row, Weight: analysis.Likeness[row] * coefficients.Of(row, page)))
            .OrderByDescending(e => Math.Abs(e.Weight)).ThenBy(e => e.Row)
            .Where(e => e.Weight != 0 && model.PageOf[e.Row] < model.Places.Length)
            .Take(MostExamples)
            .Select(e => new ExampleWeight(
                model.Places[model.PageOf[e.Row]],
                e.Row < examples ? e.Row - Array.IndexOf(model.PageOf, model.PageOf[e.Row]) : -1,
                e.Weight))];
    }

    private static WordWeight[] Words(LanguageModel model, MatchWorkspace analysis, Standing standing)
    {
        var copy = model.Split(analysis);
        Abbreviations.Join(analysis, copy.Spelling);
        string[] typed = [.. Texts(analysis)];
        copy.Spelling.Repair(analysis, model.Real);
        string[] read = [.. Texts(analysis)];
        var words = analysis.Words.AsSpan(0, analysis.WordCount).ToArray();
        return [.. words.Select((word, i) => new WordWeight(typed[i], read[i], word.IsUnspaced || copy.Spelling.Knows(read[i]), Loss(i)))];

        float Loss(int without)
        {
            if (standing.Best.Length == 0)
                return 0;
            Word[] others = [.. words[..without], .. words[(without + 1)..]];
            others.CopyTo(analysis.Words, 0);
            analysis.WordCount = others.Length;
            model.Extract(copy, analysis);
            model.Score(copy, analysis);
            return standing.Best[0].Score - analysis.Scores[standing.Best[0].Page];
        }
    }

    private static IEnumerable<string> Texts(MatchWorkspace analysis)
    {
        for (var i = 0; i < analysis.WordCount; i++)
            yield return analysis.Of(analysis.Words[i]).ToString();
    }
}

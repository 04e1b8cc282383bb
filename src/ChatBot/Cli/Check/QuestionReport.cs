using ChatBot.Matching;

namespace ChatBot.Cli.Check;

/// <summary>Where phrases are missing, page by page: those that are found worst come first.</summary>
internal static class QuestionReport
{
    private const int MostPages = 40;
    private const int MostOthers = 3;

    public static void Write(Matcher matcher, TextWriter to)
    {
        foreach (var language in matcher.Trials.GroupBy(trial => trial.Language))
        {
            to.WriteLine();
            to.WriteLine($"{language.Key}: phrases that lead to their page when they are left out and asked for, the fewest first");
            foreach (var trial in language.Where(trial => trial.Asked > 0).OrderBy(trial => (double)trial.Right / trial.Asked).ThenBy(trial => trial.Place, StringComparer.Ordinal).Take(MostPages))
                to.WriteLine(Line(trial));
        }
    }

    private static string Line(PageTrial trial)
    {
        var astray = string.Join(", ", trial.Astray.Take(MostOthers).Select(other => $"{other.Place} ({other.Count})"));
        return $"  {trial.Right,2} of {trial.Asked,2}  {trial.Place}{(astray.Length == 0 ? "" : $"; led to {astray}")}"
            + (trial.Unasked.Count == 0 ? "" : $"; words of its text in no phrase: {string.Join(", ", trial.Unasked)}");
    }
}

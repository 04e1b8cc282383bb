using System.Globalization;
using ChatBot.Content;

namespace ChatBot.Cli.Check;

/// <summary>One entry a rule and file: advice that is given once need not be given ten times.</summary>
internal static class ProblemGroups
{
    private const int MostPlaces = 10;

    /// <summary>The lines to print: an entry whole, and below it where else in the file the rule is broken.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Problem> problems)
    {
        foreach (var group in problems.GroupBy(problem => (problem.File, problem.Code)))
        {
            var first = group.First();
            yield return first.ToString();
            var told = new HashSet<string> { first.Cure };
            foreach (var problem in group.Skip(1).Take(MostPlaces))
            {
                var cure = told.Add(problem.Cure) ? " " + problem.Cure : "";
                yield return string.Create(CultureInfo.InvariantCulture, $"    and {problem.Line}:{problem.Column}: {problem.Message}{cure}");
            }

            if (group.Count() > MostPlaces + 1)
                yield return string.Create(CultureInfo.InvariantCulture, $"    and {group.Count() - MostPlaces - 1} more in this file; --format json prints all.");
        }
    }
}

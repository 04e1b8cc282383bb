using System.CommandLine;
using ChatBot.Content;

namespace ChatBot.Cli.Check;

/// <summary><c>--live</c>: before visitors come, services that nobody has checked are an error.</summary>
internal static class LiveRule
{
    public static Option<bool> Option() =>
        new("--live") { Description = "Services that were never checked are an error: for a host before going live." };

    /// <summary>The same compilation by the stricter rule.</summary>
    public static Compilation Apply(Compilation compilation, bool live)
    {
        if (!live)
            return compilation;

        var problems = compilation.Problems
            .Select(problem => problem.Code == Codes.ListingsUnchecked ? problem with { Code = problem.Code with { Severity = Severity.Error } } : problem)
            .ToList();
        return new Compilation(problems.Exists(problem => problem.Code.Severity == Severity.Error) ? null : compilation.Book, problems);
    }
}

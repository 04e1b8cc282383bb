using System.Globalization;

namespace ChatBot.Fuzz;

/// <summary>Long runs: <c>TARGET|all COUNT [--seed N] [--only INDEX]</c>.</summary>
internal static class Program
{
    private const string Usage = "TARGET|all COUNT [--seed N] [--only INDEX]; targets: ";

    private static int Main(string[] args)
    {
        var targets = args.Length < 2 ? [] : args[0] == "all" ? Targets.All : [.. Targets.All.Where(target => target.Name == args[0])];
        if (targets.Count == 0 || !int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            Console.Error.WriteLine(Usage + string.Join(", ", Targets.All.Select(target => target.Name)));
            return 2;
        }

        var seed = Named(args, "--seed") ?? 1;
        var findings = 0;
        long total = 0;
        foreach (var target in targets)
        {
            var report = Named(args, "--only") is { } only ? FuzzRun.One(target, seed, only) : FuzzRun.Play(target, count, seed, Console.WriteLine);
            Console.WriteLine(report);
            if (report is { Shown: { } shown, Findings: [var finding, ..] })
                Console.WriteLine($"{shown}\n{finding}");

            findings += report.Findings.Count;
            total += report.Inputs;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total} inputs, {findings} findings, seed {seed}"));
        return findings == 0 ? 0 : 1;
    }

    private static int? Named(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : null;
}

using System.Globalization;
using ChatBot.Tests.Telegram.Load;

namespace ChatBot.Benchmarks.Telegram;

/// <summary>Whether every tap and question is answered, whatever fails and however often the program is killed.</summary>
internal static class FaultsReport
{
    /// <param name="args">How many updates, from how many chats, and <c>--name number</c> for the plan's other numbers;
    /// <c>--program</c> and a published program's path, where that is to be tried.</param>
    public static async Task<int> PrintAsync(string[] args)
    {
        var numbers = args.TakeWhile(arg => !arg.StartsWith('-')).Select(Number).ToArray();
        int Named(string name, int standard) => Array.IndexOf(args, "--" + name) is >= 0 and var at ? Number(args[at + 1]) : standard;
        var plan = new LoadPlan(numbers.Length > 0 ? numbers[0] : 100_000, numbers.Length > 1 ? numbers[1] : 2000, Named("seed", 1))
        {
            Faults = Named("faults", 20),
            Questions = Named("questions", 6),
            PerSecond = Named("rate", 250),
            Kills = Named("kills", 3),
            Terminations = Named("terminations", 2),
            SendsPerSecond = Named("sends", 0),
            Copies = Named("webhook", 0),
        };
        if (Array.IndexOf(args, "--program") is >= 0 and var named)
            plan = plan with { Program = args[named + 1] };

        Console.WriteLine(plan.SendsPerSecond == 0 ? $"{plan}; pacing is off" : $"{plan}");
        var report = await LoadRun.PlayAsync(plan, [.. LoadPages.Of(Shipped.Trained)], Console.WriteLine);
        Console.WriteLine(report);
        foreach (var story in report.Stories)
            Console.WriteLine($"\nunexplained, in one chat:\n  {story}");

        return report.TapsLost + report.MessagesLost + report.DoublesUnexplained + report.Disordered == 0 ? 0 : 1;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

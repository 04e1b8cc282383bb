using ChatBot.Tests.Telegram.Load;

namespace ChatBot.Tests.Telegram;

/// <summary>A short play of what <c>ChatBot.Benchmarks -- faults</c> plays for long: counts and order, never times.</summary>
public sealed class LoadTests
{
    [Fact]
    public async Task Whatever_fails_and_although_the_program_is_killed_nobody_stays_without_an_answer()
    {
        var plan = new LoadPlan(1500, 150, Seed: 7) { Kills = 2, Terminations = 1, PerSecond = 40 };

        var report = await LoadRun.PlayAsync(plan, [.. LoadPages.Of(Shipped.Trained)], static _ => { });

        Assert.True(report.Sent >= plan.Updates);
        Assert.Equal((2, 1), (report.Kills, report.Terminations));
        Assert.True(report.Faults > 300, $"{report}");
        Assert.True(report is { TapsLost: 0, MessagesLost: 0, Disordered: 0, DoublesUnexplained: 0 }, $"{report}");
        Assert.Equal(report.Sent, report.Answered + report.Overtaken + report.TapsKilled + report.MessagesKilled);
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Load;

/// <summary>
/// The real program in its own process, so that killing it is real, against the fake Bot API with its faults; and many visitors,
/// who notice what they were answered.
/// </summary>
internal sealed class LoadRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LoadPlan plan;
    private readonly FakeBotApi server;
    private readonly RandomFaults faults;
    private readonly Judge judge;
    private readonly Action<string> say;
    private readonly string? models;
    private TheProgram program;
    private int ends;
    private long lastPercent;
    private bool isMeasured;

    private LoadRun(LoadPlan plan, FakeBotApi server, IReadOnlyList<(string Address, string Title)> pages, string? models, Action<string> say)
    {
        (this.plan, this.server, this.models, this.say) = (plan, server, models, say);
        faults = new RandomFaults(plan.Faults, plan.Seed);
        judge = new Judge(server, [.. Enumerable.Range(0, plan.Chats).Select(i => new LoadChat(server, 6_000_000 + i, (plan.Seed * 1_000_003) + i, plan, pages))]);
        program = Start();
    }

    /// <summary>Plays a plan to its end.</summary>
    /// <param name="pages">Addresses of pages, and the titles that they show.</param>
    /// <param name="models">A folder with trained matchers, so that the program can answer at once; or null.</param>
    /// <param name="say">Gets a line when something happens.</param>
    public static async Task<LoadReport> PlayAsync(
        LoadPlan plan, IReadOnlyList<(string Address, string Title)> pages, string? models, Action<string> say)
    {
        await using var server = await FakeBotApi.StartAsync();
        server.Requests.IsOn = false;
        var run = new LoadRun(plan, server, pages, models, say);
        try
        {
            return await run.PlayAsync();
        }
        finally
        {
            run.program.Dispose();
        }
    }

    private async Task<LoadReport> PlayAsync()
    {
        var report = judge.Report;
        await Until.TrueAsync(() => program.Said("polling started"));
        server.Faults.Chance = faults.Choose;
        var began = server.Clock.GetTimestamp();
        judge.Begin();
        while (report.Sent < plan.Updates)
        {
            judge.SendWhatIsDue(plan.Updates);
            await MeddleAsync(report.Sent);
            await Task.Delay(5);
        }

        await judge.WaitAsync(Patience);
        report.Took = server.Clock.GetElapsedTime(began);
        Measure("at the end");
        judge.Close();
        return report;
    }

    private async Task MeddleAsync(int sent)
    {
        Meddle(sent * 100L / plan.Updates);
        if (!isMeasured && sent >= Math.Min(10_000, plan.Updates / 8))
        {
            isMeasured = true;
            Measure($"after {sent}");
        }

        if (sent < plan.NextEnd(ends))
            return;

        Measure($"before end {ends + 1}");
        if (ends < plan.Kills)
            await KillAsync();
        else
            await TerminateAsync();

        ends++;
        judge.Restarted();
        program.Dispose();
        program = Start();
    }

    private async Task KillAsync()
    {
        await program.KillAsync();
        judge.Report.Kills++;

        // What had reached the server is still carried out.
        await Task.Delay(50);
        judge.Killed();
        say($"{judge.Report.Sent} sent: kill -9");
    }

    private async Task TerminateAsync()
    {
        var took = await program.TerminateAsync();
        judge.Report.Terminations++;
        judge.Killed();
        say(string.Create(CultureInfo.InvariantCulture, $"{judge.Report.Sent} sent: SIGTERM, {took.TotalSeconds:0.0} s"));
    }

    // Storms of 429, another copy that polls, and a webhook that somebody sets and takes away: each for a moment.
    private void Meddle(long percent)
    {
        if (plan.Faults == 0 || percent == lastPercent)
            return;

        lastPercent = percent;
        if (percent is 10 or 40 or 70)
            _ = ForAMomentAsync(() => faults.IsStorm = true, () => faults.IsStorm = false);
        else if (percent == 55)
            _ = ForAMomentAsync(() => server.Updates.WebhookSet = true, () => server.Updates.WebhookSet = false);
        else if (percent is 25 or 85)
            _ = server.Updates.GetAsync(new JsonObject { ["timeout"] = 0, ["limit"] = 1 }, CancellationToken.None);
    }

    private static async Task ForAMomentAsync(Action begin, Action end)
    {
        begin();
        await Task.Delay(TimeSpan.FromSeconds(1));
        end();
    }

    private void Measure(string when)
    {
        var line = File.ReadLines($"/proc/{program.Id}/status").FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        if (line is not null)
            judge.Report.Memory.Add((when, long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) >> 10));
    }

    private TheProgram Start() => TheProgram.Start(plan.Program, Path.GetTempPath(),
    [
        ("Telegram__Token", FakeBotApi.Token), ("Telegram__ApiRoot", server.Root), ("Logging__LogLevel__Default", "Warning"),
        ("Logging__LogLevel__ChatBot", "Information"),
        ("Telegram__SendsPerSecond", plan.SendsPerSecond.ToString(CultureInfo.InvariantCulture)),
        .. models is null ? [] : (ReadOnlySpan<(string, string)>)[("Dialogs__Models", models)],
    ]);
}

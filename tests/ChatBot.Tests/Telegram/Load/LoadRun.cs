using System.Globalization;
using System.Security.Cryptography;
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

    // Of what a copy that ended by itself said.
    private const int LastLines = 20;

    private readonly LoadPlan plan;
    private readonly FakeBotApi server;
    private readonly RandomFaults faults;
    private readonly Judge judge;
    private readonly Action<string> say;
    private readonly Uri[] listening;
    private readonly TheProgram[] copies;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("load");
    private LoadBalancer? balancer;
    private int ends;
    private long lastPercent;
    private bool isMeasured;

    private LoadRun(LoadPlan plan, FakeBotApi server, IReadOnlyList<(string Address, string Title)> pages, Action<string> say)
    {
        (this.plan, this.server, this.say) = (plan, server, say);
        faults = new RandomFaults(plan.Faults, plan.Seed);
        judge = new Judge(server, [.. Enumerable.Range(0, plan.Chats).Select(i => new LoadChat(server, 6_000_000 + i, (plan.Seed * 1_000_003) + i, plan, pages))]);
        listening = [.. Enumerable.Range(0, Math.Max(1, plan.Copies)).Select(_ => new Uri($"http://127.0.0.1:{FreePort.Find()}/telegram"))];
        File.WriteAllText(SecretFile, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        copies = [.. listening.Select(Start)];
    }

    private string SecretFile => Path.Combine(folder.FullName, "secret");

    /// <summary>Plays a plan to its end.</summary>
    /// <param name="pages">Addresses of pages, and the titles that they show.</param>
    /// <param name="say">Gets a line when something happens.</param>
    public static async Task<LoadReport> PlayAsync(LoadPlan plan, IReadOnlyList<(string Address, string Title)> pages, Action<string> say)
    {
        await using var server = await FakeBotApi.StartAsync();
        server.Requests.IsOn = false;
        var run = new LoadRun(plan, server, pages, say);
        try
        {
            return await run.PlayAsync();
        }
        finally
        {
            run.Dispose();
        }
    }

    private async Task<LoadReport> PlayAsync()
    {
        var report = judge.Report;
        await Until.TrueAsync(() => copies.All(copy => copy.Said(plan.Copies == 0 ? "polling started" : "brings updates")));
        Bring();
        server.Faults.Chance = faults.Choose;
        var began = server.Clock.GetTimestamp();
        judge.Begin();
        while (report.Sent < plan.Updates)
        {
            judge.SendWhatIsDue(plan.Updates);
            await MeddleAsync(report.Sent);
            if (copies.FirstOrDefault(copy => copy.HasExited) is { } ended)
                throw new InvalidOperationException($"After {report.Sent} updates a copy ended by itself, with {ended.ExitCode}: {string.Join(" / ", ended.Lines.TakeLast(LastLines))}");

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
            await KillAsync(copies[ends % copies.Length]);
        else
            await TerminateAsync(copies[ends % copies.Length]);

        judge.Restarted();
        copies[ends % copies.Length].Dispose();
        copies[ends % copies.Length] = Start(listening[ends % copies.Length]);
        ends++;
    }

    private async Task KillAsync(TheProgram program)
    {
        await program.KillAsync();
        judge.Report.Kills++;

        // What had reached the server is still carried out.
        await Task.Delay(50);
        judge.Killed();
        say($"{judge.Report.Sent} sent: kill -9");
    }

    private async Task TerminateAsync(TheProgram program)
    {
        var took = await program.TerminateAsync();
        judge.Report.Terminations++;
        judge.Killed();
        say(string.Create(CultureInfo.InvariantCulture, $"{judge.Report.Sent} sent: SIGTERM, {took.TotalSeconds:0.0} s"));
    }

    // Straight to the one copy, or through nginx, which takes turns and goes to the other where one isn't there.
    private void Bring()
    {
        if (plan.Copies > 1)
            balancer = LoadBalancer.Start(folder.CreateSubdirectory("nginx").FullName, listening);

        if (plan.Copies > 0)
            server.Webhook.Bring(balancer?.Address ?? listening[0]);
    }

    // Storms of 429, another copy that polls, and a webhook that somebody sets and takes away: each for a moment.
    private void Meddle(long percent)
    {
        if (plan.Faults == 0 || percent == lastPercent)
            return;

        lastPercent = percent;
        if (percent is 10 or 40 or 70)
            _ = ForAMomentAsync(() => faults.IsStorm = true, () => faults.IsStorm = false);
        else if (percent == 55 && plan.Copies == 0)
            _ = ForAMomentAsync(() => server.Updates.WebhookSet = true, () => server.Updates.WebhookSet = false);
        else if (percent is 25 or 85 && plan.Copies == 0)
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
        foreach (var copy in copies)
        {
            var line = File.ReadLines($"/proc/{copy.Id}/status").FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            if (line is not null)
                judge.Report.Memory.Add((when, long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) >> 10));
        }
    }

    private TheProgram Start(Uri listen) => TheProgram.Start(plan.Program, Path.GetTempPath(),
    [
        ("Telegram__Token", FakeBotApi.Token), ("Telegram__ApiRoot", server.Root), ("Logging__LogLevel__Default", "Warning"),
        ("Logging__LogLevel__ChatBot", "Information"),
        ("Telegram__SendsPerSecond", plan.SendsPerSecond.ToString(CultureInfo.InvariantCulture)),
        .. plan.Copies == 0 ? [] : (ReadOnlySpan<(string, string)>)
        [
            ("Telegram__Mode", "webhook"), ("Telegram__Webhook__Url", "https://bot.example.org/telegram"), ("Telegram__Webhook__SecretFile", SecretFile),
            ("Telegram__Webhook__Urls", listen.GetLeftPart(UriPartial.Authority)),
        ],

        // With several copies no visit may be remembered: the other would know nothing of it.
        .. plan.Copies < 2 ? [] : (ReadOnlySpan<(string, string)>)
            [("Visits__Minutes", "0"), ("Telegram__Copies", plan.Copies.ToString(CultureInfo.InvariantCulture))],
    ]);

    private void Dispose()
    {
        balancer?.Dispose();
        foreach (var copy in copies)
            copy.Dispose();

        folder.Delete(recursive: true);
    }
}

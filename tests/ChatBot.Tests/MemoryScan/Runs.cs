using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.MemoryScan;

/// <summary>What a run left behind.</summary>
/// <param name="Expected">Answers that should have come.</param>
/// <param name="Answered">Answers that came.</param>
/// <param name="Hits">What was found afterwards.</param>
public sealed record Outcome(int Expected, int Answered, IReadOnlyList<string> Hits);

/// <summary>
/// The program's runs, made once for all tests of this folder and side by side, because each has to wait: 15 seconds after the
/// last visit, or for the end of the visits' time.
/// </summary>
public sealed class Runs : IAsyncLifetime
{
    private const int Visits = 320;
    private const int Lanes = 8;
    private const int AtOnce = 50;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan VisitsTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Latest = TimeSpan.FromMinutes(1);

    /// <summary>Telegram, one visit after another, nothing remembered.</summary>
    public Outcome OneByOne { get; private set; } = null!;

    /// <summary>Telegram, eight visits at a time, nothing remembered.</summary>
    public Outcome SideBySide { get; private set; } = null!;

    /// <summary>The same, where Telegram brings the updates.</summary>
    public Outcome Brought { get; private set; } = null!;

    /// <summary>Telegram, fifty visitors at once, a moment after the last answer: their visits are still remembered.</summary>
    public Outcome Alive { get; private set; } = null!;

    /// <summary>The same fifty, when their time is over.</summary>
    public Outcome Over { get; private set; } = null!;

    /// <summary>Fifty visitors at once, whose visits are still remembered when the program restarts itself: before that.</summary>
    public Outcome Before { get; private set; } = null!;

    /// <summary>And afterwards, in the same process.</summary>
    public Outcome Restarted { get; private set; } = null!;

    /// <summary>The web page.</summary>
    public Outcome Web { get; private set; } = null!;

    /// <summary>A build that keeps what is typed.</summary>
    public Outcome Leaky { get; private set; } = null!;

    /// <summary>Whether memscan.py finds in that build what the scan of these tests finds; null where it isn't there.</summary>
    public string? Disagreement { get; private set; }

    public Task InitializeAsync() => Task.WhenAll(ForgetfulAsync(), BroughtAsync(), RememberingAsync(), StartingAnewAsync(), WithALeakAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task ForgetfulAsync()
    {
        await using var watched = await WatchedProgram.StartAsync(minutes: 0);
        OneByOne = await LookAsync(watched, visits => visits.RunAsync(0, Visits));
        SideBySide = await LookAsync(watched, visits => visits.RunAsync(10_000, Visits, Lanes));
    }

    private async Task BroughtAsync()
    {
        await using var watched = await WatchedProgram.StartAsync(minutes: 0, isBrought: true);
        Brought = await LookAsync(watched, visits => visits.RunAsync(40_000, Visits, Lanes));
    }

    private static async Task<Outcome> LookAsync(WatchedProgram watched, Func<MixedVisits, Task> run)
    {
        var visits = new MixedVisits(watched.Server);
        await run(visits);
        await Task.Delay(Idle);
        return new Outcome(visits.Expected, visits.Answered, Texts(watched.Scan(Canaries.Telegram)));
    }

    private async Task RememberingAsync()
    {
        await using var watched = await WatchedProgram.StartAsync(minutes: 1);
        var visitors = await AllAtOnceAsync(watched, 20_000);
        Alive = new Outcome(AtOnce, visitors.Count(visitor => visitor.Screen is not null), Texts(watched.Scan(Canaries.Telegram)));

        var over = Task.Delay(VisitsTime);
        await RunWebAsync(watched);
        await over;
        await Until.TrueAsync(() => visitors.TrueForAll(visitor => visitor.Screen!.Buttons.Count() == 1));
        await Task.Delay(Idle);
        Over = new Outcome(AtOnce, visitors.Count(visitor => visitor.Screen is not null), Texts(watched.Scan(Canaries.Telegram)));
    }

    private async Task StartingAnewAsync()
    {
        await using var watched = await WatchedProgram.StartAsync(minutes: 15, latest: "1");
        var visitors = await AllAtOnceAsync(watched, 30_000);
        var answered = visitors.Count(visitor => visitor.Screen is not null);
        Before = new Outcome(AtOnce, answered, Texts(watched.Scan(Canaries.Telegram)));

        await Task.Delay(Latest);
        await Until.TrueAsync(() => watched.Program.Said("the program restarts"));
        await Until.TrueAsync(() => watched.Program.Lines.Count(line => line.Contains("polling started", StringComparison.Ordinal)) == 2);
        Restarted = new Outcome(AtOnce, answered, Texts(watched.Scan(Canaries.Telegram)));
    }

    private static async Task<List<FakeVisitor>> AllAtOnceAsync(WatchedProgram watched, int first)
    {
        var visitors = Enumerable.Range(first, AtOnce).Select(number => new FakeVisitor(watched.Server, Canaries.FirstVisitor + number, Canaries.Language)).ToList();
        await Task.WhenAll(visitors.Select(visitor => visitor.TypeAsync($"what is a {Canaries.Typed[0].Word}")));
        return visitors;
    }

    private async Task RunWebAsync(WatchedProgram watched)
    {
        var visits = new WebVisits(watched.Page);
        await visits.RunAsync(Visits, Lanes);
        await Task.Delay(Idle);
        Web = new Outcome(visits.Expected, visits.Answered, Texts(watched.Scan(Canaries.Web)));
    }

    private async Task WithALeakAsync()
    {
        await using var watched = await WatchedProgram.StartAsync(minutes: 0, Path.Combine("leaky", "chatbot.dll"));
        var visits = new MixedVisits(watched.Server);
        await visits.RunAsync(13, 5);
        var web = new WebVisits(watched.Page);
        await web.RunAsync(12, 1);
        await Task.Delay(Idle);
        var hits = watched.Scan([.. Canaries.Telegram, .. Canaries.Web]);
        Leaky = new Outcome(visits.Expected + web.Expected, visits.Answered + web.Answered, Texts(hits));
        Disagreement = MemscanPy.Compare(watched.Program.Id);
    }

    private static List<string> Texts(IEnumerable<Hit> hits) => [.. hits.Select(hit => hit.ToString())];
}

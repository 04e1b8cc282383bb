using ChatBot.Content;
using ChatBot.Tests.Telegram;
using ChatBot.Tests.Telegram.Fake;
using ChatBot.Tests.Wiping;

namespace ChatBot.Tests.Restart;

/// <summary>The real program, which restarts itself in its own process.</summary>
public sealed class ProcessReplacementTests
{
    private const string Restarts = "the program restarts";
    private const string Started = "polling started";

    private static readonly BookLanguage English = Shipped.Trained.Language("en");

    [Fact]
    public async Task Of_300_updates_around_replacements_none_is_lost_and_none_is_answered_twice()
    {
        await using var server = await FakeBotApi.StartAsync();
        using var program = Start(server, ("Forget__Quiet", "1"), ("Visits__Minutes", "0"));
        await Until.TrueAsync(() => program.Said(Started));
        var visitors = Enumerable.Range(0, 300).Select(i => new FakeVisitor(server, 90_000 + i)).ToList();

        foreach (var burst in visitors.Chunk(75))
        {
            var before = Count(program, Restarts);
            await new FakeVisitor(server, 80_000 + before).TypeAsync("/start");
            await Until.TrueAsync(() => Count(program, Restarts) > before);
            foreach (var visitor in burst)
            {
                visitor.Send(("text", "what is a refugee"));
                await Task.Delay(40);
            }

            await Until.TrueAsync(() => burst.All(visitor => visitor.Screen is not null && visitor.Chat.Messages.Count == 1));
        }

        Assert.All(visitors, visitor => Assert.Contains(
            Shipped.Trained.Find("en", null, "definitions/refugee")!.Title, Assert.Single(visitor.Chat.Messages).Text, StringComparison.Ordinal));
        Assert.True(Count(program, Restarts) >= 4);
        Assert.False(program.HasExited);
    }

    [Fact]
    public async Task A_planted_leak_is_found_and_is_gone_after_the_replacement()
    {
        await using var server = await FakeBotApi.StartAsync();
        using var program = Start(
            Path.Combine("leaky", "chatbot.dll"), server, ("Forget__Quiet", "15"), ("Visits__Minutes", "0"), ("Harden__Dumpable", "true"));
        await Until.TrueAsync(() => program.Said(Started));
        await new FakeVisitor(server, 5801).TypeAsync("zebrafinch-canary");

        var before = Memory.Count(program.Id, "zebrafinch-canary");
        await Until.TrueAsync(() => Count(program, Started) == 2);
        var after = Memory.Count(program.Id, "zebrafinch-canary");

        Assert.True(before > 0);
        Assert.Equal(0, after);
    }

    [Fact]
    public async Task At_the_latest_a_visit_is_covered_and_goes_on_after_the_replacement()
    {
        await using var server = await FakeBotApi.StartAsync();
        using var program = Start(server, ("Forget__Latest", "0.1"));
        await Until.TrueAsync(() => program.Said(Started));
        var visitor = new FakeVisitor(server, 5802);
        await visitor.TypeAsync("/start");
        await visitor.TapDataAsync("en/definitions");

        await Until.TrueAsync(() => Count(program, Started) == 2);

        Assert.EndsWith(English[UiText.Cover], Assert.Single(visitor.Chat.Messages).Text, StringComparison.Ordinal);
        await visitor.TapAsync(English[UiText.Continue]);
        Assert.Contains(Shipped.Trained.Find("en", null, "definitions")!.Title, visitor.Screen!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_ends_the_program_while_it_settles_ends_it()
    {
        await using var server = await FakeBotApi.StartAsync();
        using var program = Start(server, ("Forget__Latest", "0.1"));
        await Until.TrueAsync(() => program.Said(Started));
        var visitor = new FakeVisitor(server, 5803);
        await visitor.TypeAsync("/start");
        server.Latency = TimeSpan.FromSeconds(8);
        var edits = server.Requests.Count("editMessageText");
        await Until.TrueAsync(() => server.Requests.Count("editMessageText") > edits);

        await program.TerminateAsync();

        Assert.Equal(0, program.ExitCode);
        Assert.False(program.Said(Restarts));
    }

    [Fact]
    public async Task Nobody_is_refused_at_the_web_page_while_the_program_restarts()
    {
        using var program = TheProgram.Start(TheProgram.SmallBook, ("Forget__Quiet", "1"));
        await Until.TrueAsync(() => program.Said("Open http"));
        var url = program.Lines.First(line => line.StartsWith("Open http", StringComparison.Ordinal)).Split(' ')[1];
        await VisitAsync(url);

        await Until.TrueAsync(() => program.Said(Restarts));
        for (var i = 0; i < 20; i++)
            Assert.Contains("<html", await VisitAsync(url), StringComparison.Ordinal);

        Assert.Equal(2, Count(program, "Open http"));
        Assert.Single(program.Lines.Where(line => line.StartsWith("Open http", StringComparison.Ordinal)).Distinct());
    }

    private static int Count(TheProgram program, string words) => program.Lines.Count(line => line.Contains(words, StringComparison.Ordinal));

    // Each with a connection of its own, as a visitor's browser after a while.
    private static async Task<string> VisitAsync(string url)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(url);
    }

    private static TheProgram Start(FakeBotApi server, params (string, string)[] settings) => Start("chatbot.dll", server, settings);

    private static TheProgram Start(string build, FakeBotApi server, params (string, string)[] settings) => TheProgram.Start(
        Path.Combine(AppContext.BaseDirectory, build), Path.GetTempPath(),
        [("Telegram__Token", FakeBotApi.Token), ("Telegram__ApiRoot", server.Root), .. settings]);
}

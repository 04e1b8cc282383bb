using System.Diagnostics;
using ChatBot.Content;
using ChatBot.Telegram.Receiving;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Dispatching;

public sealed class FloodTests
{
    [Fact]
    public async Task A_chat_that_floods_holds_up_no_other_and_is_told_once_a_screen()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var quiet = new FakeVisitor(server, 5401);
        var flooding = new FakeVisitor(server, 5402);
        await quiet.TypeAsync("/start");
        server.Latency = TimeSpan.FromMilliseconds(20);
        using var stop = new CancellationTokenSource();
        var flood = Task.Run(() => FloodAsync(flooding, stop.Token));

        // Twenty taps at least, and long enough for the flood to be one.
        var slowest = TimeSpan.Zero;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 20 || Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(2); i++)
        {
            var began = Stopwatch.GetTimestamp();
            await quiet.TapDataAsync(i % 2 == 0 ? "en/definitions" : "en/rights");
            var took = Stopwatch.GetElapsedTime(began);
            slowest = took > slowest ? took : slowest;
        }

        await stop.CancelAsync();
        var sent = await flood;
        await Until.TrueAsync(() => server.Updates.IsEmpty && flooding.Chat.Messages.Count == 1);
        Assert.True(sent > 500, $"only {sent} messages were sent");
        Assert.True(slowest < TimeSpan.FromSeconds(1), $"a tap took {slowest.TotalMilliseconds:0} ms");
        Assert.Contains(server.Requests.All, request => request.Method == "sendMessage"
            && ((string)request.Params["text"]!).Contains(Shipped.Trained.Language("en")[UiText.TooFast], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_many_quick_taps_each_is_answered_and_the_last_is_shown()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5403);
        await visitor.TypeAsync("/start");
        server.Latency = TimeSpan.FromMilliseconds(50);

        var queries = Enumerable.Range(0, 12).Select(i => visitor.SendTap(i % 2 == 0 ? "en/definitions" : "en/rights")).ToList();
        await Until.TrueAsync(() => queries.TrueForAll(server.Callbacks.IsAnswered) && server.Active == 0);

        Assert.Contains(Shipped.Trained.Find("en", null, "rights")!.Title, visitor.Screen!.Text, StringComparison.Ordinal);
        Assert.True(server.Requests.Count("editMessageText") < 12);
    }

    [Fact]
    public async Task A_hide_among_quick_taps_is_done()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5404);
        await visitor.TypeAsync("/start");
        server.Latency = TimeSpan.FromMilliseconds(50);
        var screen = visitor.Screen!;

        visitor.SendTap("en/definitions");
        visitor.SendTap("en/hidden");
        await Until.TrueAsync(() => visitor.Chat.Find(screen.Id) is null);

        Assert.Equal(0, server.Requests.Count("sendMessage") - 1);
    }

    [Fact]
    public async Task Beside_a_chat_that_sends_a_thousand_a_second_two_hundred_others_lose_nothing()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server, TestBot.Settings(server) with { AnswersPerChat = 20 });
        var others = Enumerable.Range(0, 200).Select(i => new FakeVisitor(server, 5_100_000 + i)).ToList();
        await Task.WhenAll(others.Select(other => other.TypeAsync("/start")));
        var flooding = new FakeVisitor(server, 5406);
        await flooding.TypeAsync("/start");
        server.Latency = TimeSpan.FromMilliseconds(5);
        using var stop = new CancellationTokenSource();
        var flood = Task.Run(() => FloodAsync(flooding, stop.Token, taps: true));

        var queries = new List<string>();
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < 4 || Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(2); round++)
        {
            var title = Title(round % 2 == 0 ? "definitions" : "rights");
            queries.AddRange(others.Select(other => other.SendTap(round % 2 == 0 ? "en/definitions" : "en/rights")));
            await Until.TrueAsync(() => others.TrueForAll(other => other.Screen!.Text.Contains(title, StringComparison.Ordinal)));
        }

        others.ForEach(other => other.Send(("text", "what is a refugee")));
        await Until.TrueAsync(() => others.TrueForAll(other => other.Screen?.Text.Contains(Title("definitions/refugee"), StringComparison.Ordinal) == true));
        await stop.CancelAsync();
        Assert.True(await flood > 500);
        Assert.All(queries, query => Assert.True(server.Callbacks.IsAnswered(query)));
    }

    [Fact]
    public async Task A_chat_that_sends_more_than_it_is_answered_is_told_so_and_can_still_hide_and_get_help()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server, TestBot.Settings(server) with { AnswersPerChat = 1 });
        var visitor = new FakeVisitor(server, 5407);
        await visitor.TypeAsync("/start");
        server.Latency = TimeSpan.FromMilliseconds(20);

        // Taps on different messages overtake none; a burst of three is answered, and what follows within it is told to wait.
        var queries = Enumerable.Range(0, 6).Select(i => visitor.SendTap("en/definitions", new FakeMessage(77 + i, true, 0))).ToList();
        await Until.TrueAsync(() => queries.TrueForAll(server.Callbacks.IsAnswered) && server.Active == 0);
        Assert.Contains(queries, query => server.Callbacks.TextOf(query) == Shipped.Trained.Language("en")[UiText.TooOften]);
        var screen = visitor.Screen!;
        var urgent = visitor.SendTap("en/safety/emergency-now");
        await Until.TrueAsync(() => server.Callbacks.IsAnswered(urgent) && screen.Text.Contains(Title("safety/emergency-now"), StringComparison.Ordinal));
        await visitor.TapDataAsync("en/hidden");

        Assert.Null(visitor.Chat.Find(screen.Id));
    }

    [Fact]
    public async Task A_visitor_who_reads_fast_waits_a_moment_and_loses_nothing()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server, TestBot.Settings(server) with { AnswersPerChat = 4 });
        var visitor = new FakeVisitor(server, 5408);
        await visitor.TypeAsync("/start");

        // Each waits for its screen, as people do: a burst of twelve and then four a second.
        for (var i = 0; i < 16; i++)
        {
            await visitor.TapDataAsync(i % 2 == 0 ? "en/definitions" : "en/rights");
            Assert.Contains(Title(i % 2 == 0 ? "definitions" : "rights"), visitor.Screen!.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task While_two_hundred_chats_wait_polling_pauses_and_nobody_is_lost()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server, TestBot.Settings(server, cover: false));
        await new FakeVisitor(server, 5405).TypeAsync("/start");

        // Longer than an update stays unconfirmed: before that Telegram hands out no more than 100.
        server.Latency = UpdateLedger.LongestHold + TimeSpan.FromMilliseconds(200);
        var visitors = Enumerable.Range(0, 250).Select(i => new FakeVisitor(server, 5_000_000 + i)).ToList();

        foreach (var visitor in visitors)
            visitor.Send(("text", "/start"));

        await Until.TrueAsync(() => visitors.TrueForAll(visitor => visitor.Screen is not null && visitor.Chat.Messages.Count == 1));
        Assert.Contains(bot.Log.Lines, line => line.Contains("polling pauses", StringComparison.Ordinal));
    }

    private static string Title(string path) => Shipped.Trained.Find("en", null, path)!.Title;

    // About 1,000 messages a second.
    private static async Task<int> FloodAsync(FakeVisitor visitor, CancellationToken stop, bool taps = false)
    {
        var sent = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!stop.IsCancellationRequested)
        {
            for (var i = 0; i < 10; i++, sent++)
            {
                if (taps && i % 2 == 0 && visitor.Screen is { } screen)
                    visitor.SendTap(i % 4 == 0 ? "en/definitions" : "en/rights", screen);
                else
                    visitor.Send(("text", "what is a refugee"));
            }

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        return sent;
    }
}

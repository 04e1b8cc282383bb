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

    // About 1,000 messages a second.
    private static async Task<int> FloodAsync(FakeVisitor visitor, CancellationToken stop)
    {
        var sent = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!stop.IsCancellationRequested)
        {
            for (var i = 0; i < 10; i++, sent++)
                visitor.Send(("text", "what is a refugee"));

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        return sent;
    }
}

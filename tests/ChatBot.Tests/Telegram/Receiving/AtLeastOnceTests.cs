using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Receiving;

/// <summary>An update is confirmed when it was handled: what a program did not live to handle comes to the next.</summary>
public sealed class AtLeastOnceTests
{
    private static string Title(string path) => Shipped.Trained.Find("en", null, path)!.Title;

    [Fact]
    public async Task What_a_program_did_not_live_to_answer_the_next_one_answers()
    {
        await using var server = await FakeBotApi.StartAsync();
        var visitors = Enumerable.Range(0, 30).Select(i => new FakeVisitor(server, 5_800_000 + i)).ToList();
        using (var first = Start(server))
        {
            visitors.ForEach(visitor => visitor.Send(("text", "/start")));
            await Until.TrueAsync(() => visitors.TrueForAll(visitor => visitor.Chat.Messages is [{ FromBot: true }]) && server.Updates.IsEmpty);
            server.Latency = TimeSpan.FromMilliseconds(300);
            visitors.ForEach(visitor => visitor.SendTap("en/definitions"));
            await Task.Delay(60);
            await first.KillAsync();
        }

        server.Latency = TimeSpan.Zero;
        using var second = Start(server);

        await Until.TrueAsync(() => visitors.TrueForAll(visitor => visitor.Screen!.Text.Contains(Title("definitions"), StringComparison.Ordinal)));
        Assert.All(visitors, visitor => Assert.Single(visitor.Chat.Messages));
    }

    [Fact]
    public async Task An_update_that_ends_the_program_each_time_is_met_twice_and_leaves_the_others_answered()
    {
        await using var server = await FakeBotApi.StartAsync();
        var before = new FakeVisitor(server, 5801);
        var deadly = new FakeVisitor(server, 5802);
        var after = new FakeVisitor(server, 5803);
        var deaths = 0;
        var program = Start(server);
        server.Arrived += (method, chat) =>
        {
            if (method != "sendMessage" || chat != deadly.Chat.Id)
                return;

            deaths++;
            _ = program.KillAsync();
        };

        // Together, so that the first program has them all before it ends; and when nothing is taken singly any more.
        await new FakeVisitor(server, 5807).TypeAsync("/start");
        await Until.TrueAsync(() => server.Updates.IsEmpty);
        server.Updates.Hold();
        foreach (var visitor in (FakeVisitor[])[before, deadly, after])
            visitor.Send(("text", "/start"));

        server.Updates.Release();
        for (var ends = 0; ends < 2; ends++)
        {
            await Until.TrueAsync(() => program.HasExited);
            program.Dispose();
            program = Start(server);
        }

        await Until.TrueAsync(() => before.Screen is not null && after.Screen is not null && server.Updates.IsEmpty);
        var isAlive = !program.HasExited;
        program.Dispose();
        Assert.True(isAlive);
        Assert.Equal(2, deaths);
        Assert.NotNull(before.Screen);
        Assert.NotNull(after.Screen);
        Assert.True(server.Updates.IsEmpty);
    }

    [Fact]
    public async Task After_a_week_the_numbers_begin_elsewhere_and_nothing_is_lost_or_asked_for_without_end()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var visitor = new FakeVisitor(server, 5804);
        await visitor.TypeAsync("/start");

        server.Updates.ChooseNextId(12_345);
        await visitor.TapDataAsync("en/definitions");
        server.Updates.ChooseNextId(1_900_000_000);
        await visitor.TapDataAsync("en/rights");
        await Until.TrueAsync(() => server.Updates.IsEmpty);
        var polls = server.Requests.Count("getUpdates");
        await Task.Delay(500);

        Assert.InRange(server.Requests.Count("getUpdates") - polls, 0, 1);
        Assert.Contains(Title("rights"), visitor.Screen!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_while_another_update_is_handled_is_answered_beside_it_and_comes_once()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server);
        var slow = new FakeVisitor(server, 5805);
        var quick = new FakeVisitor(server, 5806);
        await slow.TypeAsync("/start");
        await quick.TypeAsync("/start");
        server.Faults.Add("editMessageText", FakeError.TooMany(5), chat: slow.Chat.Id);

        slow.SendTap("en/definitions");
        await quick.TapDataAsync("en/rights");

        await Until.TrueAsync(() => server.Updates.IsEmpty);
        Assert.DoesNotContain(Title("definitions"), slow.Screen!.Text, StringComparison.Ordinal);
        await Until.TrueAsync(() => slow.Screen!.Text.Contains(Title("definitions"), StringComparison.Ordinal));
        Assert.Equal(3, server.Requests.Count("editMessageText"));
    }

    internal static TheProgram Start(FakeBotApi server, params (string, string)[] more) => TheProgram.Start(
        [("Telegram__Token", FakeBotApi.Token), ("Telegram__ApiRoot", server.Root), ("Telegram__SendsPerSecond", "0"), .. more]);
}

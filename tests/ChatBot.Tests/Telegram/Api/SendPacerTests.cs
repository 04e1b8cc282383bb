using System.Collections.Concurrent;
using System.Diagnostics;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Api;

public sealed class SendPacerTests
{
    [Fact]
    public async Task Urgent_pages_go_first_and_covers_last()
    {
        using var pacer = new SendPacer(5, TimeProvider.System);
        var served = new ConcurrentQueue<SendRank>();
        await WaitAsync(SendRank.Ordinary);
        served.Clear();

        await Task.WhenAll(new[] { SendRank.Cover, SendRank.Ordinary, SendRank.Urgent, SendRank.Ordinary }.Select(WaitAsync));

        Assert.Equal([SendRank.Urgent, SendRank.Ordinary, SendRank.Ordinary, SendRank.Cover], served);

        async Task WaitAsync(SendRank rank)
        {
            Assert.True(await pacer.WaitAsync(rank, null, CancellationToken.None));
            served.Enqueue(rank);
        }
    }

    [Fact]
    public async Task What_waits_behind_others_ends_at_once_where_the_visitor_hides()
    {
        using var pacer = new SendPacer(1, TimeProvider.System);
        await pacer.WaitAsync(SendRank.Ordinary, null, CancellationToken.None);
        var others = Enumerable.Range(0, 20).Select(_ => pacer.WaitAsync(SendRank.Urgent, null, CancellationToken.None)).ToList();

        Assert.False(await pacer.WaitAsync(SendRank.Ordinary, () => Interruption.Urgent, CancellationToken.None));

        Assert.Contains(others, other => !other.IsCompleted);
    }

    [Fact]
    public async Task The_end_of_the_program_ends_a_wait()
    {
        using var pacer = new SendPacer(1, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        await pacer.WaitAsync(SendRank.Ordinary, null, CancellationToken.None);
        await pacer.WaitAsync(SendRank.Ordinary, null, CancellationToken.None);
        var waiting = pacer.WaitAsync(SendRank.Cover, null, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task Two_chats_that_are_told_to_wait_within_a_second_make_all_wait(int times, bool isShared)
    {
        using var pacer = new SendPacer(1000, TimeProvider.System);
        for (var i = 0; i < times; i++)
            pacer.Told(TimeSpan.FromSeconds(2));

        var began = Stopwatch.GetTimestamp();
        await pacer.WaitAsync(SendRank.Urgent, null, CancellationToken.None);

        Assert.Equal(isShared, Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(1.9));
    }

    [Fact]
    public async Task Where_pacing_is_off_nobody_waits()
    {
        using var pacer = new SendPacer(0, TimeProvider.System);

        var waits = Enumerable.Range(0, 1000).Select(_ => pacer.WaitAsync(SendRank.Cover, null, CancellationToken.None)).ToList();

        Assert.All(waits, wait => Assert.True(wait.IsCompletedSuccessfully));
        await Task.WhenAll(waits);
    }

    [Fact]
    public async Task Taps_and_Hide_wait_for_nobody_while_messages_do()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(server, TestBot.Settings(server) with { SendsPerSecond = 1 });
        var first = new FakeVisitor(server, 5321);
        await first.TypeAsync("/start");
        var others = Enumerable.Range(0, 30).Select(i => new FakeVisitor(server, 5_322_000 + i)).ToList();
        others.ForEach(other => other.Send(("text", "/start")));

        await first.TapDataAsync("en/definitions");
        first.SendTap("en/hidden");
        await Until.TrueAsync(() => first.Chat.Messages.Count == 0);

        Assert.Contains(others, other => other.Screen is null);
    }
}

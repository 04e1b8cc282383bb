using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Webhook;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Telegram.Webhook;

public sealed class WebhookInboxTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LaneDispatcher lanes;
    private readonly WebhookInbox inbox;
    private int handled;

    public WebhookInboxTests()
    {
        lanes = new LaneDispatcher(
            async (_, _, stop) =>
            {
                Interlocked.Increment(ref handled);
                await gate.Task.WaitAsync(stop);
            },
            (_, _) => Task.CompletedTask, new UpdatePool(), NullLogger.Instance);
        inbox = new WebhookInbox(lanes, clock);
    }

    public void Dispose() => lanes.Dispose();

    [Fact]
    public async Task What_is_handled_may_be_forgotten()
    {
        gate.SetResult();

        Assert.True(await inbox.TakeAsync(Update(1), default));
    }

    [Fact]
    public async Task What_takes_too_long_is_asked_for_again_and_handled_once()
    {
        var first = inbox.TakeAsync(Update(1), default);
        clock.Advance(WebhookInbox.LongestWait);
        Assert.False(await first);

        var second = inbox.TakeAsync(Update(1), default);
        gate.SetResult();

        Assert.True(await second);
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task What_was_handled_between_two_tries_is_not_handled_again()
    {
        var first = inbox.TakeAsync(Update(1), default);
        clock.Advance(WebhookInbox.LongestWait);
        await first;
        gate.SetResult();
        await lanes.DrainAsync(default);

        Assert.True(await inbox.TakeAsync(Update(1), default));
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task A_line_that_breaks_ends_the_wait_and_not_the_work()
    {
        using var gone = new CancellationTokenSource();
        var first = inbox.TakeAsync(Update(1), gone.Token);

        await gone.CancelAsync();
        Assert.False(await first);
        gate.SetResult();

        Assert.True(await inbox.TakeAsync(Update(1), default));
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task What_the_program_did_not_live_to_handle_comes_again()
    {
        var taken = inbox.TakeAsync(Update(1), default);

        lanes.Cut();

        Assert.False(await taken);
    }

    private Update Update(long id)
    {
        var update = lanes.Pool.Rent();
        (update.Data.Id, update.Data.Chat, update.Data.Kind) = (id, 7, UpdateKind.Tap);
        return update;
    }
}

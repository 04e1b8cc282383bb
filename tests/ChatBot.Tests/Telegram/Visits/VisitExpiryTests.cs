using System.Collections.Concurrent;
using ChatBot.Dialog;
using ChatBot.Telegram;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;
using ChatBot.Tests.Telegram.Fake;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Telegram.Visits;

public sealed class VisitExpiryTests : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private static readonly Address Home = new("en", null, new Place.Home());

    private readonly FakeTimeProvider clock = new();
    private readonly VisitStore visits;
    private readonly UpdatePool pool = new();
    private readonly LaneDispatcher lanes;
    private readonly ConcurrentQueue<(long Chat, UpdateKind Kind)> taken = [];

    public VisitExpiryTests()
    {
        visits = new VisitStore(Life, clock);
        lanes = new LaneDispatcher(TakeAsync, (_, _) => Task.CompletedTask, pool, NullLogger.Instance);
    }

    public void Dispose() => lanes.Dispose();

    [Fact]
    public async Task A_visit_goes_to_its_lane_when_its_time_is_up_and_not_before()
    {
        using var stop = new CancellationTokenSource();
        var watching = Expiry(cover: true).WatchAsync(stop.Token);
        visits.Remember(7, Home, new MessageRef(1, 10));

        clock.Advance(Life - TimeSpan.FromSeconds(1));
        Assert.Empty(taken);
        clock.Advance(TimeSpan.FromSeconds(1));
        await Until.TrueAsync(() => !taken.IsEmpty);

        Assert.Equal([(7, UpdateKind.Cover)], taken);
        Assert.True(visits.IsOver(7));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    [Fact]
    public async Task Each_visit_ends_once()
    {
        visits.Remember(7, Home, new MessageRef(1, 10));
        visits.Remember(8, Home, new MessageRef(1, 10));
        clock.Advance(Life);

        await Expiry(cover: true).EndVisitsAsync(CancellationToken.None);
        await Expiry(cover: true).EndVisitsAsync(CancellationToken.None);
        await lanes.DrainAsync(CancellationToken.None);

        Assert.Equal([7, 8], taken.Select(one => one.Chat).Order());
    }

    [Fact]
    public async Task Where_nothing_is_to_be_covered_a_visit_is_only_forgotten()
    {
        visits.Remember(7, Home, new MessageRef(1, 10));
        clock.Advance(Life);

        await Expiry(cover: false).EndVisitsAsync(CancellationToken.None);

        Assert.Empty(taken);
        Assert.Equal(0, visits.Count);
    }

    private Task TakeAsync(Lane lane, Update update, CancellationToken stop)
    {
        taken.Enqueue((update.Data.Chat, update.Data.Kind));
        return Task.CompletedTask;
    }

    private VisitExpiry Expiry(bool cover) =>
        new(visits, new ChatBudget(0, clock), lanes, pool, new TelegramOptions(FakeBotApi.Token, TelegramOptions.PublicApi, null, Life, cover), clock);
}

using ChatBot.Restart;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram;

/// <summary>Ends what the channel has begun, when nothing new is taken any more: lanes finish, and the screens of visits are covered.</summary>
internal sealed class TelegramDrain(
    TelegramOptions settings, IUpdateSource source, LaneDispatcher lanes, VisitStore visits, VisitExpiry expiry, ILogger<TelegramDrain> logger)
{
    private static readonly TimeSpan LanesMayTake = TimeSpan.FromSeconds(3);

    // By webhook they had it already: their requests were waited for.
    private static readonly TimeSpan LanesMayStillTake = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan CoversMayTake = TimeSpan.FromSeconds(4);

    /// <summary>What there is to drain.</summary>
    public Activity Activity => new(lanes.Accepted, lanes.Working + visits.Count);

    /// <summary>Drains however long the server makes it wait: before the program restarts nobody is in a hurry.</summary>
    public async Task DrainAsync(CancellationToken stop)
    {
        await lanes.DrainAsync(stop).ConfigureAwait(false);
        await EndVisitsAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Drains within 10 seconds, cuts short what takes longer, and forgets everything.</summary>
    public async Task DrainAndForgetAsync()
    {
        await DrainLanesAsync(settings.HasWebhook ? LanesMayStillTake : LanesMayTake).ConfigureAwait(false);
        using (var limit = new CancellationTokenSource(CoversMayTake))
        {
            // What is not confirmed comes again after a restart, so this is tried as long as there is time.
            var confirmed = source.ConfirmAsync(limit.Token);
            await EndVisitsAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await confirmed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (lanes.Working > 0)
            TelegramLog.CutShort(logger, lanes.Working);

        lanes.Cut();
        await DrainLanesAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        visits.Clear();
        if (settings.HasWebhook)
            TelegramLog.WebhookLeft(logger);
        else
            TelegramLog.Stopped(logger);
    }

    private async Task EndVisitsAsync(CancellationToken stop)
    {
        visits.EndAll();
        await expiry.EndVisitsAsync(stop).ConfigureAwait(false);
        await lanes.DrainAsync(stop).ConfigureAwait(false);
    }

    private async Task DrainLanesAsync(TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest);
        await lanes.DrainAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

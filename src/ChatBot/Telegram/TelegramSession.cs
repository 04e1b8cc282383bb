using ChatBot.Telegram.Profile;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram;

/// <summary>The channel while it is open: it takes updates, and beside that ends visits and keeps the profile as the book has it.</summary>
internal sealed class TelegramSession(
    BotStartup startup, IUpdateSource source, VisitExpiry expiry, BotProfile profile)
{
    /// <summary>Runs until it is stopped or can't go on.</summary>
    public async Task<PollEnd> RunAsync(CancellationToken stop)
    {
        try
        {
            if (await startup.RunAsync(stop).ConfigureAwait(false) is { } failed)
                return failed;
        }
        catch (OperationCanceledException)
        {
            return PollEnd.Stopped;
        }

        using var aside = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var tasks = Task.WhenAll(expiry.WatchAsync(aside.Token), profile.KeepAsync(aside.Token));
        var end = await source.RunAsync(stop).ConfigureAwait(false);
        await aside.CancelAsync().ConfigureAwait(false);
        await tasks.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return end;
    }
}

using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;

namespace ChatBot.Telegram.Webhook;

/// <summary>
/// The updates that were brought and are being handled. One that takes too long is asked for again, and Telegram brings it
/// until it is taken: it goes into its lane once. Safe for many at once.
/// </summary>
[Holds(
    what: "the numbers of updates that are being handled or were asked for again, which count for the bot and not for a chat",
    why: "to handle none twice",
    where: "memory",
    until: "the update is handled and taken, or the next one comes 3 minutes later: let go")]
internal sealed class WebhookInbox(LaneDispatcher lanes, TimeProvider clock)
{
    /// <summary>How long Telegram is kept waiting for an answer.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    // Telegram tries again after what Retry-After says.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(3);

    private readonly Lock gate = new();
    private readonly Dictionary<long, Entry> entries = [];

    /// <summary>Puts an update into its lane, unless it is there, and waits until it was handled.</summary>
    /// <param name="update">The update; this takes care of it from now on.</param>
    /// <returns>Whether Telegram may forget it.</returns>
    public async Task<bool> TakeAsync(Update update, CancellationToken stop)
    {
        var id = update.Data.Id;
        var handling = Join(update);
        await handling.WaitAsync(LongestWait, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Where the program ended before it was handled, it is cancelled: it has to come again.
        var isHandled = handling.IsCompletedSuccessfully;
        lock (gate)
        {
            if (handling.IsCompleted)
                entries.Remove(id);
        }

        return isHandled;
    }

    private Task Join(Update update)
    {
        lock (gate)
        {
            LetGo();
            if (entries.TryGetValue(update.Data.Id, out var known))
            {
                lanes.Pool.Return(update);
                return known.Handling;
            }

            Task handling = update.TrackAsync();
            entries[update.Data.Id] = new Entry(handling, clock.GetTimestamp());
            lanes.Accept(update);
            return handling;
        }
    }

    private void LetGo()
    {
        foreach (var (id, entry) in entries)
        {
            if (clock.GetElapsedTime(entry.Since) > Remembered)
                entries.Remove(id);
        }
    }

    private readonly record struct Entry(Task Handling, long Since);
}

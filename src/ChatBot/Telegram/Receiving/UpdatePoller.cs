using ChatBot.Hosting.Health;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Receiving;

/// <summary>Why polling ended.</summary>
internal enum PollEnd
{
    /// <summary>The program ends.</summary>
    Stopped,

    /// <summary>The token is wrong, or was revoked while the program ran.</summary>
    WrongToken,

    /// <summary>There is no Bot API at the address.</summary>
    NoApi,

    /// <summary>Another copy did not stop polling.</summary>
    AnotherCopy,
}

/// <summary>
/// Asks for updates, one long poll after another, and puts each into its lane. The offset is all it keeps, in memory only: what
/// was not confirmed comes again (Bot API: getUpdates.offset).
/// </summary>
[Holds(
    what: "the number of the last update, which counts for the bot and not for a chat",
    why: "to ask for the next one",
    where: "memory",
    until: "the end of the program")]
internal sealed class UpdatePoller(BotApi api, LaneDispatcher lanes, LastContact contact, TimeProvider clock, ILogger<UpdatePoller> logger)
{
    private const int MostUpdates = 100;
    private const int MostConflicts = 30;
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(30);

    // A server that answers an empty poll at once doesn't do long polls; asking it without a pause would be a storm.
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromSeconds(1);

    private long offset;
    private long asked;
    private long skipBroken;
    private int failures;
    private int conflicts;

    /// <summary>Polls until it is stopped or can't go on.</summary>
    public async Task<PollEnd> RunAsync(CancellationToken stop)
    {
        // Whoever polls has just asked who the bot is, and the first poll may take a while.
        contact.Succeeded();
        try
        {
            while (true)
            {
                if (lanes.Working >= LaneDispatcher.Crowded)
                    await PauseAsync(stop).ConfigureAwait(false);

                var began = clock.GetTimestamp();
                var batch = new Batch();
                asked = offset;
                var answer = await api.GetUpdatesAsync(
                    offset, MostUpdates, BotApi.LongestPoll, body => batch = Receive(body), stop).ConfigureAwait(false);
                if (End(answer) is { } end)
                    return end;

                await StackWiper.WipeAfterAsync(Task.Delay(WaitAfter(answer, batch, clock.GetElapsedTime(began)), clock, stop)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return PollEnd.Stopped;
        }
    }

    /// <summary>Tells the server what was received last, so that it doesn't come again after a restart.</summary>
    /// <returns>A task that ends when it is told, or can't be.</returns>
    public async Task ConfirmAsync(CancellationToken stop)
    {
        // Asking again for what the last poll asked for would only make the server wait, 3 seconds.
        if (offset != asked)
            await api.GetUpdatesAsync(offset, limit: 1, timeout: 0, static _ => { }, stop).ConfigureAwait(false);
    }

    private async Task PauseAsync(CancellationToken stop)
    {
        TelegramLog.Paused(logger, lanes.Working);
        await lanes.DrainAsync(stop, to: LaneDispatcher.Crowded - 1).ConfigureAwait(false);
    }

    private Batch Receive(ReadOnlySpan<byte> body)
    {
        var reader = new UpdateReader(body);
        var received = 0;
        var update = lanes.Pool.Rent();
        while (reader.Next(update))
        {
            received++;
            if (update.Data.Id >= offset)
                offset = update.Data.Id + 1;

            if (update.Data.Kind == UpdateKind.Ignored)
                update.Clear();
            else
            {
                lanes.Accept(update);
                update = lanes.Pool.Rent();
            }
        }

        lanes.Pool.Return(update);
        if (reader.Broken)
            LeaveOut(reader.BrokenId);

        return new Batch(received, reader.Broken);
    }

    // An answer that was cut off comes whole the next time. One update that is broken twice would stop everything behind it.
    private void LeaveOut(long broken)
    {
        if (broken != 0 && broken == skipBroken)
        {
            TelegramLog.Unreadable(logger);
            offset = Math.Max(offset, broken + 1);
        }

        skipBroken = broken;
    }

    private PollEnd? End(ApiResponse answer)
    {
        conflicts = answer.Outcome == ApiOutcome.Conflict ? conflicts + 1 : 0;
        return answer.Outcome switch
        {
            ApiOutcome.Unauthorized => PollEnd.WrongToken,
            ApiOutcome.NotFound => PollEnd.NoApi,
            ApiOutcome.Conflict when conflicts >= MostConflicts => PollEnd.AnotherCopy,
            _ => null,
        };
    }

    private TimeSpan WaitAfter(ApiResponse answer, Batch batch, TimeSpan took)
    {
        if (answer.IsDone && !batch.Broken)
        {
            failures = 0;
            contact.Succeeded();
            return batch.Received == 0 && took < ShortestPoll ? ShortestPoll - took : TimeSpan.Zero;
        }

        failures++;
        if (answer.Outcome == ApiOutcome.Conflict)
        {
            // Right after a restart the older poll is still open; two copies must not fight in step.
            TelegramLog.AnotherCopy(logger, conflicts);
            return TimeSpan.FromSeconds(3 + (5 * Random.Shared.NextDouble()));
        }

        return answer.Outcome == ApiOutcome.TooMany ? answer.Wait : Backoff();
    }

    private TimeSpan Backoff()
    {
        var longest = FirstBackoff * (1 << Math.Min(failures - 1, 5));
        return (longest < LongestBackoff ? longest : LongestBackoff) * (0.75 + (0.5 * Random.Shared.NextDouble()));
    }

    private readonly record struct Batch(int Received, bool Broken);
}

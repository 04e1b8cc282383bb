using ChatBot.Hosting.Health;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Receiving;

/// <summary>
/// Asks for updates, one poll after another, and puts each into its lane. An update is confirmed when it was handled
/// (<see cref="UpdateLedger"/>), so that one which the program did not live to handle comes again. An update that ends the
/// program would come again and again: those that wait at the start are taken singly, each confirmed before it is handled.
/// </summary>
[HeldIn(typeof(UpdateLedger))]
internal sealed class UpdatePoller(BotApi api, LaneDispatcher lanes, LastContact contact, TimeProvider clock, ILogger<UpdatePoller> logger) : IUpdateSource
{
    private const int MostUpdates = 100;

    // What was received and not confirmed when the program ended is among as many: the server hands out no more at once.
    private const int MostSingly = MostUpdates;

    // What ends the program does so at once. What waits for the network longer than this does so beside the next.
    private static readonly TimeSpan SingleMayTake = TimeSpan.FromMilliseconds(30);

    // Where updates are being handled, the next poll brings them again: worth it when it confirms something, or when the server
    // would hand out all it has for the same offset; and not more often than somebody notices.
    private static readonly TimeSpan SameOffset = TimeSpan.FromMilliseconds(520);
    private static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(20);

    // What was begun together ends nearly together: a poll that waits for the rest confirms them too, and brings as many new ones.
    private static readonly TimeSpan NearlyTogether = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan MostGathering = TimeSpan.FromMilliseconds(10);

    private readonly UpdateLedger ledger = new(clock);
    private readonly PollPace pace = new(contact, clock, logger);
    private long asked;
    private long began;
    private long skipBroken;
    private int toldLetGo;

    /// <inheritdoc/>
    public async Task<PollEnd> RunAsync(CancellationToken stop)
    {
        TelegramLog.Started(logger);

        // Whoever polls has just asked who the bot is, and the first poll may take a while.
        contact.Succeeded();
        try
        {
            if (await TakeSinglyAsync(stop).ConfigureAwait(false) is { } failed)
                return failed;

            while (true)
            {
                if (lanes.Working >= LaneDispatcher.Crowded)
                    await PauseAsync(stop).ConfigureAwait(false);

                await WaitForProgressAsync(stop).ConfigureAwait(false);
                var timeout = ledger.First is null ? pace.Timeout : 0;
                if (await PollAsync(MostUpdates, timeout, Take, stop).ConfigureAwait(false) is { End: { } end })
                    return end;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return PollEnd.Stopped;
        }
        finally
        {
            TellLetGo();
        }
    }

    /// <inheritdoc/>
    public async Task ConfirmAsync(CancellationToken stop)
    {
        // Asking again for what the last poll asked for would only make the server wait, 3 seconds.
        ledger.Advance();
        while (ledger.Offset != asked)
        {
            var answer = await api.GetUpdatesAsync(ledger.Offset, limit: 1, timeout: 0, static _ => { }, stop, pace.Grace).ConfigureAwait(false);
            if (answer.IsDone || pace.End(answer) is not null)
                return;

            await Task.Delay(pace.WaitAfter(new Poll(1, 0, began), answer, default), clock, stop).ConfigureAwait(false);
        }
    }

    // Each poll confirms the update before, which is handled then, and brings one more.
    private async Task<PollEnd?> TakeSinglyAsync(CancellationToken stop)
    {
        Update? single = null;
        try
        {
            for (var taken = 0; taken < MostSingly;)
            {
                Update? following = null;
                if (single is not null)
                    ledger.AddHandled(single.Data.Id);

                var (end, isDone) = await PollAsync(1, 0, update => Hold(ref following, update), stop).ConfigureAwait(false);
                if (end is not null)
                    return end;

                if (!isDone)
                {
                    // It comes again.
                    lanes.Pool.Return(following);
                    continue;
                }

                taken++;
                (var confirmed, single) = (single, following);
                await HandleAsync(confirmed, stop).ConfigureAwait(false);
                if (single is null)
                    return null;
            }

            return null;
        }
        finally
        {
            // Confirmed or not: nothing is lost, and what comes again does no harm.
            if (single is not null)
                Take(single);
        }
    }

    private void Hold(ref Update? single, Update update)
    {
        if (single is null)
            single = update;
        else
            Take(update);
    }

    private async Task HandleAsync(Update? update, CancellationToken stop)
    {
        if (update is null)
            return;

        Task handled = update.TrackAsync();
        lanes.Accept(update);
        await StackWiper.WipeAfterAsync(handled.WaitAsync(SingleMayTake, clock, stop)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.ThrowIfCancellationRequested();
    }

    private void Take(Update update)
    {
        ledger.Add(update.Data.Id, update.TrackAsync());
        lanes.Accept(update);
    }

    private async Task PauseAsync(CancellationToken stop)
    {
        TelegramLog.Paused(logger, lanes.Working);
        await lanes.DrainAsync(stop, to: LaneDispatcher.Crowded - 1).ConfigureAwait(false);
    }

    private async Task WaitForProgressAsync(CancellationToken stop)
    {
        long gathering = 0;
        while (true)
        {
            ledger.Advance();
            if (ledger.First is not { } first)
                return;

            var since = clock.GetElapsedTime(began);
            var wait = since < Spacing ? Spacing - since : ledger.Offset == asked && since < SameOffset ? SameOffset - since : TimeSpan.Zero;
            var isDue = wait <= TimeSpan.Zero;
            if (isDue)
            {
                gathering = gathering == 0 ? clock.GetTimestamp() : gathering;
                if (clock.GetElapsedTime(gathering) >= MostGathering)
                    return;

                wait = NearlyTogether;
            }

            var left = ledger.TimeLeft > TimeSpan.Zero ? ledger.TimeLeft : TimeSpan.Zero;
            wait = left < wait ? left : wait;
            await StackWiper.WipeAfterAsync(first.WaitAsync(wait, clock, stop))
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stop.ThrowIfCancellationRequested();
            if (isDue && !first.IsCompleted)
                return;
        }
    }

    private async Task<(PollEnd? End, bool IsDone)> PollAsync(int limit, int timeout, Action<Update> take, CancellationToken stop)
    {
        var batch = new Batch();
        ledger.Advance();
        (asked, began) = (ledger.Offset, clock.GetTimestamp());
        var answer = await api.GetUpdatesAsync(
            asked, limit, timeout, body => batch = Receive(body, take), stop, pace.Grace).ConfigureAwait(false);
        if (pace.End(answer) is { } end)
            return (end, false);

        TellLetGo();
        var wait = pace.WaitAfter(new Poll(limit, timeout, began), answer, batch);
        if (wait > TimeSpan.Zero)
            await StackWiper.WipeAfterAsync(Task.Delay(wait, clock, stop)).ConfigureAwait(false);

        return (null, answer.IsDone && !batch.Broken);
    }

    private Batch Receive(ReadOnlySpan<byte> body, Action<Update> take)
    {
        var reader = new UpdateReader(body);
        var received = 0;
        var update = lanes.Pool.Rent();
        while (reader.Next(update))
        {
            received++;
            if (update.Data.Id < asked)
                ledger.Restart();

            if (ledger.Knows(update.Data.Id))
                update.Clear();
            else if (update.Data.Kind == UpdateKind.Ignored)
            {
                ledger.AddHandled(update.Data.Id);
                update.Clear();
            }
            else
            {
                take(update);
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
        if (broken != 0 && broken >= asked && broken == skipBroken)
        {
            TelegramLog.Unreadable(logger);
            ledger.AddHandled(broken);
        }

        skipBroken = broken;
    }

    private void TellLetGo()
    {
        if (ledger.LetGo == toldLetGo)
            return;

        toldLetGo = ledger.LetGo;
        TelegramLog.LetGo(logger, toldLetGo);
    }
}

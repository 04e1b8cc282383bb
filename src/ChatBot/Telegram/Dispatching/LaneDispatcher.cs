using ChatBot.Hosting;
using ChatBot.Telegram.Receiving;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Dispatching;

/// <summary>Handles one update of a lane. What it throws is logged as a type and a place and ends nothing else.</summary>
internal delegate Task Handle(Lane lane, Update update, CancellationToken stop);

/// <summary>
/// One ordered lane a chat, many chats at once. A lane exists while its chat has something to do: it holds the chat's id that
/// long, in pinned memory, and is overwritten when it vanishes.
/// </summary>
[Holds(
    what: "the Telegram id of each chat that is being answered",
    why: "to answer a chat in order",
    where: "pinned memory",
    until: "the chat has nothing more to do: overwritten")]
internal sealed class LaneDispatcher : IDisposable
{
    /// <summary>From this many working lanes on, polling pauses.</summary>
    public const int Crowded = 200;

    /// <summary>The most lanes at once: those that work when polling pauses, and a poll's worth of new ones.</summary>
    public const int MostWorking = Crowded + 100;

    // A flood of taps is answered as far as this; the rest of the queries grow too old by themselves.
    private const int MostAnswers = 64;

    private readonly Lock gate = new();
    private readonly PinnedChatTable chats = new(MostWorking);
    private readonly Lane[] lanes;
    private readonly Handle handle;
    private readonly Func<Update, CancellationToken, Task> answerOnly;
    private readonly ILogger logger;
    private readonly CancellationTokenSource cut = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long accepted;
    private int answering;

    /// <summary>Lanes that nobody uses yet.</summary>
    /// <param name="handle">Handles an update.</param>
    /// <param name="answerOnly">Answers a tap and does nothing else.</param>
    /// <param name="pool">Where updates go when they are done with.</param>
    /// <param name="logger">Gets events, never what was handled.</param>
    public LaneDispatcher(Handle handle, Func<Update, CancellationToken, Task> answerOnly, UpdatePool pool, ILogger logger)
    {
        (this.handle, this.answerOnly, Pool, this.logger) = (handle, answerOnly, pool, logger);
        lanes = [.. Enumerable.Range(0, MostWorking).Select(_ => new Lane(gate))];
    }

    /// <summary>Where an update to be filled comes from.</summary>
    public UpdatePool Pool { get; }

    /// <summary>How many lanes are working.</summary>
    public int Working
    {
        get
        {
            lock (gate)
                return chats.Count;
        }
    }

    /// <summary>How many updates were put into lanes since the start.</summary>
    public long Accepted => Interlocked.Read(ref accepted);

    /// <summary>Waits until so few lanes work, or none at all.</summary>
    /// <param name="to">The most lanes that may still be working.</param>
    public async Task DrainAsync(CancellationToken stop, int to = 0)
    {
        while (true)
        {
            Task change;
            lock (gate)
            {
                if (chats.Count + (to == 0 ? answering : 0) <= to)
                    return;

                change = changed.Task;
            }

            await StackWiper.WipeAfterAsync(change.WaitAsync(stop)).ConfigureAwait(false);
        }
    }

    /// <summary>Puts an update into its chat's lane.</summary>
    /// <param name="update">The update; this takes care of it from now on. Whoever tracks it is told when it was handled.</param>
    public void Accept(Update update)
    {
        Update? refused;
        LaneOverflow refusal;
        Interlocked.Increment(ref accepted);
        lock (gate)
        {
            var at = chats.Find(update.Data.Chat);
            if (at < 0)
            {
                at = chats.Add(update.Data.Chat);
                _ = Task.Run(() => StackWiper.RunAsync(() => WorkAsync(at)));
            }

            refusal = lanes[at].Add(update, out refused);
        }

        if (refusal == LaneOverflow.AnswerOnly)
            AnswerAside(refused!);
        else if (refused is not null)
            Finish(refused);
    }

    // Nothing is shown, the button only stops waiting.
    private void AnswerAside(Update update)
    {
        bool hasRoom;
        lock (gate)
        {
            hasRoom = answering < MostAnswers;
            answering += hasRoom ? 1 : 0;
        }

        if (hasRoom)
            _ = Task.Run(() => StackWiper.RunAsync(() => AnswerAsync(update)));
        else
            Finish(update);
    }

    private async Task AnswerAsync(Update update)
    {
        if (await GuardAsync(() => answerOnly(update, cut.Token)).ConfigureAwait(false))
            update.Settle(UpdateEnd.Done);

        Pool.Return(update);
        lock (gate)
        {
            answering--;
            Signal();
        }
    }

    /// <summary>Ends whatever is still being done.</summary>
    public void Cut() => cut.Cancel();

    /// <inheritdoc/>
    public void Dispose() => cut.Dispose();

    private async Task WorkAsync(int at)
    {
        var lane = lanes[at];
        while (true)
        {
            Update? next;
            lock (gate)
            {
                next = lane.Take();
                if (next is null)
                {
                    _ = lane.TakeDropped();
                    _ = lane.TakeNotice();
                    chats.Remove(at);
                    Signal();
                    return;
                }
            }

            if (await GuardAsync(() => handle(lane, next, cut.Token)).ConfigureAwait(false))
                next.Settle(UpdateEnd.Done);

            lane.Finish();
            Pool.Return(next);
        }
    }

    // What has no room is done with: nothing more will become of it.
    private void Finish(Update update)
    {
        update.Settle(UpdateEnd.Done);
        Pool.Return(update);
    }

    // False where the program ends before the work does. Work that failed would fail again.
    private async Task<bool> GuardAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception failure)
        {
            TelegramLog.Unhandled(logger, SafeException.Of(failure));
            return true;
        }
    }

    private void Signal()
    {
        changed.TrySetResult();
        changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

using System.Diagnostics;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>What waits behind getUpdates, with the rules of tdlib's Bot API server for a poll that is repeated.</summary>
internal sealed class UpdateQueue
{
    private const int MostUpdates = 100;

    private static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(50);

    // Bot API server: the same offset again within 3 s waits 3 s where nothing is there; within 0.5 s it brings one update at most.
    private static readonly TimeSpan RepeatWaits = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RepeatBringsOne = TimeSpan.FromSeconds(0.5);

    private readonly Queue<Tap> waiting = new();
    private readonly Lock gate = new();
    private TaskCompletionSource? arrival;
    private Action<Tap>? bring;
    private long lastOffset = -1;
    private long lastAsked;

    /// <summary>When getUpdates was first asked, in ticks of the stopwatch; 0 where it wasn't yet.</summary>
    public long FirstPoll { get; private set; }

    /// <summary>Puts a tap behind the others, or has it brought.</summary>
    public void Add(Tap tap)
    {
        TaskCompletionSource? waits;
        lock (gate)
        {
            if (bring is not null)
            {
                bring(tap);
                return;
            }

            waiting.Enqueue(tap);
            (waits, arrival) = (arrival, null);
        }

        waits?.TrySetResult();
    }

    /// <summary>From now on updates are brought.</summary>
    public void Bring(Action<Tap> to)
    {
        lock (gate)
        {
            bring = to;
            while (waiting.TryDequeue(out var tap))
                to(tap);
        }
    }

    /// <summary>Begins anew, as if nobody had asked yet.</summary>
    public void Reset()
    {
        lock (gate)
            (FirstPoll, lastOffset, lastAsked) = (0, -1, 0);
    }

    /// <summary>Answers a poll (Bot API: getUpdates).</summary>
    /// <param name="call">What was asked for: at most 100 updates from the offset; all before it are done with.</param>
    public async ValueTask<IReadOnlyList<Tap>> GetAsync(ApiCall call)
    {
        var (limit, timeout) = Confirm(call);
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            Task wait;
            lock (gate)
            {
                var left = timeout - Stopwatch.GetElapsedTime(began);
                if (waiting.Count > 0 || left <= TimeSpan.Zero)
                    return HandOut(limit);

                arrival ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                wait = arrival.Task.WaitAsync(left);
            }

            await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private (int Limit, TimeSpan Timeout) Confirm(ApiCall call)
    {
        var limit = Math.Clamp(call.Limit ?? MostUpdates, 1, MostUpdates);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(call.Timeout, 0, LongestTimeout.TotalSeconds));
        lock (gate)
        {
            var now = Stopwatch.GetTimestamp();
            FirstPoll = FirstPoll == 0 ? now : FirstPoll;
            while (waiting.TryPeek(out var first) && first.Id < call.Offset)
                waiting.Dequeue();

            var since = Stopwatch.GetElapsedTime(lastAsked, now);
            if (call.Offset == lastOffset && since < RepeatWaits && timeout < RepeatWaits)
                timeout = RepeatWaits;

            if (call.Offset == lastOffset && since < RepeatBringsOne)
                limit = 1;

            (lastOffset, lastAsked) = (call.Offset, now);
            return (limit, timeout);
        }
    }

    private Tap[] HandOut(int limit)
    {
        var taps = waiting.Take(limit).ToArray();
        var now = Stopwatch.GetTimestamp();
        foreach (var tap in taps)
            tap.Handed = tap.Handed == 0 ? now : tap.Handed;

        return taps;
    }
}

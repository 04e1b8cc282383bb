using System.Threading.RateLimiting;
using ChatBot.Telegram.Dispatching;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Api;

/// <summary>Who goes first where messages have to wait for one another.</summary>
internal enum SendRank
{
    /// <summary>A page for somebody in danger.</summary>
    Urgent,

    /// <summary>Any other screen.</summary>
    Ordinary,

    /// <summary>The cover of a visit that is over.</summary>
    Cover,
}

/// <summary>
/// Keeps new messages and covers to what Telegram takes from one bot in a second (Bots FAQ: about 30). Where two chats are told to
/// wait within a second, it is the bot that sends too fast, and all wait. Answers to taps, edits of a tapped screen and Hide don't
/// pass here: whoever is in a hurry waits for nobody.
/// </summary>
internal sealed class SendPacer : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (SendRank Rank, long Number)> line = new();
    private readonly TokenBucketRateLimiter? limiter;
    private readonly TimeProvider clock;
    private readonly TimeSpan spacing;
    private long number;
    private bool isServing;
    private long served;
    private (long At, TimeSpan Wait)? told;
    private (long At, TimeSpan Wait) shared;

    /// <param name="perSecond">The most in a second; 0 = as many as there are.</param>
    public SendPacer(double perSecond, TimeProvider clock)
    {
        this.clock = clock;
        if (perSecond == 0)
            return;

        // One at a time, so far apart that no second has more than it may, wherever it begins and although some are a tenth of it late.
        spacing = TimeSpan.FromMilliseconds(Math.Ceiling(1100 / perSecond));
        limiter = new TokenBucketRateLimiter(new() { TokenLimit = 1, TokensPerPeriod = 1, ReplenishmentPeriod = spacing, QueueLimit = 1 });
    }

    /// <summary>Waits for a request's turn.</summary>
    /// <param name="since">Asked while it waits: what hides waits for nothing.</param>
    /// <returns>False where the request became pointless.</returns>
    public async Task<bool> WaitAsync(SendRank rank, Func<Interruption>? since, CancellationToken stop)
    {
        if (limiter is null)
            return true;

        var turn = Enter(rank);
        while (!turn.Task.IsCompleted)
        {
            await StackWiper.WipeAfterAsync(turn.Task.WaitAsync(Look, clock, stop)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if ((stop.IsCancellationRequested || since?.Invoke() == Interruption.Urgent) && turn.TrySetCanceled(CancellationToken.None))
                break;
        }

        stop.ThrowIfCancellationRequested();
        return turn.Task.IsCompletedSuccessfully;
    }

    /// <summary>A chat was told to wait. One chat has one screen at a time, so two within a second are two chats.</summary>
    public void Told(TimeSpan wait)
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            var longest = told is { } last && last.Wait > wait ? last.Wait : wait;
            if (told is { } before && clock.GetElapsedTime(before.At, now) < Together)
                shared = (now, longest < LongestWait ? longest : LongestWait);

            told = (now, wait);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => limiter?.Dispose();

    private TaskCompletionSource Enter(SendRank rank)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            line.Enqueue(turn, (rank, number++));
            if (!isServing)
                _ = Task.Run(ServeAsync, CancellationToken.None);

            isServing = true;
        }

        return turn;
    }

    private async Task ServeAsync()
    {
        while (HasNext(out var wait))
        {
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock).ConfigureAwait(false);
            else if ((await limiter!.AcquireAsync().ConfigureAwait(false)).IsAcquired)
                ServeNext();
        }
    }

    private bool HasNext(out TimeSpan wait)
    {
        lock (gate)
        {
            while (line.TryPeek(out var turn, out _) && turn.Task.IsCompleted)
                line.Dequeue();

            isServing = line.Count > 0;
            wait = shared.Wait > TimeSpan.Zero ? shared.Wait - clock.GetElapsedTime(shared.At) : TimeSpan.Zero;

            // The limiter's timer makes up for what it was late; that would put two close together.
            if (served != 0 && spacing - clock.GetElapsedTime(served) is var apart && apart > wait)
                wait = apart;

            return isServing;
        }
    }

    private void ServeNext()
    {
        lock (gate)
        {
            served = clock.GetTimestamp();
            while (line.TryDequeue(out var turn, out _) && !turn.TrySetResult())
            {
                // It became pointless while it waited.
            }
        }
    }
}

using ChatBot.Hosting.Health;
using ChatBot.Telegram.Api;

namespace ChatBot.Telegram.Receiving;

/// <summary>Why no more updates are taken.</summary>
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

    /// <summary>A webhook was set for the bot, and stayed.</summary>
    Webhook,

    /// <summary>The address for a webhook can't be listened on.</summary>
    NoAddress,
}

/// <summary>A poll that was made.</summary>
/// <param name="Limit">The most updates that it may bring.</param>
/// <param name="Timeout">How long it may wait for one, in seconds.</param>
/// <param name="Began">When it was made.</param>
[HeldIn(typeof(UpdateLedger))]
internal readonly record struct Poll(int Limit, int Timeout, long Began);

/// <summary>What a poll brought.</summary>
/// <param name="Received">How many updates were in it, those that were known too.</param>
/// <param name="Broken">It could not be read to its end.</param>
internal readonly record struct Batch(int Received, bool Broken);

/// <summary>How long a poll may last, how long to wait before the next, and when there is no use in another.</summary>
internal sealed class PollPace(LastContact contact, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstBackoffSingly = TimeSpan.FromMilliseconds(20);

    // Most failures are one of a kind, and everybody waits meanwhile: the next poll follows soon. The same offset again within half
    // a second gets one update at most (Bot API server, getUpdates): better than none, and all that is wanted while updates are
    // taken singly. Only a server that goes on failing is left alone for longer and longer.
    private static readonly TimeSpan[] Backoffs =
    [
        TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(500),
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(16),
        LongestBackoff,
    ];

    // A server that answers an empty poll at once doesn't do long polls; asking it without a pause would be a storm.
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromSeconds(1);

    // A line can die without a word. An answer that is due at once is missed after a few times what it took before; and where
    // updates have just come, a poll that may be dead is not waited for long.
    private static readonly TimeSpan ShortestGrace = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestGrace = TimeSpan.FromSeconds(20);
    private const int GraceTimes = 6;
    private const int FirstTimeout = 1;
    private const int MostConflicts = 30;

    private TimeSpan usual = TimeSpan.FromMilliseconds(300);
    private int missed;
    private int timeout = FirstTimeout;
    private int failures;
    private int conflicts;

    /// <summary>How long a poll may last where nothing is known to wait, in seconds: the longer, the longer nothing has come.</summary>
    public int Timeout => timeout;

    /// <summary>How long a poll may last beyond what it asked for.</summary>
    public TimeSpan Grace => Min((usual * GraceTimes > ShortestGrace ? usual * GraceTimes : ShortestGrace) * (1 << Math.Min(missed, 6)), LongestGrace);

    /// <summary>Takes the answer to a poll.</summary>
    /// <returns>Why there is no use in another; null where there is.</returns>
    public PollEnd? End(ApiResponse answer)
    {
        conflicts = answer.Outcome is ApiOutcome.Conflict or ApiOutcome.Webhook ? conflicts + 1 : 0;
        return answer.Outcome switch
        {
            ApiOutcome.Unauthorized => PollEnd.WrongToken,
            ApiOutcome.NotFound => PollEnd.NoApi,
            ApiOutcome.Conflict when conflicts >= MostConflicts => PollEnd.AnotherCopy,
            ApiOutcome.Webhook when conflicts >= MostConflicts => PollEnd.Webhook,
            _ => null,
        };
    }

    /// <summary>How long to wait before the next poll.</summary>
    /// <param name="poll">The poll that was answered.</param>
    public TimeSpan WaitAfter(Poll poll, ApiResponse answer, Batch batch)
    {
        var took = clock.GetElapsedTime(poll.Began);
        if (answer.IsDone && !batch.Broken)
        {
            failures = 0;
            contact.Succeeded();
            Learn(poll, batch, took);
            return batch.Received == 0 && took < ShortestPoll && poll.Limit > 1 ? ShortestPoll - took : TimeSpan.Zero;
        }

        timeout = FirstTimeout;
        if (answer.Outcome == ApiOutcome.Lost && took >= Grace)
            missed++;

        if (answer.Outcome is ApiOutcome.Conflict or ApiOutcome.Webhook)
        {
            // Right after a restart the older poll is still open, once; two copies must not fight in step.
            Tell(answer.Outcome);
            return TimeSpan.FromSeconds(conflicts == 1 ? 0.5 + Random.Shared.NextDouble() : 3 + (5 * Random.Shared.NextDouble()));
        }

        if (answer.Outcome == ApiOutcome.TooMany)
            return answer.Wait;

        failures++;
        return Backoff(poll) * (1 + (0.25 * Random.Shared.NextDouble()));
    }

    private void Learn(Poll poll, Batch batch, TimeSpan took)
    {
        missed = 0;
        timeout = batch.Received > 0 ? FirstTimeout : Math.Min(Math.Max(timeout, 1) * 2, BotApi.LongestPoll);
        if (poll.Timeout == 0 && batch.Received > 0)
            usual = ((usual * 7) + took) / 8;
    }

    private void Tell(ApiOutcome outcome)
    {
        if (outcome == ApiOutcome.Webhook)
            TelegramLog.WebhookSet(logger, conflicts);
        else
            TelegramLog.AnotherCopy(logger, conflicts);
    }

    private TimeSpan Backoff(Poll poll) => poll.Limit > 1
        ? Backoffs[Math.Min(failures, Backoffs.Length) - 1]
        : Min(FirstBackoffSingly * (1 << Math.Min(failures - 1, 11)), LongestBackoff);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}

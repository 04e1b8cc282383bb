using ChatBot.Hosting.Health;
using ChatBot.Telegram.Api;

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

    /// <summary>A webhook was set for the bot, and stayed.</summary>
    Webhook,
}

/// <summary>What a poll brought.</summary>
/// <param name="Received">How many updates were in it, those that were known too.</param>
/// <param name="Broken">It could not be read to its end.</param>
internal readonly record struct Batch(int Received, bool Broken);

/// <summary>How long a poll may last, how long to wait before the next, and when there is no use in another.</summary>
internal sealed class PollPace(LastContact contact, TimeProvider clock, ILogger logger)
{
    // FACTS of the server: the same offset again within half a second gets one update at most.
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(30);

    // A server that answers an empty poll at once doesn't do long polls; asking it without a pause would be a storm.
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromSeconds(1);

    // A line can die without a word. Where an answer is due at once it is missed soon, the more so the newer the line's last life.
    private static readonly TimeSpan FirstGrace = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan LongestGrace = TimeSpan.FromSeconds(20);
    private const int FirstTimeout = 4;
    private const int MostConflicts = 30;

    private int timeout = FirstTimeout;
    private int failures;
    private int conflicts;

    /// <summary>How long a poll may last where nothing is known to wait, in seconds: the longer, the longer nothing has come.</summary>
    public int Timeout => timeout;

    /// <summary>How long a poll may last beyond what it asked for.</summary>
    public TimeSpan Grace => Min(FirstGrace * (1 << Math.Min(failures, 5)), LongestGrace);

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
    /// <param name="began">When this one was made.</param>
    public TimeSpan WaitAfter(ApiResponse answer, Batch batch, long began)
    {
        var took = clock.GetElapsedTime(began);
        if (answer.IsDone && !batch.Broken)
        {
            failures = 0;
            contact.Succeeded();
            timeout = batch.Received > 0 ? FirstTimeout : Math.Min(timeout * 2, BotApi.LongestPoll);
            return batch.Received == 0 && took < ShortestPoll ? ShortestPoll - took : TimeSpan.Zero;
        }

        failures++;
        timeout = FirstTimeout;
        if (answer.Outcome is ApiOutcome.Conflict or ApiOutcome.Webhook)
        {
            // Right after a restart the older poll is still open; two copies must not fight in step.
            Tell(answer.Outcome);
            return TimeSpan.FromSeconds(3 + (5 * Random.Shared.NextDouble()));
        }

        return answer.Outcome == ApiOutcome.TooMany ? answer.Wait : Backoff(took);
    }

    private void Tell(ApiOutcome outcome)
    {
        if (outcome == ApiOutcome.Webhook)
            TelegramLog.WebhookSet(logger, conflicts);
        else
            TelegramLog.AnotherCopy(logger, conflicts);
    }

    private TimeSpan Backoff(TimeSpan took)
    {
        var wait = Min(FirstBackoff * (1 << Math.Min(failures - 1, 6)), LongestBackoff) * (1 + (0.25 * Random.Shared.NextDouble()));
        return failures == 1 && took < wait ? wait - took : failures == 1 ? TimeSpan.Zero : wait;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}

using ChatBot.Telegram.Dispatching;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Api;

/// <summary>
/// When a request is made again. Edits, answers and deletions are safe to repeat; a send only where the
/// request surely was not carried out, because a second message would be one that nobody clears away.
/// </summary>
internal sealed class RetryPolicy(TimeProvider clock)
{
    private const int MostAttempts = 4;

    // A visitor who waits longer has gone on, and a lane that waits longer holds up its chat.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(300);

    /// <summary>Makes a request that may be repeated safely.</summary>
    /// <param name="attempt">Makes it once.</param>
    /// <param name="since">Asked while it waits: whether it has become pointless.</param>
    public Task<ApiResponse> SafelyAsync(Func<Task<ApiResponse>> attempt, CancellationToken stop, Func<Interruption>? since = null) =>
        RepeatAsync(attempt, static outcome => outcome
            is ApiOutcome.TooMany or ApiOutcome.Failed or ApiOutcome.Restarting or ApiOutcome.NotSent or ApiOutcome.Lost, since, stop);

    /// <summary>Makes a request that must not be carried out twice.</summary>
    /// <param name="attempt">Makes it once.</param>
    /// <param name="since">Asked while it waits: whether it has become pointless.</param>
    public Task<ApiResponse> OnceAsync(Func<Task<ApiResponse>> attempt, CancellationToken stop, Func<Interruption>? since = null) =>
        RepeatAsync(attempt, static outcome => outcome
            is ApiOutcome.TooMany or ApiOutcome.Restarting or ApiOutcome.NotSent, since, stop);

    private async Task<ApiResponse> RepeatAsync(
        Func<Task<ApiResponse>> attempt, Func<ApiOutcome, bool> again, Func<Interruption>? since, CancellationToken stop)
    {
        for (var number = 1; ; number++)
        {
            var answer = await attempt().ConfigureAwait(false);
            if (!again(answer.Outcome) || number == MostAttempts || answer.Wait > LongestWait)
                return answer;

            var wait = answer.Outcome == ApiOutcome.TooMany ? answer.Wait : FirstBackoff * (1 << (number - 1));
            await WaitAsync(wait, since, stop).ConfigureAwait(false);
            if (since is not null && since() != Interruption.Nothing)
                return new ApiResponse(ApiOutcome.Overtaken);
        }
    }

    // A later tap waits as the server asked; what hides does not.
    private async Task WaitAsync(TimeSpan wait, Func<Interruption>? since, CancellationToken stop)
    {
        while (wait > TimeSpan.Zero && since?.Invoke() != Interruption.Urgent)
        {
            var slice = wait < Look ? wait : Look;
            await StackWiper.WipeAfterAsync(Task.Delay(slice, clock, stop)).ConfigureAwait(false);
            wait -= slice;
        }
    }
}

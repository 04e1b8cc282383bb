using ChatBot.Telegram.Dispatching;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Api;

/// <summary>
/// When a request is made again, which depends on the method and on how the request ended. Most methods are safe to repeat; a
/// message is sent again only where the request surely did not arrive, because nobody would clear a second one away.
/// </summary>
internal sealed class RetryPolicy(TimeProvider clock)
{
    /// <summary>The most attempts at one request.</summary>
    public const int MostAttempts = 4;

    // A visitor who waits longer has left, and a lane that waits longer holds up its chat.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(300);

    // A line can die without a word. What is safe to repeat is repeated soon, and waits longer each time, for slow lines.
    private static readonly TimeSpan[] Timeouts =
        [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(20)];

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(4);

    /// <summary>How long an attempt at a request may take.</summary>
    /// <param name="attempt">How many were made before it.</param>
    public static TimeSpan TimeoutOf(ApiMethod method, int attempt) =>
        method == ApiMethod.SendMessage ? SendTimeout : Timeouts[Math.Min(attempt, Timeouts.Length - 1)];

    /// <summary>Makes a request, as often as its method allows and as it takes.</summary>
    /// <param name="attempt">Makes it once.</param>
    /// <param name="since">Asked while it waits: whether the request has become pointless.</param>
    /// <returns>The last response; <see cref="ApiOutcome.Overtaken"/> where the request became pointless.</returns>
    public async Task<ApiResponse> RunAsync(
        ApiMethod method, Func<CancellationToken, Task<ApiResponse>> attempt, Func<Interruption>? since, CancellationToken stop)
    {
        for (var number = 1; ; number++)
        {
            var response = await attempt(stop).ConfigureAwait(false);
            if (!MayRepeat(method, response.Outcome) || number == MostAttempts || response.Wait > LongestWait)
                return response;

            var wait = response.Outcome == ApiOutcome.TooMany ? response.Wait : FirstBackoff * (1 << (number - 1));
            await WaitAsync(wait, since, stop).ConfigureAwait(false);
            if (since is not null && since() != Interruption.Nothing)
                return new ApiResponse(ApiOutcome.Overtaken);
        }
    }

    /// <summary>Whether a request may be made again after it ended so.</summary>
    public static bool MayRepeat(ApiMethod method, ApiOutcome outcome) => method switch
    {
        // The poller itself asks again, from where the last answer ended: the same offset twice would be the same updates twice.
        ApiMethod.GetUpdates => false,
        ApiMethod.SendMessage => outcome is ApiOutcome.TooMany or ApiOutcome.Restarting or ApiOutcome.NotSent,
        _ => outcome is ApiOutcome.TooMany or ApiOutcome.Restarting or ApiOutcome.NotSent or ApiOutcome.Failed or ApiOutcome.Lost,
    };

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

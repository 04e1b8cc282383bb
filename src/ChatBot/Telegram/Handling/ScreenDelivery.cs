using ChatBot.Dialog;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Handling;

/// <summary>
/// Gets a screen into a chat although the network or the server fails for longer than <see cref="RetryPolicy"/> takes. An edit is
/// tried while nothing later has come. A new message may have arrived although its answer did not: then the screen that is known
/// is edited instead, which can be done twice; only where none is known the message is sent again, and the visit remembers that
/// there may be one more than Hide can know of.
/// </summary>
internal sealed class ScreenDelivery(BotApi api, VisitStore visits, MessageAge ages, TimeProvider clock)
{
    // A visitor who waits longer has left.
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>Edits a message.</summary>
    /// <returns>The last response.</returns>
    public async Task<ApiResponse> EditAsync(ChatTurn turn, long message, Screen screen)
    {
        var began = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = Next(pause))
        {
            var response = await api.EditMessageTextAsync(turn.Chat, message, screen, turn.Stop, turn.Since).ConfigureAwait(false);
            if (!MayPass(response) || !await WaitAsync(turn, began, Longer(pause, response.Wait), () => turn.Lane.HasMore).ConfigureAwait(false))
                return response;
        }
    }

    /// <summary>Shows a screen in a new message, or in the one that is known.</summary>
    /// <returns>The last response, and the message that shows the screen where it is done.</returns>
    public async Task<(ApiResponse Response, MessageRef Shown)> SendAsync(ChatTurn turn, Screen screen)
    {
        var began = clock.GetTimestamp();
        var known = default(MessageRef);
        var isGone = false;
        for (var pause = FirstPause; ; pause = Next(pause))
        {
            var response = known.Id > 0
                ? await api.EditMessageTextAsync(turn.Chat, known.Id, screen, turn.Stop, turn.Since).ConfigureAwait(false)
                : await api.SendMessageAsync(turn.Chat, screen, turn.Stop, turn.Since, RankOf(turn, screen)).ConfigureAwait(false);
            if (response.IsDone)
                return (response, known.Id > 0 ? known : new MessageRef(response.MessageId, ages.Now));

            if (known.Id > 0 && response.Outcome == ApiOutcome.MessageGone)
            {
                (known, isGone) = (default, true);
                continue;
            }

            if (!MayPass(response) || !await WaitAsync(turn, began, Longer(pause, response.Wait), null).ConfigureAwait(false))
                return (response, default);

            if (known.Id == 0 && response.Outcome is (ApiOutcome.Failed or ApiOutcome.Lost))
            {
                visits.Miss(turn.Chat);
                known = isGone ? default : visits.Recall(turn.Chat)?.Screen ?? default;
            }
        }
    }

    private static SendRank RankOf(ChatTurn turn, Screen screen) =>
        screen.Address.Place is Place.Page page && turn.Book.UrgentPaths.Contains(page.Path) ? SendRank.Urgent : SendRank.Ordinary;

    private static bool MayPass(ApiResponse response) => response.Outcome
        is ApiOutcome.Failed or ApiOutcome.Lost or ApiOutcome.NotSent or ApiOutcome.Restarting or ApiOutcome.TooMany;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Next(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    // False where there is no use in trying again.
    private async Task<bool> WaitAsync(ChatTurn turn, long began, TimeSpan pause, Func<bool>? isLater)
    {
        for (; pause > TimeSpan.Zero; pause -= Look)
        {
            if (clock.GetElapsedTime(began) + pause > LongestTry || turn.Since() != Interruption.Nothing || isLater?.Invoke() == true)
                return false;

            await StackWiper.WipeAfterAsync(Task.Delay(pause < Look ? pause : Look, clock, turn.Stop)).ConfigureAwait(false);
        }

        return turn.Since() == Interruption.Nothing && isLater?.Invoke() != true;
    }
}

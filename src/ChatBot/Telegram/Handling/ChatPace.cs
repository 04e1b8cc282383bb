using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Handling;

/// <summary>
/// Whether a turn is taken at once, later or not at all: a chat is answered as fast as somebody can read, and who sends faster is
/// told so. Hide and the pages for danger always pass.
/// </summary>
internal sealed class ChatPace(ChatBudget budget, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    // As long as somebody waits who has tapped; and less than an update is held back from being confirmed.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    /// <summary>Waits for a turn's turn.</summary>
    /// <returns>False where more comes from the chat than it is answered.</returns>
    public async Task<bool> AdmitAsync(ChatTurn turn)
    {
        if (AlwaysPasses(turn))
        {
            if (turn.Update.Data.MustRun || turn.Update.Data.Kind == UpdateKind.Blocked)
                budget.Hide(turn.Chat);

            return true;
        }

        var began = clock.GetTimestamp();
        while (!budget.TryTake(turn.Chat))
        {
            if (turn.Lane.HasMore || clock.GetElapsedTime(began) > LongestWait)
                return false;

            await StackWiper.WipeAfterAsync(Task.Delay(Look, clock, turn.Stop)).ConfigureAwait(false);
        }

        return true;
    }

    private static bool AlwaysPasses(ChatTurn turn) => turn.Update.Data.MustRun || turn.Update.Data.Kind switch
    {
        UpdateKind.Tap => IsUrgent(turn, '/'),
        UpdateKind.Start => IsUrgent(turn, '_'),
        UpdateKind.Text or UpdateKind.Command or UpdateKind.Unreadable => false,
        _ => true,
    };

    // The page alone, without its language and country; compared where it stands, so that nothing of it becomes a string.
    private static bool IsUrgent(ChatTurn turn, char separator)
    {
        Span<char> path = stackalloc char[Dialog.Address.MaxBytes];
        var address = turn.Update.Data.Address.Span;
        var begin = address.IndexOf(separator) + 1;
        if (begin == 0 || address.Length - begin > path.Length)
            return false;

        var page = path[..(address.Length - begin)];
        address[begin..].CopyTo(page);
        page.Replace(separator, '/');
        var isUrgent = false;
        foreach (var urgent in turn.Book.UrgentPaths)
            isUrgent |= page.SequenceEqual(urgent);

        path.Clear();
        return isUrgent;
    }
}

using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram.Handling;

/// <summary>
/// Hide: removes the screen and everything else that the visit knows, of both sides, and forgets the visit. Where nothing
/// remains, nothing is said either: the chat is empty. What is older than 48 hours can't be deleted by a bot; a screen is
/// blanked then, and what remains is said, with how to clear the chat by hand.
/// </summary>
internal sealed class HideHandler(ChatScreen screens, BotApi api, RetryPolicy patience, MessageDeleter cleaner, VisitStore visits)
{
    /// <summary>Hides a chat.</summary>
    /// <param name="update">The tap on Hide, or the command.</param>
    /// <param name="book">The book of this turn.</param>
    /// <param name="hidden">The screen that shows nothing.</param>
    public async Task HideAsync(Lane lane, Update update, Book book, Screen hidden, CancellationToken stop)
    {
        var visit = visits.Recall(update.Data.Chat);
        var dropped = lane.TakeDropped();
        var isTap = update.Data.Kind == UpdateKind.Tap;

        // A command says nothing about where the screen is; when the visit is forgotten, one may still be there.
        var incomplete = dropped.Lossy || visit?.Incomplete == true || (visit?.Address is null && !isTap);
        MessageRef[] known =
        [
            update.Message,
            .. visit is null ? [] : (MessageRef[])[visit.Screen, .. visit.Kept],
            .. dropped.Messages.Select(one => one.Message),
        ];
        var remaining = await cleaner.DeleteAsync(update, known, stop).ConfigureAwait(false);
        visits.Forget(update.Data.Chat);
        if (remaining.Count > 0 || incomplete)
            await SayWhatRemainsAsync(update, remaining, Screens(update, visit), Notices.Add(hidden, book, UiText.HideRemains), stop).ConfigureAwait(false);
    }

    private static long[] Screens(Update update, Visit? visit) =>
        [visit?.Screen.Id ?? 0, update.Data.Kind == UpdateKind.Tap ? update.Data.Message : 0];

    private async Task SayWhatRemainsAsync(
        Update update, IReadOnlyList<MessageRef> remaining, long[] ours, Screen notice, CancellationToken stop)
    {
        var said = false;
        foreach (var message in remaining.Where(message => ours.Contains(message.Id)))
            said |= (await screens.BlankAsync(update, message, notice, stop).ConfigureAwait(false)).IsDone;

        // The notice itself needs no memory: its button carries everything.
        if (!said)
            await patience.OnceAsync(() => api.SendMessageAsync(update.Data.Chat, notice, stop), stop).ConfigureAwait(false);
    }
}

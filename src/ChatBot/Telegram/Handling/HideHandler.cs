using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram.Handling;

/// <summary>
/// Hide: removes the screen and everything else that the visit knows, of both sides, and forgets the visit. Where nothing
/// remains, nothing is said either: the chat is empty. What is older than 48 hours can't be deleted by a bot; a screen is
/// blanked then, and what remains is said, with how to clear the chat by hand.
/// </summary>
internal sealed class HideHandler(TelegramOptions settings, ChatScreen screens, VisitStore visits)
{
    /// <summary>Hides a chat.</summary>
    /// <param name="turn">The tap on Hide, or the command.</param>
    /// <param name="hidden">The screen that shows nothing.</param>
    public Task HideAsync(ChatTurn turn, Screen hidden)
    {
        var visit = visits.Recall(turn.Chat);
        var dropped = turn.Lane.TakeDropped();
        var isTap = turn.Update.Data.Kind == UpdateKind.Tap;

        // A command says nothing about where the screen is; when the visit is forgotten, one may still be there.
        // Another copy may have shown something that this one never knew of; and where nothing is remembered (Visits:Minutes=0),
        // each question has left the screen above it.
        var isIncomplete = settings.Copies > 1 || settings.VisitLife == TimeSpan.Zero || dropped.Lossy || visit?.Incomplete == true || (visit?.Address is null && !isTap);
        MessageRef[] known =
        [
            turn.Update.Message,
            .. visit is null ? [] : (MessageRef[])[visit.Screen, .. visit.Kept],
            .. dropped.Messages.Select(one => one.Message),
        ];
        long[] ours = [visit?.Screen.Id ?? 0, isTap ? turn.Update.Data.Message : 0];
        return screens.HideAsync(turn, known, ours, !isIncomplete, Notices.Add(hidden, turn.Book, UiText.HideRemains));
    }
}

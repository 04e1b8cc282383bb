using ChatBot.Dialog;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram.Handling;

/// <summary>
/// Keeps a chat at one screen: a tap edits it, everything else puts a new one below and takes the old one away; a visit that has
/// ended leaves a cover. What can't be taken away stays in <see cref="VisitStore"/>, so that Hide knows of it.
/// </summary>
internal sealed class ChatScreen(BotApi api, ScreenDelivery delivery, MessageDeleter deleter, VisitStore visits)
{
    /// <summary>Shows a screen in the message that was tapped; where that is gone, in a new one.</summary>
    /// <returns>A task that ends when it is shown, or can't be.</returns>
    public async Task EditAsync(ChatTurn turn, Screen screen)
    {
        // InaccessibleMessage has the date 0 and can't be edited.
        if (turn.Update.Data.Date == 0)
        {
            await SendAsync(turn, screen, []).ConfigureAwait(false);
            return;
        }

        var response = await delivery.EditAsync(turn, turn.Update.Data.Message, screen).ConfigureAwait(false);
        switch (response.Outcome)
        {
            case ApiOutcome.Done:
                var before = visits.Remember(turn.Chat, screen.Address, turn.Update.Message);
                await ReplaceAsync(turn, screen, before, []).ConfigureAwait(false);
                break;
            case ApiOutcome.MessageGone:
                await SendAsync(turn, screen, []).ConfigureAwait(false);
                break;
            case ApiOutcome.ChatGone:
                visits.Forget(turn.Chat);
                break;
            default:
                break;
        }
    }

    /// <summary>Shows a screen in a new message; then removes the old screen, and other messages with it.</summary>
    /// <param name="others">Messages that go with the old screen.</param>
    /// <returns>A task that ends when it is shown, or can't be.</returns>
    public async Task SendAsync(ChatTurn turn, Screen screen, IReadOnlyList<MessageRef> others)
    {
        var (response, shown) = await delivery.SendAsync(turn, screen).ConfigureAwait(false);
        switch (response.Outcome)
        {
            case ApiOutcome.Done:
                var before = visits.Remember(turn.Chat, screen.Address, shown);
                await ReplaceAsync(turn, screen, before, others).ConfigureAwait(false);
                break;
            case ApiOutcome.ChatGone:
                visits.Forget(turn.Chat);
                break;
            default:
                Keep(turn, others);
                break;
        }
    }

    /// <summary>Covers the screen of a visit whose time is up, and forgets the visit.</summary>
    public async Task CoverAsync(ChatTurn turn)
    {
        if (!visits.IsOver(turn.Chat) || visits.Recall(turn.Chat) is not { } visit)
            return;

        visits.Forget(turn.Chat);
        if (visit.Address is not null)
            await BlankAsync(turn, visit.Screen, Machine.Cover(turn.Book, visit.Address), SendRank.Cover).ConfigureAwait(false);
    }

    /// <summary>Removes messages; those that can't be removed stay with the visit.</summary>
    /// <returns>Those that are still there.</returns>
    public async Task<IReadOnlyList<MessageRef>> DeleteAsync(ChatTurn turn, IEnumerable<MessageRef> messages)
    {
        var remaining = await deleter.DeleteAsync(turn, messages).ConfigureAwait(false);
        Keep(turn, remaining);
        return remaining;
    }

    /// <summary>Removes all that is known of a visit, and forgets it. Where something remains, a notice takes the place of our screens.</summary>
    /// <param name="messages">All that is known.</param>
    /// <param name="screens">Those of them that are screens of ours.</param>
    /// <param name="isComplete">Whether nothing else can be there.</param>
    public async Task HideAsync(ChatTurn turn, IEnumerable<MessageRef> messages, long[] screens, bool isComplete, Screen notice)
    {
        var remaining = await deleter.DeleteAsync(turn, messages).ConfigureAwait(false);
        visits.Forget(turn.Chat);
        if (remaining.Count == 0 && isComplete)
            return;

        var isSaid = false;
        foreach (var message in remaining.Where(message => screens.Contains(message.Id)))
            isSaid |= await BlankAsync(turn, message, notice).ConfigureAwait(false);

        // The notice itself needs no memory: its button carries everything.
        if (!isSaid)
            await api.SendMessageAsync(turn.Chat, notice, turn.Stop).ConfigureAwait(false);
    }

    // An old screen that can't be deleted any more: every word is taken out of it.
    private async Task ReplaceAsync(ChatTurn turn, Screen shown, MessageRef before, IReadOnlyList<MessageRef> others)
    {
        foreach (var message in await DeleteAsync(turn, [before, .. others]).ConfigureAwait(false))
        {
            if (message.Id == before.Id)
                await BlankAsync(turn, message, Machine.Cover(turn.Book, shown.Address)).ConfigureAwait(false);
        }
    }

    private async Task<bool> BlankAsync(ChatTurn turn, MessageRef message, Screen blank, SendRank? rank = null) =>
        (await api.EditMessageTextAsync(turn.Chat, message.Id, blank, turn.Stop, rank: rank).ConfigureAwait(false)).IsDone;

    private void Keep(ChatTurn turn, IReadOnlyList<MessageRef> messages)
    {
        foreach (var message in messages)
            visits.Keep(turn.Chat, message);
    }
}

using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;

namespace ChatBot.Telegram.Handling;

/// <summary>One update of a lane, from what was read of it to what is shown.</summary>
internal sealed class UpdateHandler(
    Conversations conversations, CallbackQueryHandler taps, MessageHandler messages, ChatMemberHandler members, ChatScreen screens, ChatPace pace)
{
    /// <summary>Handles an update.</summary>
    /// <returns>A task that ends when everything is done that there is to do.</returns>
    public async Task TakeAsync(Lane lane, Update update, CancellationToken stop)
    {
        var turn = new ChatTurn(lane, update, conversations.Book, stop);
        var isAdmitted = await pace.AdmitAsync(turn).ConfigureAwait(false);
        await (isAdmitted ? ActAsync(turn) : RefuseAsync(turn)).ConfigureAwait(false);
        if (isAdmitted || !lane.HasMore || lane.IsFullOfDropped)
            await messages.ClearDroppedAsync(turn).ConfigureAwait(false);
    }

    private Task RefuseAsync(ChatTurn turn) => turn.Update.Data.Kind == UpdateKind.Tap ? taps.RefuseAsync(turn) : messages.RefuseAsync(turn);

    private Task ActAsync(ChatTurn turn) => turn.Update.Data.Kind switch
    {
        UpdateKind.Tap => taps.TakeAsync(turn),
        UpdateKind.Text => messages.TextAsync(turn),
        UpdateKind.Command or UpdateKind.Start => messages.CommandAsync(turn),
        UpdateKind.Unreadable => messages.UnreadableAsync(turn),
        UpdateKind.Cover => screens.CoverAsync(turn),
        UpdateKind.Group => members.LeaveAsync(turn),
        UpdateKind.Blocked => members.ForgetAsync(turn),
        _ => Task.CompletedTask,
    };
}

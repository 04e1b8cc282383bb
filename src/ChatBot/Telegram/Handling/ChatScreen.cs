using ChatBot.Dialog;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram.Handling;

/// <summary>
/// Keeps a chat at one screen: a tap edits it, everything else puts a new one below and takes the old one away. What can't be
/// taken away stays in <see cref="VisitStore"/>, so that Hide knows of it.
/// </summary>
internal sealed class ChatScreen(
    Conversations conversations, BotApi api, RetryPolicy patience, MessageDeleter cleaner, VisitStore visits, MessageAge ages, ILogger logger)
{
    /// <summary>Shows a screen in the message that was tapped; where that is gone, in a new one.</summary>
    /// <returns>A task that ends when it is shown, or can't be.</returns>
    public async Task EditAsync(Lane lane, Update update, Screen screen, CancellationToken stop)
    {
        // InaccessibleMessage has the date 0 and can't be edited.
        if (update.Data.Date == 0)
        {
            await SendAsync(lane, update, screen, [], stop).ConfigureAwait(false);
            return;
        }

        var answer = await patience.SafelyAsync(
            () => api.EditMessageTextAsync(update.Data.Chat, update.Data.Message, screen, stop), stop, () => lane.Since(update)).ConfigureAwait(false);
        switch (answer.Outcome)
        {
            case ApiOutcome.Done:
                var before = visits.Remember(update.Data.Chat, screen.Address, update.Message);
                await RemoveAsync(update, screen, before, [], stop).ConfigureAwait(false);
                break;
            case ApiOutcome.MessageGone:
                await SendAsync(lane, update, screen, [], stop).ConfigureAwait(false);
                break;
            case ApiOutcome.ChatGone:
                visits.Forget(update.Data.Chat);
                break;
            case ApiOutcome.Overtaken:
                break;
            default:
                TelegramLog.Unexpected(logger, answer.Outcome, answer.Code, Request.Edit);
                break;
        }
    }

    /// <summary>Shows a screen in a new message; then removes the old screen, and other messages with it.</summary>
    /// <param name="others">Messages that go with the old screen.</param>
    /// <returns>A task that ends when it is shown, or can't be.</returns>
    public async Task SendAsync(Lane lane, Update update, Screen screen, IReadOnlyList<MessageRef> others, CancellationToken stop)
    {
        var answer = await patience.OnceAsync(
            () => api.SendMessageAsync(update.Data.Chat, screen, stop), stop, () => lane.Since(update)).ConfigureAwait(false);
        switch (answer.Outcome)
        {
            case ApiOutcome.Done:
                var before = visits.Remember(update.Data.Chat, screen.Address, new MessageRef(answer.MessageId, ages.Now));
                await RemoveAsync(update, screen, before, others, stop).ConfigureAwait(false);
                break;
            case ApiOutcome.ChatGone:
                visits.Forget(update.Data.Chat);
                break;
            default:
                if (answer.Outcome != ApiOutcome.Overtaken)
                    TelegramLog.Unexpected(logger, answer.Outcome, answer.Code, Request.Send);

                foreach (var message in others)
                    visits.Keep(update.Data.Chat, message);

                break;
        }
    }

    /// <summary>Takes every word out of a screen that can't be deleted any more.</summary>
    /// <param name="blank">What stands there instead.</param>
    public Task<ApiResponse> BlankAsync(Update update, MessageRef message, Screen blank, CancellationToken stop) =>
        patience.SafelyAsync(() => api.EditMessageTextAsync(update.Data.Chat, message.Id, blank, stop), stop);

    private async Task RemoveAsync(Update update, Screen shown, MessageRef before, IReadOnlyList<MessageRef> others, CancellationToken stop)
    {
        foreach (var message in await cleaner.DeleteAsync(update, [before, .. others], stop).ConfigureAwait(false))
        {
            visits.Keep(update.Data.Chat, message);
            if (message.Id == before.Id)
                await BlankAsync(update, message, Machine.Cover(conversations.Book, shown.Address), stop).ConfigureAwait(false);
        }
    }
}

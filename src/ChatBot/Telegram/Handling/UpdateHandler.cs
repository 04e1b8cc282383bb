using ChatBot.Dialog;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram.Handling;

/// <summary>One update of a lane, from what was read of it to what is shown.</summary>
internal sealed class UpdateHandler(
    Conversations conversations, CallbackQueryHandler taps, MessageHandler messages, BotApi api, RetryPolicy patience, MessageDeleter cleaner, VisitStore visits, ILogger logger)
{
    /// <summary>Handles an update.</summary>
    /// <returns>A task that ends when everything is done that there is to do.</returns>
    public async Task TakeAsync(Lane lane, Update update, CancellationToken stop)
    {
        await ActAsync(lane, update, stop).ConfigureAwait(false);
        await TidyAsync(lane, update, stop).ConfigureAwait(false);
    }

    private Task ActAsync(Lane lane, Update update, CancellationToken stop)
    {
        switch (update.Data.Kind)
        {
            case UpdateKind.Tap:
                return taps.TakeAsync(lane, update, stop);
            case UpdateKind.Text:
                return messages.TextAsync(lane, update, stop);
            case UpdateKind.Command or UpdateKind.Start:
                return messages.CommandAsync(lane, update, stop);
            case UpdateKind.Unreadable:
                return messages.UnreadableAsync(lane, update, stop);
            case UpdateKind.Group:
                return LeaveAsync(update, stop);
            case UpdateKind.Cover:
                return CoverAsync(update, stop);
            case UpdateKind.Blocked:
                visits.Forget(update.Data.Chat);
                return Task.CompletedTask;
            default:
                return Task.CompletedTask;
        }
    }

    // What the lane had no room for: texts go, everything else stays and Hide knows of it.
    private async Task TidyAsync(Lane lane, Update update, CancellationToken stop)
    {
        var (dropped, lossy) = lane.TakeDropped();
        if (lossy)
            visits.Miss(update.Data.Chat);

        if (dropped.Count == 0)
            return;

        foreach (var (message, _) in dropped.Where(one => !one.IsText))
            visits.Keep(update.Data.Chat, message);

        var texts = dropped.Where(one => one.IsText).Select(one => one.Message);
        foreach (var message in await cleaner.DeleteAsync(update, texts, stop).ConfigureAwait(false))
            visits.Keep(update.Data.Chat, message);
    }

    private async Task LeaveAsync(Update update, CancellationToken stop)
    {
        var answer = await patience.SafelyAsync(() => api.LeaveChatAsync(update.Data.Chat, stop), stop).ConfigureAwait(false);
        if (!answer.IsDone && answer.Outcome != ApiOutcome.ChatGone)
            TelegramLog.Unexpected(logger, answer.Outcome, answer.Code, Request.Leave);
    }

    private async Task CoverAsync(Update update, CancellationToken stop)
    {
        if (!visits.IsOver(update.Data.Chat) || visits.Recall(update.Data.Chat) is not { } visit)
            return;

        visits.Forget(update.Data.Chat);
        if (visit.Address is null)
            return;

        var cover = Machine.Cover(conversations.Book, visit.Address);
        var answer = await patience.SafelyAsync(() => api.EditMessageTextAsync(update.Data.Chat, visit.Screen.Id, cover, stop), stop).ConfigureAwait(false);
        if (!answer.IsDone && answer.Outcome is not (ApiOutcome.ChatGone or ApiOutcome.MessageGone))
            TelegramLog.Unexpected(logger, answer.Outcome, answer.Code, Request.Cover);
    }
}

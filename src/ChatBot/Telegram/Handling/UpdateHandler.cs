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
    /// <param name="lane">Its lane.</param>
    /// <param name="update">The update; the caller clears it.</param>
    /// <param name="stop">Ends the waits.</param>
    /// <returns>A task that ends when everything is done that there is to do.</returns>
    public async Task Take(Lane lane, Update update, CancellationToken stop)
    {
        await Act(lane, update, stop).ConfigureAwait(false);
        await Tidy(lane, update, stop).ConfigureAwait(false);
    }

    private Task Act(Lane lane, Update update, CancellationToken stop)
    {
        switch (update.Data.Kind)
        {
            case UpdateKind.Tap:
                return taps.Take(lane, update, stop);
            case UpdateKind.Text:
                return messages.Text(lane, update, stop);
            case UpdateKind.Command or UpdateKind.Start:
                return messages.Command(lane, update, stop);
            case UpdateKind.Unreadable:
                return messages.Unreadable(lane, update, stop);
            case UpdateKind.Group:
                return Leave(update, stop);
            case UpdateKind.Cover:
                return Cover(update, stop);
            case UpdateKind.Blocked:
                visits.Forget(update.Data.Chat);
                return Task.CompletedTask;
            default:
                return Task.CompletedTask;
        }
    }

    // What the lane had no room for: texts go, everything else stays and Hide knows of it.
    private async Task Tidy(Lane lane, Update update, CancellationToken stop)
    {
        var (dropped, lossy) = lane.TakeDropped();
        if (lossy)
            visits.Miss(update.Data.Chat);

        if (dropped.Count == 0)
            return;

        foreach (var (message, _) in dropped.Where(one => !one.IsText))
            visits.Keep(update.Data.Chat, message);

        var texts = dropped.Where(one => one.IsText).Select(one => one.Message);
        foreach (var message in await cleaner.Delete(update, texts, stop).ConfigureAwait(false))
            visits.Keep(update.Data.Chat, message);
    }

    private async Task Leave(Update update, CancellationToken stop)
    {
        var answer = await patience.Safely(() => api.LeaveChat(update.Data.Chat, stop), stop).ConfigureAwait(false);
        if (!answer.IsDone && answer.Outcome != ApiOutcome.ChatGone)
            TelegramLog.Unexpected(logger, answer.Outcome, answer.Code, Request.Leave);
    }

    private async Task Cover(Update update, CancellationToken stop)
    {
        if (!visits.IsOver(update.Data.Chat) || visits.Recall(update.Data.Chat) is not { } visit)
            return;

        visits.Forget(update.Data.Chat);
        if (visit.Address is null)
            return;

        var cover = Machine.Cover(conversations.Book, visit.Address);
        var answer = await patience.Safely(() => api.EditMessageText(update.Data.Chat, visit.Screen.Id, cover, stop), stop).ConfigureAwait(false);
        if (!answer.IsDone && answer.Outcome is not (ApiOutcome.ChatGone or ApiOutcome.MessageGone))
            TelegramLog.Unexpected(logger, answer.Outcome, answer.Code, Request.Cover);
    }
}

using ChatBot.Telegram.Api;
using ChatBot.Telegram.Receiving;

namespace ChatBot.Telegram.Handling;

/// <summary>Removes messages from a chat, of either side. A deletion always counts for both sides (Bot API: deleteMessages).</summary>
internal sealed class MessageDeleter(BotApi api, RetryPolicy patience, MessageAge ages, ILogger logger)
{
    private const int MostIds = 100;

    /// <summary>Removes messages.</summary>
    /// <param name="update">Whose chat they are in.</param>
    /// <param name="messages">The messages; those without an id are left out.</param>
    /// <returns>Those that are still there: too old, or refused.</returns>
    public async Task<IReadOnlyList<MessageRef>> DeleteAsync(Update update, IEnumerable<MessageRef> messages, CancellationToken stop)
    {
        var remaining = new List<MessageRef>();
        var young = new List<MessageRef>();
        foreach (var message in messages.Where(message => message.Id > 0).DistinctBy(message => message.Id))
            (ages.IsDeletable(message) ? young : remaining).Add(message);

        foreach (var batch in young.Chunk(MostIds))
            remaining.AddRange(await DeleteAsync(update, batch, stop).ConfigureAwait(false));

        return remaining;
    }

    private async Task<IEnumerable<MessageRef>> DeleteAsync(Update update, MessageRef[] batch, CancellationToken stop)
    {
        var answer = await patience.SafelyAsync(() => api.DeleteMessagesAsync(update.Data.Chat, batch, stop), stop).ConfigureAwait(false);
        if (answer.IsDone || answer.Outcome == ApiOutcome.ChatGone)
            return [];

        if (answer.Outcome != ApiOutcome.MessageGone)
        {
            TelegramLog.Unexpected(logger, answer.Outcome, answer.Code, Request.Delete);
            return batch;
        }

        if (batch.Length == 1)
            return batch;

        // One that can't be deleted makes the server refuse them all.
        var remaining = new List<MessageRef>();
        foreach (var message in batch)
            remaining.AddRange(await DeleteAsync(update, [message], stop).ConfigureAwait(false));

        return remaining;
    }
}

using ChatBot.Telegram.Api;
using ChatBot.Telegram.Receiving;

namespace ChatBot.Telegram.Handling;

/// <summary>Removes messages from a chat, of either side. A deletion always counts for both sides (Bot API: deleteMessages).</summary>
internal sealed class MessageDeleter(BotApi api, MessageAge ages)
{
    private const int MostIds = 100;

    /// <summary>Removes messages.</summary>
    /// <param name="messages">The messages; those without an id are left out.</param>
    /// <returns>Those that are still there: too old, or refused.</returns>
    public async Task<IReadOnlyList<MessageRef>> DeleteAsync(ChatTurn turn, IEnumerable<MessageRef> messages)
    {
        var remaining = new List<MessageRef>();
        var young = new List<MessageRef>();
        foreach (var message in messages.Where(message => message.Id > 0).DistinctBy(message => message.Id))
            (ages.IsDeletable(message) ? young : remaining).Add(message);

        foreach (var batch in young.Chunk(MostIds))
            remaining.AddRange(await DeleteAsync(turn, batch).ConfigureAwait(false));

        return remaining;
    }

    private async Task<IEnumerable<MessageRef>> DeleteAsync(ChatTurn turn, MessageRef[] batch)
    {
        var response = await api.DeleteMessagesAsync(turn.Chat, batch, turn.Stop).ConfigureAwait(false);
        if (response.IsDone || response.Outcome == ApiOutcome.ChatGone)
            return [];

        if (response.Outcome != ApiOutcome.MessageGone || batch.Length == 1)
            return batch;

        // One that can't be deleted makes the server refuse them all.
        var remaining = new List<MessageRef>();
        foreach (var message in batch)
            remaining.AddRange(await DeleteAsync(turn, [message]).ConfigureAwait(false));

        return remaining;
    }
}

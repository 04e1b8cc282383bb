using ChatBot.Telegram.Api;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram.Handling;

/// <summary>Where the bot has no business: it leaves groups and channels without a word, and forgets who blocked it.</summary>
internal sealed class ChatMemberHandler(BotApi api, VisitStore visits)
{
    /// <summary>Leaves a group or a channel.</summary>
    public Task LeaveAsync(ChatTurn turn) => api.LeaveChatAsync(turn.Chat, turn.Stop);

    /// <summary>Forgets a chat in which nothing can be shown any more.</summary>
    public Task ForgetAsync(ChatTurn turn)
    {
        visits.Forget(turn.Chat);
        return Task.CompletedTask;
    }
}

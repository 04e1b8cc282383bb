using ChatBot.Telegram.Http;

namespace ChatBot.Telegram.Api;

/// <summary>Says in the log what became of requests: what is unusual, unless <see cref="Reachability"/> has said why.</summary>
internal sealed class ApiLog(Reachability reachability, ILogger<BotApi> logger)
{
    /// <summary>A request has ended.</summary>
    /// <param name="response">Its final response.</param>
    public void Tell(ApiMethod method, ApiResponse response)
    {
        if (!response.IsUsual && !reachability.IsBlocked)
            TelegramLog.Unexpected(logger, response.Outcome, response.Code, method);
    }
}

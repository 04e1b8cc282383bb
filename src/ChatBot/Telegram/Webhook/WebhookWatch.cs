using ChatBot.Hosting.Health;
using Telegram.Bot.Types;

namespace ChatBot.Telegram.Webhook;

/// <summary>What Telegram says of the webhook, and what the log says then: times and counts, no text of an answer.</summary>
internal sealed class WebhookWatch(WebhookOptions options, LastContact contact, TimeProvider clock, ILogger<WebhookWatch> logger)
{
    private DateTimeOffset toldOf;

    /// <summary>Telegram took the address.</summary>
    public void Set()
    {
        toldOf = clock.GetUtcNow();
        contact.Succeeded();
        TelegramLog.WebhookTaken(logger);
    }

    /// <summary>Looks at what Telegram says.</summary>
    /// <returns>Whether updates still come here.</returns>
    public bool Look(WebhookInfo info)
    {
        if (info.Url != options.Url)
        {
            TelegramLog.WebhookChanged(logger);
            return false;
        }

        // Only what failed since the last look: Telegram keeps the last error for ever.
        var failed = info.LastErrorDate is { } date ? new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)) : default;
        if (failed > toldOf)
        {
            toldOf = failed;
            TelegramLog.WebhookFails(logger, info.PendingUpdateCount);
            return true;
        }

        contact.Succeeded();
        return true;
    }
}

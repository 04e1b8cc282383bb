using ChatBot.Telegram.Api;
using ChatBot.Telegram.Receiving;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace ChatBot.Telegram;

/// <summary>What comes before the first update: who the bot is, and no webhook where updates are asked for.</summary>
internal sealed class BotStartup(TelegramOptions settings, BotApi api, TimeProvider clock, ILogger<BotStartup> logger)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);

    /// <summary>Asks until the Bot API answers.</summary>
    /// <returns>Null where updates can be taken; otherwise why it never can.</returns>
    public async Task<PollEnd?> RunAsync(CancellationToken stop)
    {
        while (true)
        {
            var (response, me) = await api.AskAsync(new GetMeRequest(), stop).ConfigureAwait(false);
            if (me is not null)
            {
                Warn(me);
                if (!settings.HasWebhook)
                    (response, _) = await api.AskAsync(new DeleteWebhookRequest(), stop).ConfigureAwait(false);
            }

            if (response.IsDone)
                return null;

            if (response.Outcome is ApiOutcome.Unauthorized)
                return PollEnd.WrongToken;

            // Test servers lack a method or two; the Bot API itself has getMe, so a wrong address is found there.
            if (response.Outcome is ApiOutcome.NotFound)
                return PollEnd.NoApi;

            await Task.Delay(response.Wait > RetryPause ? response.Wait : RetryPause, clock, stop).ConfigureAwait(false);
        }
    }

    private void Warn(User me)
    {
        if (me.CanJoinGroups)
            TelegramLog.CanJoinGroups(logger);

        if (me.CanReadAllGroupMessages)
            TelegramLog.ReadsGroups(logger);
    }
}

using ChatBot.Telegram.Api;
using ChatBot.Telegram.Receiving;

namespace ChatBot.Telegram;

/// <summary>What comes before the first poll: who the bot is, and no webhook.</summary>
internal sealed class BotStartup(BotApi api, TimeProvider clock, ILogger<BotStartup> logger)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);

    /// <summary>Asks until the Bot API answers.</summary>
    /// <returns>Null where polling can start; otherwise why it never can.</returns>
    public async Task<PollEnd?> RunAsync(CancellationToken stop)
    {
        while (true)
        {
            var response = await api.GetMeAsync(Warn, stop).ConfigureAwait(false);
            if (response.IsDone)
                response = await api.DeleteWebhookAsync(stop).ConfigureAwait(false);

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

    private void Warn(ReadOnlySpan<byte> body)
    {
        if (Profile.ProfileReader.Flag(body, "can_join_groups"u8))
            TelegramLog.CanJoinGroups(logger);

        if (Profile.ProfileReader.Flag(body, "can_read_all_group_messages"u8))
            TelegramLog.ReadsGroups(logger);
    }
}

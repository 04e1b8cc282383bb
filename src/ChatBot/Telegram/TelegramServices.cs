using ChatBot.Hosting.Health;
using ChatBot.Restart;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Handling;
using ChatBot.Telegram.Http;
using ChatBot.Telegram.Profile;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram;

/// <summary>Puts the channel together; the program calls it where a token is set.</summary>
internal static class TelegramServices
{
    /// <summary>Adds the channel to a host that has <see cref="Conversations"/>, <see cref="ChannelActivity"/> and a <see cref="TimeProvider"/>.</summary>
    /// <param name="settings">With a token.</param>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions settings) =>
        services.AddSingleton<LastContact>().AddHostedService(host => Compose(host, settings));

    private static TelegramWorker Compose(IServiceProvider host, TelegramOptions settings)
    {
        var conversations = host.GetRequiredService<Conversations>();
        var clock = host.GetRequiredService<TimeProvider>();
        var logger = host.GetRequiredService<ILogger<TelegramWorker>>();
        var transport = new Transport(settings, clock);
        if (!transport.Forgets && settings.ApiRoot.StartsWith(Uri.UriSchemeHttps, StringComparison.Ordinal))
            TelegramLog.TlsRemembers(logger);

        var api = new BotApi(transport);
        var patience = new RetryPolicy(clock);
        var ages = new MessageAge(clock);
        var visits = new VisitStore(settings.VisitLife, clock);
        var cleaner = new MessageDeleter(api, patience, ages, logger);
        var screens = new ChatScreen(conversations, api, patience, cleaner, visits, ages, logger);
        var hiding = new HideHandler(screens, api, patience, cleaner, visits);
        var taps = new CallbackQueryHandler(conversations, api, patience, screens, hiding, cleaner, visits);
        var messages = new MessageHandler(conversations, screens, hiding, visits, ages);
        var turns = new UpdateHandler(conversations, taps, messages, api, patience, cleaner, visits, logger);
        var lanes = new LaneDispatcher(turns.TakeAsync, (update, stop) => taps.AnswerAsync(update, null, stop), logger);
        return new TelegramWorker(
            api, patience, new UpdatePoller(api, lanes, host.GetRequiredService<LastContact>(), clock, logger), lanes, visits, new VisitExpiry(visits, lanes, settings, clock),
            new BotProfile(api, patience, logger), conversations, clock, host.GetRequiredService<ChannelActivity>(),
            host.GetRequiredService<IHostApplicationLifetime>(), logger);
    }
}

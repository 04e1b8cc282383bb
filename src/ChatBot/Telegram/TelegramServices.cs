using ChatBot.Forget;

namespace ChatBot.Telegram;

/// <summary>Puts the channel together; the program calls it where a token is set.</summary>
internal static class TelegramServices
{
    /// <summary>Adds the channel to a host that has <see cref="Conversations"/>, <see cref="Traffic"/> and a <see cref="TimeProvider"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">From <see cref="TelegramSettings.Read"/>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramSettings settings) =>
        services.AddHostedService(host => Compose(host, settings));

    private static TelegramChannel Compose(IServiceProvider host, TelegramSettings settings)
    {
        var conversations = host.GetRequiredService<Conversations>();
        var clock = host.GetRequiredService<TimeProvider>();
        var logger = host.GetRequiredService<ILogger<TelegramChannel>>();
        var transport = new Transport(settings, clock);
        if (!transport.Forgets && settings.ApiRoot.StartsWith(Uri.UriSchemeHttps, StringComparison.Ordinal))
            Log.TlsRemembers(logger);

        var api = new BotApi(transport);
        var patience = new Patience(clock);
        var ages = new Ages(clock);
        var visits = new Visits(settings.VisitLife, clock);
        var cleaner = new Cleaner(api, patience, ages, logger);
        var screens = new OneScreen(conversations, api, patience, cleaner, visits, ages, logger);
        var hiding = new Hiding(screens, api, patience, cleaner, visits);
        var taps = new Taps(conversations, api, patience, screens, hiding, cleaner, visits);
        var messages = new Messages(conversations, screens, hiding, visits, ages);
        var turns = new Turns(conversations, taps, messages, api, patience, cleaner, visits, logger);
        var lanes = new Lanes(turns.Take, (update, stop) => taps.Answer(update, null, stop), logger);
        return new TelegramChannel(
            api, patience, new Poller(api, lanes, clock, logger), lanes, visits, new Covers(visits, lanes, settings, clock),
            new Profile(api, patience, logger), conversations, clock, host.GetRequiredService<Traffic>(),
            host.GetRequiredService<IHostApplicationLifetime>(), logger);
    }
}

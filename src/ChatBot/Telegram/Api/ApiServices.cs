using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Http;

namespace ChatBot.Telegram.Api;

/// <summary>Puts together what talks to the Bot API. Nothing outside of this folder sees the transport.</summary>
internal static class ApiServices
{
    // Two requests for each of the lanes that may work at once, the poll, and some to spare.
    private const int MostConnections = (2 * LaneDispatcher.MostWorking) + 16;

    /// <summary>Adds <see cref="BotApi"/> to a host that has a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddTelegramApi(this IServiceCollection services, TelegramOptions settings) => services
        .AddSingleton<RetryPolicy>()
        .AddSingleton<Reachability>()
        .AddSingleton<ApiLog>()
        .AddSingleton<TransportHandler>()
        .AddSingleton(host => new SendPacer((double)settings.SendsPerSecond / settings.Copies, host.GetRequiredService<TimeProvider>()))
        .AddSingleton(host => new BotApi(
            settings,
            host.GetRequiredService<TransportHandler>(),
            host.GetRequiredService<RetryPolicy>(),
            host.GetRequiredService<SendPacer>(),
            host.GetRequiredService<ApiLog>()))
        .AddSingleton(host =>
        {
            var transport = new Transport(
                settings, MostConnections, host.GetRequiredService<Reachability>(), host.GetRequiredService<TimeProvider>());
            if (!transport.Forgets && settings.ApiRoot.StartsWith(Uri.UriSchemeHttps, StringComparison.Ordinal))
                TelegramLog.TlsRemembers(host.GetRequiredService<ILogger<Transport>>());

            return transport;
        });
}

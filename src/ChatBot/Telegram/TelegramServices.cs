using ChatBot.Hosting.Health;
using ChatBot.Restart;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Handling;
using ChatBot.Telegram.Profile;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;
using ChatBot.Telegram.Webhook;
using Microsoft.Extensions.Options;

namespace ChatBot.Telegram;

/// <summary>Puts the channel together; the program calls it where a token is set.</summary>
internal static class TelegramServices
{
    /// <summary>Adds the channel to a host that has <see cref="Conversations"/>, <see cref="ChannelActivity"/> and a <see cref="TimeProvider"/>.</summary>
    /// <param name="settings">With a token.</param>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions settings) => services
        .AddSingleton(settings)
        .AddTelegramApi(settings)
        .AddHandling(settings)
        .AddSingleton<LastContact>()
        .AddSingleton<BotStartup>()
        .AddSingleton<BotProfile>()
        .AddUpdateSource(settings)
        .AddSingleton<VisitExpiry>()
        .AddSingleton<TelegramSession>()
        .AddSingleton<TelegramDrain>()
        .AddHostedService<TelegramWorker>();

    private static IServiceCollection AddUpdateSource(this IServiceCollection services, TelegramOptions settings) => !settings.HasWebhook
        ? services.AddSingleton<IUpdateSource, UpdatePoller>()
        : services
            .AddSingleton(host => host.GetRequiredService<IOptions<WebhookOptions>>().Value)
            .AddSingleton<WebhookInbox>()
            .AddSingleton<WebhookRequest>()
            .AddSingleton<WebhookListener>()
            .AddSingleton<WebhookWatch>()
            .AddSingleton<IUpdateSource, WebhookReceiver>();

    private static IServiceCollection AddHandling(this IServiceCollection services, TelegramOptions settings) => services
        .AddSingleton(host => new VisitStore(settings.VisitLife, host.GetRequiredService<TimeProvider>()))
        .AddSingleton<MessageAge>()
        .AddSingleton<MessageDeleter>()
        .AddSingleton<ScreenDelivery>()
        .AddSingleton<ChatScreen>()
        .AddSingleton<HideHandler>()
        .AddSingleton<CallbackQueryHandler>()
        .AddSingleton<MessageHandler>()
        .AddSingleton<ChatMemberHandler>()
        .AddSingleton(host => new ChatBudget(settings.AnswersPerChat, host.GetRequiredService<TimeProvider>()))
        .AddSingleton<ChatPace>()
        .AddSingleton<UpdateHandler>()
        .AddSingleton<UpdatePool>()
        .AddSingleton(host => new LaneDispatcher(
            host.GetRequiredService<UpdateHandler>().TakeAsync,
            (update, stop) => host.GetRequiredService<CallbackQueryHandler>().AnswerAsync(update, null, stop),
            host.GetRequiredService<UpdatePool>(),
            host.GetRequiredService<ILogger<LaneDispatcher>>()));
}

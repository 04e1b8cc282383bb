using ChatBot.Books;
using ChatBot.Content;
using ChatBot.Restart;
using ChatBot.Telegram;
using ChatBot.Telegram.Webhook;
using ChatBot.Tests.Telegram.Fake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Telegram;

/// <summary>The channel as the program runs it, against a fake Bot API.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private readonly IHost host;

    private TestBot(IHost host) => this.host = host;

    /// <summary>Everything that was logged.</summary>
    public required TestLog Log { get; init; }

    /// <summary>Where it listens for Telegram, in webhook mode.</summary>
    public Uri Webhook => new(host.Services.GetRequiredService<WebhookListener>().Urls.Single());

    public bool HasEnded => host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;

    public static TelegramOptions Settings(FakeBotApi server, int minutes = 15, bool cover = true) =>
        new(FakeBotApi.Token, server.Root, null, TimeSpan.FromMinutes(minutes), cover) { SendsPerSecond = 0, AnswersPerChat = 0 };

    public static async Task<TestBot> StartAsync(FakeBotApi server, TelegramOptions? settings = null, Book? book = null, WebhookOptions? webhook = null)
    {
        var log = new TestLog();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(new CurrentBook(book ?? Shipped.Trained));
        builder.Services.AddSingleton(server.Clock);
        builder.Services.AddSingleton<Conversations>();
        builder.Services.AddSingleton<ChannelActivity>();
        builder.Services.AddSingleton(new ListeningSockets(Handover.Take()));
        if (webhook is not null)
            builder.Services.AddSingleton(Options.Create(webhook));

        builder.Services.AddTelegram(settings ?? Settings(server));
        var host = builder.Build();
        await host.StartAsync();
        return new TestBot(host) { Log = log };
    }

    /// <summary>Waits until nothing is being done: what a visitor sees is a moment older than what the bot remembers of it.</summary>
    /// <param name="visits">How many visits are remembered then.</param>
    public Task RestAsync(int visits) => Until.TrueAsync(() => host.Services.GetRequiredService<ChannelActivity>().Now.Held == visits);

    /// <summary>What SIGTERM does.</summary>
    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}

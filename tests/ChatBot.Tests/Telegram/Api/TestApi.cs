using ChatBot.Telegram;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Http;
using ChatBot.Tests.Telegram.Fake;
using Microsoft.Extensions.Logging.Abstractions;
using Telegram.Bot;

namespace ChatBot.Tests.Telegram.Api;

/// <summary>The Bot API's client alone, without the rest of the channel.</summary>
internal sealed class TestApi : IDisposable
{
    private readonly Transport transport;
    private readonly HttpClient http;

    /// <param name="clock">Measures time-outs and pauses.</param>
    public TestApi(TelegramOptions settings, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        var reachability = new Reachability(NullLogger<Reachability>.Instance);
        transport = new Transport(settings, mostConnections: 4, reachability, clock);
        Handler = new TransportHandler(transport);
        Api = new BotApi(settings, Handler, new RetryPolicy(clock), new SendPacer(settings.SendsPerSecond, clock), new ApiLog(reachability, NullLogger<BotApi>.Instance));
        http = new HttpClient(Handler, disposeHandler: false);
        Client = new TelegramBotClient(new TelegramBotClientOptions(settings.Token, settings.ApiRoot) { RetryThreshold = 0, RetryCount = 1 }, http);
    }

    public TestApi(FakeBotApi server, TimeProvider? clock = null)
        : this(TestBot.Settings(server), clock)
    {
    }

    public BotApi Api { get; }

    public TransportHandler Handler { get; }

    /// <summary>The package's client as <see cref="BotApi"/> has it, with its exceptions.</summary>
    public TelegramBotClient Client { get; }

    /// <summary>One attempt at a request that is never repeated.</summary>
    public Task<ApiResponse> PollAsync(CancellationToken stop = default) => Api.GetUpdatesAsync(0, 100, BotApi.LongestPoll, static _ => { }, stop);

    public void Dispose()
    {
        Api.Dispose();
        http.Dispose();
        transport.Dispose();
    }
}

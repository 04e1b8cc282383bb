using System.Net.Sockets;
using ChatBot.Restart;
using ChatBot.Wiping;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace ChatBot.Telegram.Webhook;

/// <summary>
/// A server of its own for Telegram, apart from the page, so that no crowd there keeps an update waiting. It stands behind the
/// proxy that ends TLS, and forgets as the page's does.
/// </summary>
[HeldIn(typeof(WipingMemoryPool))]
internal sealed class WebhookListener(WebhookOptions options, WebhookRequest request, ListeningSockets sockets, ILoggerFactory logs)
{
    // Telegram opens at most 100 (Bot API: setWebhook.max_connections); the rest is for strangers, who are told off at once.
    private const int MostConnections = 150;

    private WebApplication? server;

    /// <summary>Where it listens.</summary>
    public IEnumerable<string> Urls => server?.Urls ?? [];

    /// <summary>Starts to listen.</summary>
    /// <returns>False where the address is taken, or is none of this machine's.</returns>
    public async Task<bool> TryStartAsync(CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limit).UseUrls([.. options.Listening]);
        builder.Services.AddSingleton(logs);
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, WipingMemoryPoolFactory>();
        builder.Services.Configure<SocketTransportOptions>(transport =>
            transport.CreateBoundListenSocket = address => sockets.Open(address, nameof(Webhook)));
        server = builder.Build();
        server.Run(request.AnswerAsync);
        try
        {
            await server.StartAsync(stop).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            return false;
        }
    }

    /// <summary>Takes nothing new, and ends when what it has is answered, or time is up.</summary>
    public async Task StopAsync(CancellationToken stop)
    {
        if (server is null)
            return;

        await server.StopAsync(stop).ConfigureAwait(false);
        await server.DisposeAsync().ConfigureAwait(false);
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.ConfigureEndpointDefaults(static endpoint => endpoint.Protocols = HttpProtocols.Http1);
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
        kestrel.Limits.MaxRequestBodySize = WebhookRequest.MostBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }
}

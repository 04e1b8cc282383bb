using System.Net.Sockets;
using ChatBot.Restart;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting.Health;

/// <summary>
/// A server of its own for those who ask whether the program is well, so that no number of connections to the page keeps them
/// from an answer. Visitors don't come here.
/// </summary>
internal sealed class HealthListener(IOptions<HealthOptions> options, HealthPaths paths, ListeningSockets sockets, ILoggerFactory logs)
    : IHostedService, IHttpApplication<HttpContext>, IDisposable
{
    private const int MostConnections = 64;

    private KestrelServer? server;

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<string> Urls => [.. server?.Features.Get<IServerAddressesFeature>()?.Addresses ?? []];

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var transport = new SocketTransportOptions { CreateBoundListenSocket = address => sockets.Open(address, nameof(Health)) };
        server = new KestrelServer(Options.Create(Limits()), new SocketTransportFactory(Options.Create(transport), logs), logs);
        try
        {
            await server.StartAsync(this, cancellationToken);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            throw new StartException(error is IOException { InnerException: AddressInUseException }
                ? $"{options.Value.Urls} is taken by another program: end that one, or set Health:Urls to a free port."
                : $"{options.Value.Urls} can't be listened on by this program: set Health:Urls to an address of this machine and a port above 1023.");
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc/>
    public Task ProcessRequestAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return paths.AnswerAsync(context);
    }

    /// <inheritdoc/>
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <inheritdoc/>
    public void Dispose() => server?.Dispose();

    private KestrelServerOptions Limits()
    {
        var limits = new KestrelServerOptions { AddServerHeader = false };
        limits.Limits.MaxConcurrentConnections = MostConnections;
        limits.Limits.MaxRequestBodySize = 0;
        limits.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        limits.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(10);
        foreach (var address in options.Value.Listening.SelectMany(ListenUrl.EndPointsOf))
            limits.Listen(address, endpoint => endpoint.Protocols = HttpProtocols.Http1);

        return limits;
    }
}

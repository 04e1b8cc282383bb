using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using ChatBot.Telegram.Http.Tls;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Http;

/// <summary>The connections to the Bot API: opened when they are needed, used again while they are fit, bounded in number. Safe for many at once.</summary>
[HeldIn(typeof(Transport))]
internal sealed class ConnectionPool(TelegramOptions settings, TlsContext? tls, int most, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    // Shorter than the server's own limit, so that a connection isn't used in the moment the server closes it.
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10);

    private readonly Uri root = new(settings.ApiRoot);
    private readonly SemaphoreSlim room = new(most);
    private readonly Lock gate = new();
    private readonly List<HttpConnection> idle = [];

    /// <summary>A connection for one request.</summary>
    /// <returns>The connection; it comes back through <see cref="Return"/>.</returns>
    /// <exception cref="ObstacleException">There is no way to the server, or it isn't who it should be.</exception>
    public async Task<HttpConnection> RentAsync(CancellationToken stop)
    {
        await StackWiper.WipeAfterAsync(room.WaitAsync(stop)).ConfigureAwait(false);
        try
        {
            return TakeIdle() ?? await OpenAsync(stop).ConfigureAwait(false);
        }
        catch
        {
            room.Release();
            throw;
        }
    }

    /// <summary>Keeps a connection for the next request, or closes it where it is not fit.</summary>
    public void Return(HttpConnection connection)
    {
        lock (gate)
        {
            if (connection.IsFit && connection.Age < LongestLife)
                idle.Add(connection);
            else
                connection.Dispose();

            CloseOld();
        }

        room.Release();
    }

    /// <summary>Closes those that nobody uses.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            idle.ForEach(connection => connection.Dispose());
            idle.Clear();
        }
    }

    // The youngest first: the others grow too old, so that after a busy hour few stay open.
    private HttpConnection? TakeIdle()
    {
        lock (gate)
        {
            CloseOld();
            while (idle.Count > 0)
            {
                var connection = idle[^1];
                idle.RemoveAt(idle.Count - 1);
                if (connection.IsFit && connection.Age < LongestLife)
                    return connection;

                connection.Dispose();
            }

            return null;
        }
    }

    // Whoever came back first has been idle longest, so only the front needs a look, and the clock is read once a request.
    private void CloseOld()
    {
        var old = 0;
        while (old < idle.Count && idle[old].Idle > LongestIdle)
            idle[old++].Dispose();

        idle.RemoveRange(0, old);
    }

    private async Task<HttpConnection> OpenAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(ConnectTimeout);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var obstacle = settings.Proxy is null ? Obstacle.Route : Obstacle.Proxy;
        try
        {
            WatchLine(socket);
            var next = settings.Proxy ?? root;
            await StackWiper.WipeAfterAsync(socket.ConnectAsync(next.IdnHost, next.Port, limit.Token).AsTask()).ConfigureAwait(false);
            Stream stream = new WipingNetworkStream(socket);
            if (settings.Proxy is { } proxy)
                await ProxyHandshake.ConnectAsync(stream, proxy, root.IdnHost, root.Port, limit.Token).ConfigureAwait(false);

            obstacle = Obstacle.Tls;
            if (root.Scheme == Uri.UriSchemeHttps)
                stream = await SecureAsync(stream, limit.Token).ConfigureAwait(false);

            return new HttpConnection(socket, stream, clock);
        }
        catch (Exception failure)
        {
            socket.Dispose();
            stop.ThrowIfCancellationRequested();
            if (ObstacleIn(failure, obstacle) is { } met)
                throw new ObstacleException(met);

            throw;
        }
    }

    // Null where it is no obstacle but a fault of this program.
    private static Obstacle? ObstacleIn(Exception failure, Obstacle here) => failure switch
    {
        ObstacleException known => known.Obstacle,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } when here == Obstacle.Route => Obstacle.Name,
        AuthenticationException => Obstacle.CertificateUntrusted,
        IOException or SocketException or OperationCanceledException => here,
        _ => null,
    };

    // A line that died without a word is found out in about half a minute, also while a poll waits.
    private static void WatchLine(Socket socket)
    {
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 10);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 5);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 4);
    }

    // SslStream checks the certificate as strictly, and forgets less: it is there for machines without OpenSSL 3.
    private async Task<Stream> SecureAsync(Stream network, CancellationToken stop)
    {
        if (tls is not null)
            return await TlsStream.ConnectAsync(network, tls, root.IdnHost, stop).ConfigureAwait(false);

        var stream = new SslStream(network);
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = root.IdnHost }, stop).ConfigureAwait(false);
        return stream;
    }
}

using System.Net.Sockets;
using ChatBot.Telegram.Http.Tls;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Http;

/// <summary>What became of a request on its way.</summary>
internal enum Delivery
{
    /// <summary>An answer came, whole.</summary>
    Answered,

    /// <summary>It surely did not arrive.</summary>
    NotSent,

    /// <summary>It may have arrived: the connection broke, or time ran out.</summary>
    Lost,
}

/// <summary>An answer's status and body. The body may say who a visitor is; <see cref="Dispose"/> overwrites it.</summary>
[HeldIn(typeof(WipingBuffer))]
internal readonly record struct TransportResponse(Delivery Delivery, int Status, WipingBuffer? Body) : IDisposable
{
    /// <summary>Overwrites the body.</summary>
    public void Dispose() => Body?.Dispose();
}

/// <summary>
/// The one way to the network, for <c>Telegram/Api/</c> alone: takes a method's name and the bytes of its body, and gives the
/// bytes of the answer in a buffer that is overwritten. Nothing of either is left in memory afterwards. So neither the framework's
/// own connections stand below HttpClient here, because they keep the last answer, nor SslStream, which decrypts into a pool that
/// nobody clears, but the small parts beside this file. Safe for many requests at once.
/// </summary>
[Holds(
    what: "the same bytes on their way through TLS and HTTP",
    why: "to talk to Telegram",
    where: "pinned buffers, and those of OpenSSL",
    until: "the answer is read: overwritten; without OpenSSL 3, when the program restarts")]
internal sealed class Transport : IDisposable
{
    // A new connection through slow proxies takes longer than an answer does.
    private static readonly TimeSpan LongestRent = TimeSpan.FromSeconds(20);

    private readonly TlsContext? tls = TlsContext.TryCreate();
    private readonly ConnectionPool connections;
    private readonly Reachability reachability;
    private readonly TimeProvider clock;
    private readonly string host;

    // The token is part of every address: it stands here and is never printed.
    private readonly string path;

    /// <summary>A way to the Bot API; nothing is opened yet.</summary>
    /// <param name="settings">Where it is, and through which proxy.</param>
    /// <param name="mostConnections">The most at a time.</param>
    /// <param name="reachability">Is told what stands in the way, and that it is overcome.</param>
    /// <param name="clock">Measures how old connections are, and how long a request takes.</param>
    public Transport(TelegramOptions settings, int mostConnections, Reachability reachability, TimeProvider clock)
    {
        (this.reachability, this.clock) = (reachability, clock);
        var root = new Uri(settings.ApiRoot);
        host = root.HostNameType == UriHostNameType.IPv6 || !root.IsDefaultPort ? $"{root.Authority}" : root.IdnHost;
        path = $"{root.AbsolutePath.TrimEnd('/')}/bot{settings.Token}/";
        connections = new ConnectionPool(settings, tls, mostConnections, clock);
    }

    /// <summary>Whether TLS leaves nothing behind either: OpenSSL 3 is there and overwrites what it decrypted.</summary>
    public bool Forgets => tls is not null;

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <param name="method">The Bot API's method.</param>
    /// <param name="body">Its parameters as JSON; the caller disposes of them.</param>
    /// <param name="timeout">How long the answer may take, once there is a connection.</param>
    /// <returns>The answer, or what became of the request; the caller disposes of it.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> said so.</exception>
    public async Task<TransportResponse> PostAsync(string method, WipingBuffer body, TimeSpan timeout, CancellationToken stop)
    {
        using var time = new CancellationTokenSource(LongestRent, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop, time.Token);
        HttpConnection connection;
        try
        {
            connection = await connections.RentAsync(limit.Token).ConfigureAwait(false);

            // On its way from here on: what time runs out now may arrive.
            time.CancelAfter(timeout);
        }
        catch (Exception failure) when (IsFailure(failure, stop))
        {
            // Without an obstacle it waited for a free connection, all the time that it had.
            if (failure is ObstacleException { Obstacle: var obstacle })
                reachability.Meet(obstacle);

            return new TransportResponse(Delivery.NotSent, 0, null);
        }

        try
        {
            var (status, answer) = await connection.ExchangeAsync(path + method, host, body.Memory, limit.Token).ConfigureAwait(false);
            reachability.Overcome();
            return new TransportResponse(Delivery.Answered, status, answer);
        }
        catch (Exception failure) when (IsFailure(failure, stop))
        {
            // An idle connection that the server has closed meanwhile is no obstacle.
            if (failure is HungUpException)
                return new TransportResponse(Delivery.NotSent, 0, null);

            reachability.Lose();
            return new TransportResponse(Delivery.Lost, 0, null);
        }
        finally
        {
            connections.Return(connection);
        }
    }

    /// <summary>Closes every connection.</summary>
    public void Dispose()
    {
        connections.Dispose();
        tls?.Dispose();
    }

    private static bool IsFailure(Exception failure, CancellationToken stop) =>
        failure is IOException or SocketException
        || (failure is OperationCanceledException && !stop.IsCancellationRequested);
}

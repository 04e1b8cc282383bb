using System.Net;
using System.Net.Http.Headers;

namespace ChatBot.Telegram;

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
[HeldIn(typeof(CleanBuffer))]
internal readonly record struct TransportAnswer(Delivery Delivery, int Status, CleanBuffer? Body) : IDisposable
{
    /// <summary>Overwrites the body.</summary>
    public void Dispose() => Body?.Dispose();
}

/// <summary>
/// The one way to the network: takes a method's name and the bytes of its body, hands back the bytes of the answer in a buffer
/// that is cleared. Nothing else in this folder knows how they travel. Safe for many requests at once.
/// </summary>
[Holds(
    what: "the same bytes on their way through TLS and HTTP",
    why: "to talk to Telegram",
    where: "buffers of the framework and of OpenSSL",
    until: "the connection closes, at the latest when the program starts anew")]
internal sealed class Transport(TelegramSettings settings) : IDisposable
{
    // Two requests for each of the lanes that may work at once, the poll, and some to spare.
    private const int MostConnections = (2 * Lanes.MostWorking) + 16;

    private const int LargestAnswer = 16 * 1024 * 1024;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly HttpMessageInvoker http = new(Handler(settings));

    // The token is part of every address: it stands here and is never printed.
    private readonly string root = $"{settings.ApiRoot}/bot{settings.Token}/";

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <param name="method">The Bot API's method.</param>
    /// <param name="body">Its parameters as JSON; the caller disposes of them.</param>
    /// <param name="timeout">How long everything together may take.</param>
    /// <param name="stop">Ends it at once.</param>
    /// <returns>The answer, or what became of the request; the caller disposes of it.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> said so.</exception>
    public async Task<TransportAnswer> Post(string method, CleanBuffer body, TimeSpan timeout, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(timeout);
        try
        {
            return await Exchange(method, body, limit.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException failure)
        {
            return new TransportAnswer(DeliveryOf(failure), 0, null);
        }
        catch (OperationCanceledException failure) when (!stop.IsCancellationRequested)
        {
            // The connection's own limit ends with a TimeoutException inside: then nothing was sent.
            var connecting = !limit.IsCancellationRequested && failure.InnerException is TimeoutException;
            return new TransportAnswer(connecting ? Delivery.NotSent : Delivery.Lost, 0, null);
        }
        catch (IOException)
        {
            return new TransportAnswer(Delivery.Lost, 0, null);
        }
    }

    /// <summary>Closes every connection.</summary>
    public void Dispose() => http.Dispose();

    private async Task<TransportAnswer> Exchange(string method, CleanBuffer body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, root + method);
        request.Content = new ReadOnlyMemoryContent(body.Memory);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await http.SendAsync(request, stop).ConfigureAwait(false);
        var answer = CleanBuffer.Rent();
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
            while (await stream.ReadAsync(answer.Room(4096), stop).ConfigureAwait(false) is var count && count > 0)
            {
                answer.Advance(count);
                if (answer.Length > LargestAnswer)
                    throw new IOException();
            }

            return new TransportAnswer(Delivery.Answered, (int)response.StatusCode, answer);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private static Delivery DeliveryOf(HttpRequestException failure) => failure.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        ? Delivery.NotSent
        : Delivery.Lost;

    private static SocketsHttpHandler Handler(TelegramSettings settings) => new()
    {
        Proxy = settings.Proxy is null ? null : new WebProxy(settings.Proxy) { Credentials = Credentials(settings.Proxy) },
        UseProxy = settings.Proxy is not null,
        MaxConnectionsPerServer = MostConnections,
        ConnectTimeout = ConnectTimeout,

        // Shorter than the server's own limit, so that a connection isn't used in the moment the server closes it.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(50),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,

        // No diagnostic source is told the address, which holds the token.
        ActivityHeadersPropagator = null,
    };

    private static NetworkCredential? Credentials(Uri proxy)
    {
        var parts = proxy.UserInfo.Split(':', 2);
        return proxy.UserInfo.Length == 0 ? null
            : new NetworkCredential(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? ""));
    }
}

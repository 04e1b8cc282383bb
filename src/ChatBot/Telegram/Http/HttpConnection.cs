using System.Net.Sockets;
using System.Text;
using ChatBot.Telegram.Http.Tls;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Http;

/// <summary>
/// One HTTP/1.1 connection to the Bot API, for one request at a time. Holds a request and its answer until they are handed over,
/// in buffers that are overwritten; between two requests it holds nothing.
/// </summary>
[HeldIn(typeof(Transport))]
internal sealed class HttpConnection(Socket socket, Stream stream, TimeProvider clock) : IDisposable
{
    private const int LargestAnswer = 16 * 1024 * 1024;

    private readonly long opened = clock.GetTimestamp();
    private long used;
    private int requests;
    private bool stays = true;

    /// <summary>Whether nothing speaks against another request: the server has not hung up, and said nothing unasked.</summary>
    public bool IsFit => stays && !socket.Poll(0, SelectMode.SelectRead);

    /// <summary>How long ago it was opened.</summary>
    public TimeSpan Age => clock.GetElapsedTime(opened);

    /// <summary>How long ago it was used.</summary>
    public TimeSpan Idle => clock.GetElapsedTime(used);

    /// <summary>Closes it.</summary>
    public void Dispose() => stream.Dispose();

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <param name="path">The path, which holds the token.</param>
    /// <param name="host">The server, as Host names it.</param>
    /// <param name="body">Its parameters as JSON.</param>
    /// <param name="stop">Ends it; the connection is of no use then.</param>
    /// <returns>The status, and a body that the caller disposes of.</returns>
    /// <exception cref="HungUpException">The server had ended the connection before the request came.</exception>
    /// <exception cref="IOException">The connection broke, or what came is no HTTP.</exception>
    public async Task<(int Status, WipingBuffer Body)> ExchangeAsync(string path, string host, ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        stays = false;
        using (var request = WipingBuffer.Rent())
        {
            WriteHead(request, path, host, body.Length);
            request.Raw(body.Span);
            await stream.WriteAsync(request.Memory, stop).ConfigureAwait(false);
        }

        var answer = WipingBuffer.Rent();
        try
        {
            var status = await ReadAsync(answer, stop).ConfigureAwait(false);
            return (status, answer);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private async Task<int> ReadAsync(WipingBuffer answer, CancellationToken stop)
    {
        using var reader = new HttpResponseReader(stream);
        ResponseHead head;
        try
        {
            head = await reader.ReadHeadAsync(stop).ConfigureAwait(false);
        }
        catch (IOException) when (requests > 0 && !reader.HasMore && stream is TlsStream { EndedInOrder: true })
        {
            // It was about to hang up when the request came (RFC 9112, 9.3.1); it says so, so the request was not read.
            throw new HungUpException();
        }

        await reader.ReadBodyAsync(head, answer, LargestAnswer, stop).ConfigureAwait(false);
        stays = head.Stays && (head.Chunked || head.Length >= 0 || head.Status is 204 or 304) && !reader.HasMore;
        requests++;
        used = clock.GetTimestamp();
        return head.Status;
    }

    private static void WriteHead(WipingBuffer request, string path, string host, int length)
    {
        request.Raw("POST "u8).Raw(Encoding.ASCII.GetBytes(path)).Raw(" HTTP/1.1\r\nHost: "u8).Raw(Encoding.ASCII.GetBytes(host));
        request.Raw("\r\nContent-Type: application/json\r\nContent-Length: "u8).Number(length).Raw("\r\n\r\n"u8);
    }
}

/// <summary>The server had ended the connection before a request came: it can be sent again on another.</summary>
internal sealed class HungUpException() : IOException("The server had hung up.");

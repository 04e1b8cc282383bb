using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Tests.Web.Requests;

/// <summary>
/// Requests as no browser sends them, byte by byte. Behind each comes another request: either both are answered by the rules, or
/// the first is refused, the connection is closed, and nobody takes what is left for a request.
/// </summary>
public sealed partial class MalformedRequestTests : IAsyncLifetime
{
    private const string Next = "GET /page.css HTTP/1.1\r\nHost: a\r\n\r\n";
    private const string Form = "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private const string Refugee = "What is a refugee?</h1>";

    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.StartAsync();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("a list of lengths", Form + "Content-Length: 5, 5\r\n\r\nto=en")]
    [InlineData("two equal lengths", Form + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nto=en")]
    [InlineData("two lengths", Form + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nto=en")]
    [InlineData("a signed length", Form + "Content-Length: +5\r\n\r\nto=en")]
    [InlineData("a length of words", Form + "Content-Length: five\r\n\r\nto=en")]
    [InlineData("an empty length", Form + "Content-Length:\r\n\r\nto=en")]
    [InlineData("a length in hexadecimal", Form + "Content-Length: 0x5\r\n\r\nto=en")]
    [InlineData("a length beyond all numbers", Form + "Content-Length: 99999999999999999999\r\n\r\nto=en")]
    [InlineData("length and chunks", Form + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nto=en\r\n0\r\n\r\n")]
    [InlineData("chunks and length", Form + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n5\r\nto=en\r\n0\r\n\r\n")]
    [InlineData("chunks twice", Form + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("a list of chunks", Form + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("another coding", Form + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("an unknown coding", Form + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n")]
    [InlineData("a coding behind a control", Form + "Transfer-Encoding: \vchunked\r\n\r\n0\r\n\r\n")]
    [InlineData("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("a folded line", "GET / HTTP/1.1\r\nHost: a\r\nX-One: a\r\n b\r\n\r\n")]
    [InlineData("a folded coding", Form + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("a blank before the first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n")]
    [InlineData("a blank before the colon", Form + "Content-Length : 5\r\n\r\nto=en")]
    [InlineData("no colon", "GET / HTTP/1.1\r\nHost: a\r\nnothing\r\n\r\n")]
    [InlineData("no name", "GET / HTTP/1.1\r\nHost: a\r\n: a\r\n\r\n")]
    [InlineData("a bare CR in a value", "GET / HTTP/1.1\r\nHost: a\r\nX-One: a\rContent-Length: 5\r\n\r\n")]
    [InlineData("a bare CR in the target", "GET /\r HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("a bare CR before the end", "GET / HTTP/1.1\r\nHost: a\r\n\r\r\n\r\n")]
    [InlineData("a NUL", "GET / HTTP/1.1\r\nHost: a\r\nX-One: \0\r\n\r\n")]
    [InlineData("two blanks in the first line", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("a blank in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("a tab in the first line", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("no version", "GET /\r\nHost: a\r\n\r\n")]
    [InlineData("another version", "GET / HTTP/3.0\r\nHost: a\r\n\r\n")]
    [InlineData("a method that is none", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("no host", "GET / HTTP/1.1\r\n\r\n")]
    [InlineData("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n")]
    [InlineData("a chunk's size in words", Form + "Transfer-Encoding: chunked\r\n\r\nfive\r\nto=en\r\n0\r\n\r\n")]
    [InlineData("a chunk's size with a sign", Form + "Transfer-Encoding: chunked\r\n\r\n+5\r\nto=en\r\n0\r\n\r\n")]
    [InlineData("a chunk's size with a blank", Form + "Transfer-Encoding: chunked\r\n\r\n5 \r\nto=en\r\n0\r\n\r\n")]
    [InlineData("a chunk's size beyond all numbers", Form + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nto=en\r\n0\r\n\r\n")]
    [InlineData("a chunk that is longer than its size", Form + "Transfer-Encoding: chunked\r\n\r\n4\r\nto=en\r\n0\r\n\r\n")]
    [InlineData("a chunk's line without a CR", Form + "Transfer-Encoding: chunked\r\n\r\n5\nto=en\r\n0\r\n\r\n")]
    [InlineData("an extension that hides a line", Form + "Transfer-Encoding: chunked\r\n\r\n5;a\nto=en\r\n0\r\n\r\n")]
    [InlineData("a trailer that is none", Form + "Transfer-Encoding: chunked\r\n\r\n5\r\nto=en\r\n0\r\nnothing\r\n\r\n")]
    public async Task It_is_refused_and_the_connection_closed(string what, string request)
    {
        var (statuses, _, closed) = await SendAsync(request + Next);

        Assert.True(statuses is [>= 400 and < 600] && closed, $"{what}: {string.Join(", ", statuses)}, {(closed ? "closed" : "open")}");
    }

    [Theory]
    [InlineData("a length", Form + "Content-Length: 25\r\n\r\nto=en/definitions/refugee")]
    [InlineData("a length with zeros", Form + "Content-Length: \t0025 \r\n\r\nto=en/definitions/refugee")]
    [InlineData("chunks", Form + "Transfer-Encoding: chunked\r\n\r\n5\r\nto=en\r\n13\r\n/definitions/refuge\r\n1\r\ne\r\n0\r\n\r\n")]
    [InlineData("chunks in capitals", Form + "transfer-encoding:\tCHUNKED \r\n\r\n19\r\nto=en/definitions/refugee\r\n0\r\n\r\n")]
    [InlineData("chunks with extensions", Form + "Transfer-Encoding: chunked\r\n\r\n19;a=\"b\";c\r\nto=en/definitions/refugee\r\n0;d\r\n\r\n")]
    [InlineData("chunks with trailers", Form + "Transfer-Encoding: chunked\r\n\r\n19\r\nto=en/definitions/refugee\r\n0\r\nHost: b\r\nContent-Length: 5\r\n\r\n")]
    [InlineData("an absolute form", "POST http://a/ HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 25\r\n\r\nto=en/definitions/refugee")]
    public async Task A_form_is_read_and_the_next_request_too(string what, string request)
    {
        foreach (var piece in (int[])[1, 7, 10_000])
        {
            var (statuses, text, closed) = await SendAsync(request + Next, piece);

            Assert.True(statuses is [200, 200] && !closed, $"{what}, {piece}: {string.Join(", ", statuses)}, {(closed ? "closed" : "open")}");
            Assert.Contains(Refugee, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n\r\n", 200)]
    [InlineData("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", 200)]
    [InlineData("HEAD /health HTTP/1.1\r\nHost: a\r\n\r\n", 200)]
    [InlineData("GET http://a/page.js?a HTTP/1.1\r\nHost: a\r\n\r\n", 200)]
    [InlineData("GET /?a=b HTTP/1.1\r\nHost: a\r\n\r\n", 200)]
    [InlineData("GET / HTTP/1.1\nHost: a\n\n", 200)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX-One: \xff\r\n\r\n", 200)]
    [InlineData("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n", 404)]
    [InlineData("CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", 404)]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 405)]
    [InlineData("BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 405)]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\n\r\n", 200)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 200)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n", 200)]
    public async Task It_is_answered_and_so_is_the_next_request(string request, int status)
    {
        var (statuses, _, closed) = await SendAsync(request + Next);

        Assert.Equal([status, 200], statuses);
        Assert.False(closed);
    }

    [Fact]
    public async Task Whoever_says_close_is_answered_once()
    {
        var (statuses, _, closed) = await SendAsync("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, close\r\n\r\n" + Next);

        Assert.Equal([200], statuses);
        Assert.True(closed);
    }

    [GeneratedRegex("HTTP/1\\.1 ([0-9]{3}) ")]
    private static partial Regex StatusLine();

    private async Task<(List<int> Statuses, string Text, bool Closed)> SendAsync(string request, int piece = int.MaxValue)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(site.Address.Host, site.Address.Port);
        var bytes = Encoding.Latin1.GetBytes(request);
        var text = new StringBuilder();
        var reading = ReadAsync(socket, text);
        try
        {
            for (var start = 0; start < bytes.Length; start += Math.Min(piece, bytes.Length))
                await socket.SendAsync(bytes.AsMemory(start, Math.Min(Math.Min(piece, bytes.Length), bytes.Length - start)));
        }
        catch (SocketException)
        {
            // Refused and closed before the end.
        }

        var closed = await reading;
        var all = text.ToString();
        return ([.. StatusLine().Matches(all).Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))], all, closed);
    }

    // Until the server closes, or has been silent for a while.
    private static async Task<bool> ReadAsync(Socket socket, StringBuilder text)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                using var limit = new CancellationTokenSource(text.Length == 0 ? 10_000 : 1500);
                var read = await socket.ReceiveAsync(buffer, SocketFlags.None, limit.Token);
                if (read == 0)
                    return true;

                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}

using System.Text;
using ChatBot.Telegram.Http;
using ChatBot.Wiping;

namespace ChatBot.Tests.Telegram.Http;

public sealed class HttpResponseReaderTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, true)]
    [InlineData("HTTP/1.1 200 OK\ncontent-length:5\n\nhello", 200, true)]
    [InlineData("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;a=b\r\nllo\r\n0\r\nTrailer: x\r\n\r\n", 429, true)]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 500 Error\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello", 500, false)]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nhello", 200, false)]
    public async Task An_answer_is_read_however_it_is_framed_and_cut_into_pieces(string text, int status, bool stays)
    {
        foreach (var piece in (int[])[1, 2, 7, 4096])
        {
            using var reader = new HttpResponseReader(new Pieces(text, piece));
            using var body = WipingBuffer.Rent();

            var head = await reader.ReadHeadAsync(default);
            await reader.ReadBodyAsync(head, body, 1000, default);

            Assert.Equal("hello", Encoding.ASCII.GetString(body.Span));
            Assert.Equal((status, stays), (head.Status, head.Stays));
            Assert.False(reader.HasMore);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 2")]
    [InlineData("HTTP/1.1 abc OK\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhello\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n")]
    public async Task What_is_broken_or_too_long_is_an_error_and_nothing_else(string text)
    {
        using var reader = new HttpResponseReader(new Pieces(text, 4096));
        using var body = WipingBuffer.Rent();

        await Assert.ThrowsAsync<IOException>(async () => await reader.ReadBodyAsync(await reader.ReadHeadAsync(default), body, 1000, default));
    }

    [Fact]
    public async Task What_nobody_asked_for_is_noticed()
    {
        using var reader = new HttpResponseReader(new Pieces("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n", 4096));
        using var body = WipingBuffer.Rent();

        await reader.ReadBodyAsync(await reader.ReadHeadAsync(default), body, 1000, default);

        Assert.True(reader.HasMore);
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Pieces(string text, int size) : MemoryStream(Encoding.ASCII.GetBytes(text))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}

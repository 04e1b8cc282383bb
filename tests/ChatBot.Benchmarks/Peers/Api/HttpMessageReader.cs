using System.Buffers.Text;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>Reads requests, or answers, one after another from a connection that stays open: just enough of HTTP/1.1, and quickly.</summary>
internal sealed class HttpMessageReader(Socket socket)
{
    private byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;
    private int head;
    private (int Start, int Length) body;

    /// <summary>The request line, or the status line.</summary>
    public ReadOnlySpan<byte> FirstLine => buffer.AsSpan(start, buffer.AsSpan(start, head).IndexOf("\r\n"u8));

    /// <summary>The body, without the marks of its chunks.</summary>
    public ReadOnlySpan<byte> Body => buffer.AsSpan(body.Start, body.Length);

    /// <summary>Whether the other side closes after this message.</summary>
    public bool IsLast { get; private set; }

    private int Next { get; set; }

    /// <summary>Reads the next message; the one before is gone then.</summary>
    /// <returns>False where the connection was closed.</returns>
    public async ValueTask<bool> ReadAsync()
    {
        start = Next;
        Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
        (start, end) = (0, end - start);
        int length;
        while ((length = buffer.AsSpan(0, end).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await FillAsync())
                return false;
        }

        head = length + 4;
        IsLast = "close".Equals(Header("Connection"), StringComparison.OrdinalIgnoreCase);
        if (Header("Transfer-Encoding") is not null)
            return await ReadChunksAsync();

        body = (head, Header("Content-Length") is { } bytes ? int.Parse(bytes, CultureInfo.InvariantCulture) : 0);
        Next = head + body.Length;
        return await FillToAsync(Next);
    }

    private async ValueTask<bool> ReadChunksAsync()
    {
        var at = head;
        body = (head, 0);
        while (true)
        {
            int line;
            while ((line = buffer.AsSpan(at, end - at).IndexOf("\r\n"u8)) < 0)
            {
                if (!await FillAsync())
                    return false;
            }

            if (!Utf8Parser.TryParse(buffer.AsSpan(at, line), out int size, out _, 'x'))
                throw new InvalidDataException("A chunk has no size.");

            at += line + 2;
            if (!await FillToAsync(at + size + 2))
                return false;

            Buffer.BlockCopy(buffer, at, buffer, body.Start + body.Length, size);
            body.Length += size;
            at += size + 2;
            if (size > 0)
                continue;

            Next = at;
            return true;
        }
    }

    private string? Header(string name)
    {
        var rest = buffer.AsSpan(0, head);
        for (var line = rest.IndexOf("\r\n"u8); line > 0; line = rest.IndexOf("\r\n"u8))
        {
            if (line > name.Length && rest[name.Length] == ':' && Ascii.EqualsIgnoreCase(rest[..name.Length], name))
                return Encoding.ASCII.GetString(rest[(name.Length + 1)..line]).Trim();

            rest = rest[(line + 2)..];
        }

        return null;
    }

    private async ValueTask<bool> FillToAsync(int wanted)
    {
        while (end < wanted)
        {
            if (!await FillAsync())
                return false;
        }

        return true;
    }

    private async ValueTask<bool> FillAsync()
    {
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);

        var read = await socket.ReceiveAsync(buffer.AsMemory(end));
        end += read;
        return read > 0;
    }
}

using System.Buffers.Text;
using System.Text;

namespace ChatBot.Telegram.Http;

/// <summary>The head of an HTTP/1.1 answer, as far as it says how to read the rest (RFC 9112, 6.3).</summary>
/// <param name="Status">The status code.</param>
/// <param name="Length">The body's length; −1 where it is not said.</param>
/// <param name="Chunked">The body comes in chunks.</param>
/// <param name="Stays">The connection can be used again.</param>
[HeldIn(typeof(Transport))]
internal readonly record struct ResponseHead(int Status, long Length, bool Chunked, bool Stays)
{
    /// <summary>Reads the first line.</summary>
    /// <param name="line">Without its end.</param>
    /// <returns>A head with nothing but what the line says.</returns>
    /// <exception cref="IOException">It is no HTTP/1.x.</exception>
    public static ResponseHead Start(ReadOnlySpan<byte> line)
    {
        if (line.Length < 12 || !line.StartsWith("HTTP/1."u8) || !Utf8Parser.TryParse(line[9..12], out int status, out var read) || read != 3)
            throw new IOException("The answer is no HTTP.");

        return new ResponseHead(status, -1, Chunked: false, Stays: line[7] != '0');
    }

    /// <summary>Reads another line.</summary>
    /// <param name="line">A field's name and value.</param>
    /// <returns>The head with what the line says.</returns>
    /// <exception cref="IOException">It contradicts the lines before.</exception>
    public ResponseHead With(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0)
            throw new IOException("The answer's head is malformed.");

        var name = line[..colon];
        var value = line[(colon + 1)..].Trim(" \t"u8);
        if (Ascii.EqualsIgnoreCase(name, "content-length"u8))
            return WithLength(value);

        if (Ascii.EqualsIgnoreCase(name, "transfer-encoding"u8))
            return this with { Chunked = Ascii.EqualsIgnoreCase(value, "chunked"u8) ? true : throw new IOException("The answer is encoded.") };

        return Ascii.EqualsIgnoreCase(name, "connection"u8) && Ascii.EqualsIgnoreCase(value, "close"u8) ? this with { Stays = false } : this;
    }

    private ResponseHead WithLength(ReadOnlySpan<byte> value)
    {
        if (!Utf8Parser.TryParse(value, out long length, out var read) || read != value.Length || length < 0 || (Length >= 0 && Length != length))
            throw new IOException("The answer's length is malformed.");

        return this with { Length = length };
    }
}

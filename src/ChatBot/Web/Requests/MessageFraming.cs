using System.Text;

namespace ChatBot.Web.Requests;

/// <summary>How a request's body is framed (RFC 9112, 6). What two readers could understand in two ways is refused.</summary>
[HeldIn(typeof(WebChannel))]
internal struct MessageFraming
{
    private const int MostDigits = 18;

    private readonly bool isOld;
    private bool hasLength;

    /// <param name="isOld">Whether the request is of HTTP/1.0, which has no chunks.</param>
    public MessageFraming(bool isOld) => this.isOld = isOld;

    /// <summary>How many bytes the body has, where it has no chunks.</summary>
    public long Length { get; private set; }

    /// <summary>Whether the body comes in chunks.</summary>
    public bool IsChunked { get; private set; }

    /// <summary>Takes a Content-Length.</summary>
    /// <returns>False where the request has to be refused: a list, a second one, no number, or chunks beside it.</returns>
    public bool TryTakeLength(ReadOnlySpan<byte> value)
    {
        var digits = value.Trim(" \t"u8);
        if (hasLength || IsChunked || digits.Length is 0 or > MostDigits || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;

        hasLength = true;
        foreach (var digit in digits)
            Length = (Length * 10) + digit - '0';

        return true;
    }

    /// <summary>Takes a Transfer-Encoding.</summary>
    /// <returns>False where the request has to be refused: another coding than chunked, a second one, a length beside it, or HTTP/1.0.</returns>
    public bool TryTakeCoding(ReadOnlySpan<byte> value)
    {
        if (isOld || hasLength || IsChunked || !Ascii.EqualsIgnoreCase(value.Trim(" \t"u8), "chunked"u8))
            return false;

        return IsChunked = true;
    }
}

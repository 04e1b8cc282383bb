using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace ChatBot.Wiping.Json;

/// <summary>
/// Writes JSON into a <see cref="WipingBuffer"/>. Not Utf8JsonWriter, because that rents the room it escapes in from a pool
/// that nobody clears.
/// </summary>
internal static class JsonWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (char)control), '"', '\\']);

    /// <summary>Appends JSON that is written already.</summary>
    public static WipingBuffer Raw(this WipingBuffer buffer, ReadOnlySpan<byte> json)
    {
        buffer.Append(json);
        return buffer;
    }

    /// <summary>Appends a number.</summary>
    public static WipingBuffer Number(this WipingBuffer buffer, long number)
    {
        Utf8Formatter.TryFormat(number, buffer.Room(20), out var written);
        buffer.Advance(written);
        return buffer;
    }

    /// <summary>Appends a string with its quotation marks, escaped where JSON asks for it (RFC 8259, 7).</summary>
    public static WipingBuffer String(this WipingBuffer buffer, ReadOnlySpan<char> text)
    {
        buffer.Raw("\""u8);
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(Special) is >= 0 and var at ? at : text.Length;
            Plain(buffer, text[..plain]);
            if (plain < text.Length)
                Escaped(buffer, text[plain++]);

            text = text[plain..];
        }

        return buffer.Raw("\""u8);
    }

    // A lone half of a surrogate pair can't be sent: it becomes U+FFFD.
    private static void Plain(WipingBuffer buffer, ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, buffer.Room(text.Length * 3), out _, out var written, replaceInvalidSequences: true);
        buffer.Advance(written);
    }

    private static void Escaped(WipingBuffer buffer, char c)
    {
        switch (c)
        {
            case '\n':
                buffer.Raw("\\n"u8);
                break;
            case '"' or '\\':
                buffer.Raw([(byte)'\\', (byte)c]);
                break;
            default:
                buffer.Raw([(byte)'\\', (byte)'u', (byte)'0', (byte)'0', Hex(c >> 4), Hex(c & 15)]);
                break;
        }
    }

    private static byte Hex(int digit) => "0123456789abcdef"u8[digit];
}

using System.Text.Unicode;

namespace ChatBot.Wiping.Json;

/// <summary>
/// Takes the escapes out of a JSON string, straight into the caller's letters. Not Utf8JsonReader.CopyString, which does it
/// in room from a pool that nobody clears.
/// </summary>
internal static class JsonUnescaper
{
    /// <summary>Reads the inside of a JSON string.</summary>
    /// <param name="raw">Between the quotation marks, as Utf8JsonReader has checked it.</param>
    /// <param name="letters">Where the text goes; what has no room is left out.</param>
    /// <returns>UTF-16 units written; never half of a surrogate pair at the end.</returns>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<char> letters)
    {
        var written = 0;
        while (raw.Length > 0 && written < letters.Length)
        {
            var escape = raw.IndexOf((byte)'\\');
            var plain = escape < 0 ? raw : raw[..escape];
            Utf8.ToUtf16(plain, letters[written..], out var read, out var count, replaceInvalidSequences: true);
            written += count;
            raw = raw[read..];
            if (read < plain.Length || raw.Length < 2)
                break;

            if (written < letters.Length)
                letters[written++] = Character(ref raw);
        }

        return written > 0 && char.IsHighSurrogate(letters[written - 1]) ? written - 1 : written;
    }

    private static char Character(ref ReadOnlySpan<byte> raw)
    {
        var kind = (char)raw[1];
        if (kind == 'u' && raw.Length >= 6)
        {
            var unit = (Digit(raw[2]) << 12) | (Digit(raw[3]) << 8) | (Digit(raw[4]) << 4) | Digit(raw[5]);
            raw = raw[6..];
            return (char)unit;
        }

        raw = raw[2..];
        return kind switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            _ => kind,
        };
    }

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}

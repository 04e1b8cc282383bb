using System.Globalization;
using System.Text;

namespace ChatBot.Translations.Po;

/// <summary>Texts between quotes in a PO file: C's escapes, where octal and hexadecimal ones are bytes of UTF-8.</summary>
internal static class PoText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private const string Escaped = "abfnrtv\\\"";
    private const string Meant = "\a\b\f\n\r\t\v\\\"";

    /// <summary>The lines of a text between quotes: one for each of its lines, and an empty one before where there are several.</summary>
    public static IEnumerable<string> Quote(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length == 1)
            return [$"\"{Escape(text)}\""];

        var ended = lines[..^1].Select(line => $"\"{Escape(line)}\\n\"").Prepend("\"\"");
        return lines[^1].Length == 0 ? ended : ended.Append($"\"{Escape(lines[^1])}\"");
    }

    /// <summary>Reads the texts between quotes at the end of a line.</summary>
    /// <param name="line">What stands after the keyword.</param>
    /// <param name="bytes">Takes what they say, in UTF-8.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Unquote(ReadOnlySpan<char> line, List<byte> bytes)
    {
        line = line.Trim();
        while (line.Length > 0)
        {
            if (line[0] != '"')
                return "A text must stand between straight double quotes (\"…\").";

            if (UnquoteOne(line[1..], bytes, out var read) is { } wrong)
                return wrong;

            line = line[(1 + read)..].TrimStart();
        }

        return null;
    }

    /// <summary>What was read, as text; null where it is no UTF-8.</summary>
    public static string? Decode(List<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? UnquoteOne(ReadOnlySpan<char> text, List<byte> bytes, out int read)
    {
        Span<byte> buffer = stackalloc byte[4];
        read = 0;
        while (read < text.Length && text[read] != '"')
        {
            if (text[read] == '\\')
            {
                if (!TryUnescape(text[(read + 1)..], out var value, out var length))
                    return "A backslash stands before something that has no meaning there. Write \\\\ for a backslash, \\n for a new line, \\\" for a quote.";

                bytes.Add(value);
                read += 1 + length;
                continue;
            }

            Rune.DecodeFromUtf16(text[read..], out var rune, out var consumed);
            bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
            read += consumed;
        }

        if (read == text.Length)
            return "The quote (\") at the end of the text is missing.";

        read++;
        return null;
    }

    private static bool TryUnescape(ReadOnlySpan<char> text, out byte value, out int length)
    {
        value = 0;
        length = 1;
        if (text.IsEmpty)
            return false;

        if (Escaped.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var simple)
        {
            value = (byte)Meant[simple];
            return true;
        }

        if (text[0] == 'x')
        {
            var digits = text[1..Math.Min(3, text.Length)];
            length = 1 + Count(digits, char.IsAsciiHexDigit);
            return byte.TryParse(text[1..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        }

        length = Count(text[..Math.Min(3, text.Length)], letter => letter is >= '0' and <= '7');
        var number = 0;
        foreach (var digit in text[..length])
            number = number * 8 + (digit - '0');

        value = (byte)number;
        return length > 0 && number <= byte.MaxValue;
    }

    private static int Count(ReadOnlySpan<char> text, Func<char, bool> fits)
    {
        var count = 0;
        while (count < text.Length && fits(text[count]))
            count++;

        return count;
    }

    private static string Escape(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var letter in line)
        {
            if (Meant.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var simple)
                text.Append('\\').Append(Escaped[simple]);
            else if (letter is < ' ' or '\u007F')
                text.Append('\\').Append(Convert.ToString(letter, 8).PadLeft(3, '0'));
            else
                text.Append(letter);
        }

        return text.ToString();
    }
}

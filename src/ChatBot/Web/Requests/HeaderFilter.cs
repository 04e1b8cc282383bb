using System.Text;

namespace ChatBot.Web.Requests;

/// <summary>
/// Takes out of a request's head what the page has no need of, in place and before Kestrel reads it: Kestrel makes strings of
/// every line, keeps them as long as a connection lives, and strings can't be erased. What a browser, a proxy or a link says of
/// a visitor (User-Agent, Cookie, Referer, X-Forwarded-For, the query, a path that is not ours) becomes letters of no meaning.
/// </summary>
/// <param name="languageOf">Finds the book's own code for the value of Accept-Language; null where it has none.</param>
[HeldIn(typeof(WebChannel))]
internal sealed class HeaderFilter(Func<ReadOnlySpan<char>, string?> languageOf)
{
    private const byte Filler = (byte)'x';
    private const int LongestLanguages = 512;

    private static readonly string[] Paths = ["/", "/health", "/health/live", "/health/ready", "/page.css", "/page.js", "/icon.svg"];
    private static readonly string[] Methods = ["GET", "HEAD", "POST"];
    private static readonly string[] Versions = ["HTTP/1.1", "HTTP/1.0"];

    private bool inHead;
    private long body;

    /// <summary>How many bytes of the body are still to come; they are let through.</summary>
    public long Body { get => inHead ? 0 : body; private set => body = value; }

    /// <summary>Counts bytes of the body.</summary>
    /// <param name="bytes">How many came.</param>
    public void Pass(long bytes) => body -= bytes;

    /// <summary>Filters a line.</summary>
    /// <param name="line">With its line feed.</param>
    public void Filter(Span<byte> line)
    {
        var text = line.TrimEnd("\r\n"u8);
        if (text.Length == 0)
        {
            inHead = false;
            return;
        }

        if (inHead)
            FilterField(text);
        else
            FilterStart(text);

        inHead = true;
    }

    // Method, target and version (RFC 9112, 3).
    private void FilterStart(Span<byte> line)
    {
        body = 0;
        var target = line.IndexOf((byte)' ') + 1;
        var end = line.LastIndexOf((byte)' ');
        if (target <= 0 || end < target)
        {
            line.Fill(Filler);
            return;
        }

        if (!IsOneOf(line[..(target - 1)], Methods))
            line[..(target - 1)].Fill(Filler);

        FilterTarget(line[target..end]);
        if (!IsOneOf(line[(end + 1)..], Versions))
            line[(end + 1)..].Fill(Filler);
    }

    private static void FilterTarget(Span<byte> target)
    {
        var query = target.IndexOf((byte)'?');
        var path = query < 0 ? target : target[..query];
        if (!IsOneOf(path, Paths))
            path.Fill(Filler);

        if (target.Length > 0)
            target[0] = (byte)'/';

        if (query >= 0)
            target[(query + 1)..].Fill(Filler);
    }

    private void FilterField(Span<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0)
        {
            line.Fill(Filler);
            return;
        }

        var name = line[..colon];
        var value = line[(colon + 1)..];
        if (!Keeps(name, value))
        {
            name.Fill(Filler);
            value.Fill((byte)' ');
        }
    }

    // Transfer-Encoding is not among them: browsers send forms with a length, and the server answers 411 to the rest.
    private bool Keeps(ReadOnlySpan<byte> name, Span<byte> value)
    {
        if (Ascii.EqualsIgnoreCase(name, "Content-Length"u8))
            return KeepsLength(value);

        if (Ascii.EqualsIgnoreCase(name, "Accept-Language"u8))
            return KeepsLanguage(value);

        if (Ascii.EqualsIgnoreCase(name, "Content-Type"u8))
            return KeepsStart(value, "application/x-www-form-urlencoded"u8);

        if (Ascii.EqualsIgnoreCase(name, "Connection"u8))
            return KeepsStart(value, "close"u8) || KeepsStart(value, "keep-alive"u8);

        if (Ascii.EqualsIgnoreCase(name, "Expect"u8))
            return KeepsStart(value, "100-continue"u8);

        return Ascii.EqualsIgnoreCase(name, "Host"u8);
    }

    private bool KeepsLength(ReadOnlySpan<byte> value)
    {
        var digits = value.Trim(" \t"u8);
        return System.Buffers.Text.Utf8Parser.TryParse(digits, out body, out var read) && read == digits.Length && body >= 0;
    }

    // Which languages somebody reads, and in which order, says much of them; which of ours comes first is all that is needed.
    private bool KeepsLanguage(Span<byte> value)
    {
        Span<char> letters = stackalloc char[LongestLanguages];
        var length = Math.Min(value.Length, letters.Length);
        for (var i = 0; i < length; i++)
            letters[i] = (char)value[i];

        var code = languageOf(letters[..length]);
        letters.Clear();
        if (code is null || code.Length > value.Length)
            return false;

        value.Fill((byte)' ');
        Encoding.ASCII.GetBytes(code, value);
        return true;
    }

    private static bool KeepsStart(Span<byte> value, ReadOnlySpan<byte> start)
    {
        var at = value.IndexOfAnyExcept((byte)' ', (byte)'\t');
        if (at < 0 || value.Length - at < start.Length || !Ascii.EqualsIgnoreCase(value.Slice(at, start.Length), start))
            return false;

        value[(at + start.Length)..].Fill((byte)' ');
        return true;
    }

    private static bool IsOneOf(ReadOnlySpan<byte> text, string[] known)
    {
        foreach (var one in known)
        {
            if (Ascii.Equals(text, one))
                return true;
        }

        return false;
    }
}

using System.Buffers;
using System.Text;

namespace ChatBot.Web.Requests;

/// <summary>
/// Takes out of a request's head what the page has no need of, in place and before Kestrel reads it: Kestrel makes strings of
/// every line, keeps them as long as a connection lives, and strings can't be erased. What a browser, a proxy or a link says of
/// a visitor (User-Agent, Cookie, Referer, X-Forwarded-For, the query, a path that is not ours) becomes letters of no meaning.
/// What RFC 9112 has a server refuse becomes a line that Kestrel refuses, and so does everything after it.
/// </summary>
/// <param name="languageOf">Finds what may stay of the value of Accept-Language: a language's code in the book, or that it has none; null for nothing.</param>
/// <param name="linked">Is told the code in an address that names a page by one.</param>
[HeldIn(typeof(WebChannel))]
internal sealed class HeaderFilter(Func<ReadOnlySpan<char>, string?> languageOf, Action<ReadOnlySpan<char>> linked)
{
    private const byte Filler = (byte)'x';

    private static readonly string[] Methods = ["GET", "HEAD", "POST"];
    private static readonly string[] Versions = ["HTTP/1.1", "HTTP/1.0"];

    // RFC 9110, 5.6.2.
    private static readonly SearchValues<byte> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    // Tabs stand between words; everything else below the blank, and DEL, has no place in a line.
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(control => control != '\t').Append(127).Select(control => (byte)control)]);

    private readonly FieldFilter fields = new(languageOf);
    private Part part;

    private enum Part
    {
        Start,
        Head,
        ChunkSize,
        ChunkEnd,
        Trailer,
        Refused,
    }

    /// <summary>How many bytes of the body are still to come; they are let through.</summary>
    public long Body { get; private set; }

    /// <summary>Whether a line has to be filtered before Kestrel sees even its beginning: it reads chunks' lines in pieces.</summary>
    public bool HidesUnfinishedLines => part is Part.ChunkSize or Part.ChunkEnd or Part.Trailer or Part.Refused;

    /// <summary>Counts bytes of the body.</summary>
    /// <param name="bytes">How many came.</param>
    public void Pass(long bytes) => Body -= bytes;

    /// <summary>Filters a line.</summary>
    /// <param name="line">With its line feed; without one it is too long to be read.</param>
    public void Filter(Span<byte> line)
    {
        var end = line.EndsWith("\r\n"u8) ? 2 : line.EndsWith("\n"u8) ? 1 : 0;
        var text = line[..^end];
        if (end == 0 || text.ContainsAny(Controls) || !TryFilter(text, end == 2))
        {
            text.Fill(Filler);
            part = Part.Refused;
        }
    }

    private bool TryFilter(Span<byte> text, bool hasReturn) => part switch
    {
        Part.Start => text.Length == 0 || TryFilterStart(text),
        Part.Head => text.Length == 0 ? EndHead() : fields.TryFilter(text),
        Part.ChunkSize => hasReturn && TryFilterSize(text),
        Part.ChunkEnd => hasReturn && text.Length == 0 && Continue(Part.ChunkSize),
        Part.Trailer => text.Length == 0 ? Continue(Part.Start) : FieldFilter.TryDrop(text),
        _ => false,
    };

    // Method, target and version (RFC 9112, 3).
    private bool TryFilterStart(Span<byte> line)
    {
        var target = line.IndexOf((byte)' ') + 1;
        var end = line.LastIndexOf((byte)' ');
        if (target <= 1 || end <= target || line[target..end].ContainsAny((byte)' ', (byte)'\t') || line[..(target - 1)].ContainsAnyExcept(Token))
            return false;

        if (!IsOneOf(line[..(target - 1)], Methods))
            line[..(target - 1)].Fill(Filler);

        RequestTarget.Filter(line[target..end], linked);
        if (!IsOneOf(line[(end + 1)..], Versions))
            line[(end + 1)..].Fill(Filler);

        fields.Begin(isOld: line[^1] == '0');
        return Continue(Part.Head);
    }

    private bool EndHead()
    {
        Body = fields.Framing.Length;
        return Continue(fields.Framing.IsChunked ? Part.ChunkSize : Part.Start);
    }

    // A number in hexadecimal, and perhaps extensions, which are for nobody here (RFC 9112, 7.1).
    private bool TryFilterSize(Span<byte> line)
    {
        var semicolon = line.IndexOf((byte)';');
        var digits = semicolon < 0 ? line : line[..semicolon];
        if (!System.Buffers.Text.Utf8Parser.TryParse(digits, out uint size, out var read, 'x') || read != digits.Length)
            return false;

        if (semicolon >= 0)
            line[(semicolon + 1)..].Fill(Filler);

        Body = size;
        return Continue(size == 0 ? Part.Trailer : Part.ChunkEnd);
    }

    private bool Continue(Part with)
    {
        part = with;
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

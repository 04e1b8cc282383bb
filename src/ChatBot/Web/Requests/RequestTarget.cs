using System.Text;

namespace ChatBot.Web.Requests;

/// <summary>The target in a request's first line (RFC 9112, 3.2), filtered in place: only the page's own paths stay what they are.</summary>
internal static class RequestTarget
{
    private const byte Filler = (byte)'x';
    private const int LongestCode = 40;

    private static readonly string[] Paths = ["/", "/health", "/health/live", "/health/ready", "/page.css", "/page.js", "/icon.svg"];

    private static ReadOnlySpan<byte> Link => "/p/"u8;

    /// <summary>Filters a target: its path starts with a slash then, and its query has no meaning.</summary>
    /// <param name="linked">Is told the code in an address that names a page by one.</param>
    public static void Filter(Span<byte> target, Action<ReadOnlySpan<char>> linked)
    {
        if (AuthorityEnd(target) is > 0 and var end)
            DropAuthority(target, end);

        var query = target.IndexOf((byte)'?');
        var path = query < 0 ? target : target[..query];
        if (StartsWith(path, Link))
            FilterLink(path[Link.Length..], linked);
        else if (!IsKnown(path))
            path.Fill(Filler);

        if (target.Length > 0)
            target[0] = (byte)'/';

        if (query >= 0)
            target[(query + 1)..].Fill(Filler);
    }

    // No code is as long as the room for it, and a longer text is none.
    private static void FilterLink(Span<byte> code, Action<ReadOnlySpan<char>> linked)
    {
        Span<char> letters = stackalloc char[LongestCode];
        var length = Math.Min(code.Length, letters.Length);
        for (var i = 0; i < length; i++)
            letters[i] = (char)code[i];

        linked(letters[..length]);
        letters.Clear();
        code.Fill(Filler);
    }

    // The absolute form, as for a proxy, means the same path here.
    private static int AuthorityEnd(ReadOnlySpan<byte> target)
    {
        var scheme = StartsWith(target, "http://"u8) ? 7 : StartsWith(target, "https://"u8) ? 8 : 0;
        if (scheme == 0)
            return 0;

        var end = target[scheme..].IndexOfAny((byte)'/', (byte)'?');
        return end < 0 ? target.Length : scheme + end;
    }

    // As long as before: what is left over becomes a query.
    private static void DropAuthority(Span<byte> target, int end)
    {
        var rest = target[end..];
        var written = rest.Length;
        if (rest.Length == 0 || rest[0] == '?')
        {
            rest.CopyTo(target[1..]);
            target[0] = (byte)'/';
            written++;
        }
        else
        {
            rest.CopyTo(target);
        }

        target[written..].Fill(Filler);
        if (!target[..written].Contains((byte)'?'))
            target[written] = (byte)'?';
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);

    private static bool IsKnown(ReadOnlySpan<byte> path)
    {
        foreach (var known in Paths)
        {
            if (Ascii.Equals(path, known))
                return true;
        }

        return false;
    }
}

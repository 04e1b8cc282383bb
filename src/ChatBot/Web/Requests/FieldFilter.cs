using System.Buffers;
using System.Text;

namespace ChatBot.Web.Requests;

/// <summary>The fields of a request's head: what the page needs of them stays, the rest becomes letters of no meaning.</summary>
/// <param name="languageOf">Finds what may stay of the value of Accept-Language: a language's code in the book, or that it has none; null for nothing.</param>
[HeldIn(typeof(WebChannel))]
internal sealed class FieldFilter(Func<ReadOnlySpan<char>, string?> languageOf)
{
    private const byte Filler = (byte)'x';
    private const int LongestLanguages = 512;

    // RFC 9110, 5.6.2.
    private static readonly SearchValues<byte> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private MessageFraming framing;

    /// <summary>What the fields so far say of the body.</summary>
    public MessageFraming Framing => framing;

    /// <summary>Begins a request.</summary>
    /// <param name="isOld">Whether it is of HTTP/1.0.</param>
    public void Begin(bool isOld) => framing = new MessageFraming(isOld);

    /// <summary>Filters a field.</summary>
    /// <param name="line">Its line, without the end.</param>
    /// <returns>
    /// False where the request has to be refused: no name, a blank before or in it (and so a folded line), or a framing that is
    /// not beyond doubt.
    /// </returns>
    public bool TryFilter(Span<byte> line)
    {
        if (!TryCut(line, out var name, out var value))
            return false;

        if (Ascii.EqualsIgnoreCase(name, "Content-Length"u8))
            return framing.TryTakeLength(value);

        if (Ascii.EqualsIgnoreCase(name, "Transfer-Encoding"u8))
            return framing.TryTakeCoding(value);

        if (!Keeps(name, value))
            Drop(name, value);

        return true;
    }

    /// <summary>Makes a field meaningless.</summary>
    /// <param name="line">Its line, without the end.</param>
    /// <returns>False where it is none.</returns>
    public static bool TryDrop(Span<byte> line)
    {
        if (!TryCut(line, out var name, out var value))
            return false;

        Drop(name, value);
        return true;
    }

    private static bool TryCut(Span<byte> line, out Span<byte> name, out Span<byte> value)
    {
        var colon = line.IndexOf((byte)':');
        name = line[..Math.Max(colon, 0)];
        value = line[(colon + 1)..];
        return colon > 0 && !name.ContainsAnyExcept(Token);
    }

    private static void Drop(Span<byte> name, Span<byte> value)
    {
        name.Fill(Filler);
        value.Fill((byte)' ');
    }

    private bool Keeps(ReadOnlySpan<byte> name, Span<byte> value)
    {
        if (Ascii.EqualsIgnoreCase(name, "Accept-Language"u8))
            return KeepsLanguage(value);

        if (Ascii.EqualsIgnoreCase(name, "Content-Type"u8))
            return KeepsStart(value, "application/x-www-form-urlencoded"u8);

        if (Ascii.EqualsIgnoreCase(name, "Connection"u8))
            return KeepsConnection(value);

        if (Ascii.EqualsIgnoreCase(name, "Expect"u8))
            return KeepsStart(value, "100-continue"u8);

        return Ascii.EqualsIgnoreCase(name, "Host"u8);
    }

    // Which languages somebody reads, and in which order, says much of them; which of ours comes first, or that none does, is all that is needed.
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

    // "close" counts wherever it stands in the list; whoever sends it waits for the end.
    private static bool KeepsConnection(Span<byte> value)
    {
        foreach (var option in ((ReadOnlySpan<byte>)value).Split((byte)','))
        {
            if (Ascii.EqualsIgnoreCase(value[option].Trim(" \t"u8), "close"u8))
            {
                value.Fill((byte)' ');
                "close"u8.CopyTo(value);
                return true;
            }
        }

        return KeepsStart(value, "keep-alive"u8);
    }

    private static bool KeepsStart(Span<byte> value, ReadOnlySpan<byte> start)
    {
        var at = value.IndexOfAnyExcept((byte)' ', (byte)'\t');
        if (at < 0 || value.Length - at < start.Length || !Ascii.EqualsIgnoreCase(value.Slice(at, start.Length), start))
            return false;

        value[(at + start.Length)..].Fill((byte)' ');
        return true;
    }
}

namespace ChatBot.Dialog;

/// <summary>
/// What a visitor typed. Not a <see cref="string"/>, because a string can't be erased: the letters stand in one pinned
/// buffer (so that the garbage collector leaves no copy behind) which is overwritten on <see cref="Dispose"/>.
/// Lives for one turn; whoever receives it from a channel disposes of it.
/// </summary>
[Holds(
    what: "what the visitor typed",
    why: "to find the page that answers it",
    where: "one pinned buffer",
    until: "the end of the turn: overwritten")]
public sealed class VisitorText : IDisposable
{
    /// <summary>The most letters that are read of one message (Bot API: message text, 1-4096).</summary>
    public const int MaxLength = 4096;

    private readonly char[] buffer;
    private int length;

    /// <summary>Room for a text that the channel writes in place.</summary>
    /// <param name="capacity">UTF-16 units, at most <see cref="MaxLength"/>.</param>
    public VisitorText(int capacity) => buffer = GC.AllocateArray<char>(Math.Clamp(capacity, 0, MaxLength), pinned: true);

    /// <summary>The text, until it is disposed of.</summary>
    public ReadOnlySpan<char> Span => buffer.AsSpan(0, length);

    /// <summary>The whole buffer, for a channel to write into before <see cref="SetLength"/>.</summary>
    internal Span<char> Room => buffer;

    /// <summary>Copies letters that the caller holds; the caller clears its own.</summary>
    /// <param name="text">The letters; what is beyond <see cref="MaxLength"/> is left out.</param>
    /// <returns>A text of its own.</returns>
    public static VisitorText Copy(ReadOnlySpan<char> text)
    {
        var copy = new VisitorText(text.Length);
        text[..copy.buffer.Length].CopyTo(copy.buffer);
        copy.length = copy.buffer.Length;
        return copy;
    }

    /// <summary>Overwrites the text.</summary>
    public void Dispose()
    {
        length = 0;
        buffer.AsSpan().Clear();
    }

    /// <summary>Never the text: nothing that prints an object may print a visitor's words.</summary>
    /// <returns>A fixed word.</returns>
    public override string ToString() => nameof(VisitorText);

    /// <summary>Says how many letters of the buffer were written.</summary>
    /// <param name="written">UTF-16 units.</param>
    internal void SetLength(int written) => length = Math.Clamp(written, 0, buffer.Length);
}

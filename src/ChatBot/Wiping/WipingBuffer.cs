namespace ChatBot.Wiping;

/// <summary>
/// Bytes that go to or come from the Bot API, or a web page before it is sent. Holds whatever they say of a visitor, from the
/// moment they are written until <see cref="Dispose"/>, which overwrites it. Pinned, so that the garbage collector leaves no copy behind.
/// </summary>
[Holds(
    what: "the bytes of a request to Telegram or of its answer: whatever Telegram says of a visitor, name and user name included; the bytes of a web page",
    why: "to read them, and to write the answer",
    where: "one pinned buffer",
    until: "the request is done, or the page is sent: overwritten")]
internal sealed class WipingBuffer : IDisposable
{
    private const int Usual = 8 * 1024;

    private byte[] bytes;

    private WipingBuffer(int least) => bytes = PinnedArrays.Rent(least);

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    /// <summary>What is written.</summary>
    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    /// <summary>What is written, for an asynchronous reader that ends before <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    /// <summary>An empty buffer.</summary>
    /// <param name="least">Room for how many bytes; it grows where more are written.</param>
    /// <returns>A buffer for one request or answer; the caller disposes of it.</returns>
    public static WipingBuffer Rent(int least = Usual) => new(least);

    /// <summary>Appends bytes.</summary>
    public void Append(ReadOnlySpan<byte> some)
    {
        some.CopyTo(Room(some.Length));
        Length += some.Length;
    }

    /// <summary>Room behind what is written.</summary>
    /// <param name="least">The fewest bytes that are needed.</param>
    /// <returns>At least so many bytes; <see cref="Advance"/> says how many were used.</returns>
    public Span<byte> Room(int least)
    {
        if (bytes.Length - Length < least)
            Grow(Length + least);

        return bytes.AsSpan(Length);
    }

    /// <summary>The same, for an asynchronous writer that ends before anything else is asked of the buffer.</summary>
    public Memory<byte> RoomForLater(int least)
    {
        Room(least);
        return bytes.AsMemory(Length);
    }

    /// <summary>Says how much of the room was written.</summary>
    /// <param name="written">Bytes.</param>
    public void Advance(int written) => Length += written;

    /// <summary>Overwrites what is behind the first bytes.</summary>
    /// <param name="length">How many stay.</param>
    public void Shorten(int length)
    {
        bytes.AsSpan(length, Length - length).Clear();
        Length = length;
    }

    /// <summary>Overwrites everything; the buffer is empty then.</summary>
    public void Clear()
    {
        bytes.AsSpan().Clear();
        Length = 0;
    }

    /// <summary>Overwrites everything, and leaves its memory to others.</summary>
    public void Dispose()
    {
        PinnedArrays.Return(Interlocked.Exchange(ref bytes, []));
        Length = 0;
    }

    private void Grow(int needed)
    {
        var larger = PinnedArrays.Rent(Math.Max(needed, bytes.Length * 2));
        Span.CopyTo(larger);
        PinnedArrays.Return(bytes);
        bytes = larger;
    }
}

using System.Collections.Concurrent;

namespace ChatBot.Wiping;

/// <summary>
/// Bytes that go to or come from the Bot API. Holds whatever a request or an answer says of a visitor, from the moment it is
/// written until <see cref="Dispose"/>, which overwrites it. Pinned, so that the garbage collector leaves no copy behind.
/// </summary>
[Holds(
    what: "the bytes of a request to Telegram or of its answer: whatever Telegram says of a visitor, name and user name included",
    why: "to read them, and to write the answer",
    where: "one pinned buffer",
    until: "the request is done: overwritten")]
internal sealed class WipingBuffer : IDisposable
{
    private const int First = 8 * 1024;

    // Larger ones are rare (a poll with a hundred long messages) and are not worth keeping.
    private const int LargestKept = 256 * 1024;
    private const int MostKept = 1024;

    private static readonly ConcurrentBag<WipingBuffer> Free = [];

    private byte[] bytes = GC.AllocateUninitializedArray<byte>(First, pinned: true);

    private WipingBuffer()
    {
    }

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    /// <summary>What is written.</summary>
    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    /// <summary>What is written, for an asynchronous reader that ends before <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, Length);

    /// <summary>An empty buffer.</summary>
    /// <returns>A buffer for one request or answer; the caller disposes of it.</returns>
    public static WipingBuffer Rent() => Free.TryTake(out var free) ? free : new WipingBuffer();

    /// <summary>Room behind what is written.</summary>
    /// <param name="least">The fewest bytes that are needed.</param>
    /// <returns>At least so many bytes; <see cref="Advance"/> says how many were used.</returns>
    public Memory<byte> Room(int least)
    {
        if (bytes.Length - Length < least)
            Grow(Length + least);

        return bytes.AsMemory(Length);
    }

    /// <summary>Says how much of <see cref="Room"/> was written.</summary>
    /// <param name="written">Bytes.</param>
    public void Advance(int written) => Length += written;

    /// <summary>Overwrites everything; the buffer is empty then.</summary>
    public void Clear()
    {
        bytes.AsSpan().Clear();
        Length = 0;
    }

    /// <summary>Overwrites everything, and leaves the buffer to others.</summary>
    public void Dispose()
    {
        Clear();
        if (bytes.Length <= LargestKept && Free.Count < MostKept)
            Free.Add(this);
    }

    private void Grow(int needed)
    {
        var larger = GC.AllocateUninitializedArray<byte>(Math.Max(needed, bytes.Length * 2), pinned: true);
        Span.CopyTo(larger);
        bytes.AsSpan().Clear();
        bytes = larger;
    }
}

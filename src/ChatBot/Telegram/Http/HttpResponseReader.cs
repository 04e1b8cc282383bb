using System.Buffers.Text;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Http;

/// <summary>
/// Reads HTTP/1.1 answers from a connection. Holds what has arrived of an answer and is not read yet: bytes that may say who a
/// visitor is, in a buffer that is overwritten when they are read and on <see cref="Dispose"/>.
/// </summary>
[HeldIn(typeof(Transport))]
internal sealed class HttpResponseReader(Stream stream) : IDisposable
{
    private const int LongestHead = 64 * 1024;
    private const int AtOnce = 4096;

    private readonly WipingBuffer buffer = WipingBuffer.Rent();
    private int position;

    /// <summary>Something follows that nobody asked for.</summary>
    public bool HasMore => position < buffer.Length;

    /// <summary>Overwrites what is left.</summary>
    public void Dispose() => buffer.Dispose();

    /// <summary>Reads a head; those of interim answers (1xx) are left out.</summary>
    /// <exception cref="IOException">The connection broke in the middle, or what came is no HTTP.</exception>
    public async Task<ResponseHead> ReadHeadAsync(CancellationToken stop)
    {
        while (true)
        {
            var line = await ReadLineAsync(stop).ConfigureAwait(false);
            var head = ResponseHead.Start(buffer.Span[line]);
            while ((line = await ReadLineAsync(stop).ConfigureAwait(false)).End.Value > line.Start.Value)
                head = head.With(buffer.Span[line]);

            if (head.Status is < 100 or > 199)
                return head;
        }
    }

    /// <summary>Reads a body to its end.</summary>
    /// <param name="most">The most bytes it may have.</param>
    /// <exception cref="IOException">It broke in the middle, or is too long.</exception>
    public Task ReadBodyAsync(ResponseHead head, WipingBuffer into, int most, CancellationToken stop)
    {
        if (head.Status is 204 or 304)
            return Task.CompletedTask;

        return head.Chunked ? ReadChunksAsync(into, most, stop)
            : head.Length >= 0 ? CopyAsync(into, head.Length, most, stop)
            : ReadToEndAsync(into, most, stop);
    }

    private async Task ReadChunksAsync(WipingBuffer into, int most, CancellationToken stop)
    {
        while (await ReadSizeAsync(stop).ConfigureAwait(false) is var size && size > 0)
        {
            await CopyAsync(into, size, most, stop).ConfigureAwait(false);
            Demand(await ReadLineAsync(stop).ConfigureAwait(false) is var end && end.Start.Value == end.End.Value);
        }

        // Trailers, which say nothing that is needed.
        while (await ReadLineAsync(stop).ConfigureAwait(false) is var line && line.Start.Value < line.End.Value)
        {
        }
    }

    private async Task<long> ReadSizeAsync(CancellationToken stop)
    {
        var line = await ReadLineAsync(stop).ConfigureAwait(false);
        Demand(Utf8Parser.TryParse(buffer.Span[line], out int size, out _, 'x') && size >= 0);
        return size;
    }

    private async Task CopyAsync(WipingBuffer into, long count, int most, CancellationToken stop)
    {
        Demand(into.Length + count <= most);
        var known = (int)Math.Min(count, buffer.Length - position);
        into.Append(buffer.Span.Slice(position, known));
        position += known;
        for (var left = (int)count - known; left > 0;)
        {
            // No more than the body has: what follows belongs to the next line.
            var room = into.RoomForLater(Math.Min(left, AtOnce));
            var read = await stream.ReadAsync(room[..Math.Min(left, room.Length)], stop).ConfigureAwait(false);
            Demand(read > 0);
            into.Advance(read);
            left -= read;
        }
    }

    private async Task ReadToEndAsync(WipingBuffer into, int most, CancellationToken stop)
    {
        await CopyAsync(into, buffer.Length - position, most, stop).ConfigureAwait(false);
        while (await stream.ReadAsync(into.RoomForLater(AtOnce), stop).ConfigureAwait(false) is var read && read > 0)
        {
            into.Advance(read);
            Demand(into.Length <= most);
        }
    }

    // A line without its end, as a range of the buffer that holds until the next read.
    private async Task<Range> ReadLineAsync(CancellationToken stop)
    {
        if (position == buffer.Length)
            Forget();

        var start = position;
        while (true)
        {
            var end = buffer.Span[start..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                position = start + end + 1;
                var isCrLf = end > 0 && buffer.Span[start + end - 1] == '\r';
                return start..(start + end - (isCrLf ? 1 : 0));
            }

            Demand(buffer.Length - start <= LongestHead);
            var read = await stream.ReadAsync(buffer.RoomForLater(AtOnce), stop).ConfigureAwait(false);
            Demand(read > 0);
            buffer.Advance(read);
        }
    }

    private void Forget()
    {
        buffer.Clear();
        position = 0;
    }

    private static void Demand(bool isTrue)
    {
        if (!isTrue)
            throw new IOException("The answer broke off, or is malformed.");
    }
}

using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.InteropServices;
using ChatBot.Wiping;

namespace ChatBot.Web.Requests;

/// <summary>
/// What Kestrel reads a connection from: the connection's own bytes, each line of a head filtered before Kestrel sees its end.
/// Kestrel takes whole lines alone, so that it never sees one as it came.
/// </summary>
[HeldIn(typeof(WipingMemoryPool))]
internal sealed class FilteringPipeReader(PipeReader connection, HeaderFilter filter) : PipeReader
{
    // Longer lines are refused by the server in any case (KestrelServerLimits.MaxRequestHeadersTotalSize).
    private const int LongestLine = 16 * 1024;

    private ReadOnlySequence<byte> read;
    private long done;
    private bool hides;

    /// <inheritdoc/>
    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
        Filter(await connection.ReadAsync(cancellationToken));

    /// <inheritdoc/>
    public override bool TryRead(out ReadResult result)
    {
        var any = connection.TryRead(out result);
        if (any)
            result = Filter(result);

        return any;
    }

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        // What was hidden is waited for, or the connection would give the same bytes again at once.
        var all = hides && read.GetOffset(examined) >= read.GetOffset(read.GetPosition(done));
        var end = all ? read.End : examined;
        done -= read.Slice(0, consumed).Length;
        read = default;
        connection.AdvanceTo(consumed, end);
    }

    /// <inheritdoc/>
    public override void CancelPendingRead() => connection.CancelPendingRead();

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => connection.Complete(exception);

    private ReadResult Filter(ReadResult result)
    {
        read = result.Buffer;
        var looked = false;
        while (done < read.Length)
        {
            var rest = read.Slice(done);
            if (filter.Body > 0)
            {
                var bytes = Math.Min(filter.Body, rest.Length);
                filter.Pass(bytes);
                done += bytes;
                continue;
            }

            looked = true;
            var end = rest.PositionOf((byte)'\n');
            if (end is null && (!filter.HidesUnfinishedLines || rest.Length <= LongestLine))
                break;

            var line = end is null ? rest : rest.Slice(0, rest.GetPosition(1, end.Value));
            Filter(line);
            done += line.Length;
        }

        // A body's bytes are counted here, not looked at.
        if (looked)
            StackWiper.Wipe();

        hides = filter.HidesUnfinishedLines && done < read.Length;
        return hides ? new ReadResult(read.Slice(0, done), result.IsCanceled, result.IsCompleted) : result;
    }

    private void Filter(ReadOnlySequence<byte> line)
    {
        if (line.IsSingleSegment)
        {
            filter.Filter(Writable(line.First));
            return;
        }

        // Across two blocks of memory: filtered in one piece and written back.
        Span<byte> room = stackalloc byte[LongestLine];
        var whole = room[..(int)Math.Min(line.Length, room.Length)];
        line.Slice(0, whole.Length).CopyTo(whole);
        filter.Filter(whole);
        var written = 0;
        foreach (var memory in line.Slice(0, whole.Length))
        {
            whole.Slice(written, memory.Length).CopyTo(Writable(memory));
            written += memory.Length;
        }

        whole.Clear();
    }

    // The bytes lie in ClearingMemoryPool's blocks, and nobody but this reader has them.
    private static Span<byte> Writable(ReadOnlyMemory<byte> memory) => MemoryMarshal.AsMemory(memory).Span;
}

using System.Net.Sockets;

namespace ChatBot.Wiping;

/// <summary>
/// A connection's bytes on the network. Everything that continues when they have come or gone (decrypting, reading, answering)
/// goes on inside <see cref="StackWiper"/>: every wait of this channel that a visitor's bytes follow is one of these, or one for
/// time or room that says so itself.
/// </summary>
internal sealed class WipingNetworkStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = base.ReadAsync(buffer, cancellationToken);
        return read.IsCompleted ? read : new ValueTask<int>(StackWiper.WipeAfterAsync(read.AsTask()));
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var written = base.WriteAsync(buffer, cancellationToken);
        return written.IsCompleted ? written : new ValueTask(StackWiper.WipeAfterAsync(written.AsTask()));
    }
}

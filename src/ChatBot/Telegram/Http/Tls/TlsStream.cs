namespace ChatBot.Telegram.Http.Tls;

/// <summary>
/// TLS by OpenSSL itself, without SslStream between: what arrives is decrypted straight into the caller's buffer, what leaves is
/// encrypted straight out of it, and OpenSSL overwrites its own copy (SSL_OP_CLEANSE_PLAINTEXT). SslStream decrypts into arrays
/// of a shared pool, which nobody clears. One reader and writer at a time.
/// </summary>
[HeldIn(typeof(Transport))]
internal sealed class TlsStream : Stream
{
    // A record and its frame (RFC 8446, 5.2).
    private const int RoomForRecord = (16 * 1024) + 512;

    private readonly Stream network;
    private readonly TlsSession session;
    private readonly byte[] ciphertext = new byte[RoomForRecord];

    private TlsStream(Stream network, TlsSession session) => (this.network, this.session) = (network, session);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The server said that it ends the connection; it did not just break.</summary>
    public bool EndedInOrder { get; private set; }

    /// <summary>Shakes hands with a server.</summary>
    /// <param name="network">The way to it; the result's own from now on.</param>
    /// <param name="context">Whom to trust.</param>
    /// <param name="name">The server's name, which its certificate must have.</param>
    /// <exception cref="ObstacleException">The server's certificate was refused.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public static async Task<TlsStream> ConnectAsync(Stream network, TlsContext context, string name, CancellationToken stop)
    {
        var stream = new TlsStream(network, new TlsSession(context, name));
        try
        {
            await stream.HandshakeAsync(stop).ConfigureAwait(false);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var (count, error) = Attempt(() => LibSsl.SSL_read(session, buffer.Span, buffer.Length));
            if (count > 0)
                return count;

            if (error == LibSsl.ZeroReturn)
            {
                EndedInOrder = true;
                return 0;
            }

            Demand(error);
            await SendAsync(cancellationToken).ConfigureAwait(false);
            await ReceiveAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0)
            return;

        // The BIO grows, so that everything is taken at once.
        var (count, _) = Attempt(() => LibSsl.SSL_write(session, buffer.Span, buffer.Length));
        if (count != buffer.Length)
            throw Broken();

        await SendAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            session.Dispose();
            network.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task HandshakeAsync(CancellationToken stop)
    {
        while (true)
        {
            var (done, error) = Attempt(() => LibSsl.SSL_do_handshake(session));

            // Also where it failed: the server is told why.
            await SendAsync(stop).ConfigureAwait(false);
            if (done == 1)
                return;

            if (error != LibSsl.WantRead && Refusal(LibSsl.SSL_get_verify_result(session)) is { } refusal)
                throw new ObstacleException(refusal);

            Demand(error);
            await ReceiveAsync(stop).ConfigureAwait(false);
        }
    }

    // What went wrong stands in a queue of the thread's, which must be empty before (SSL_get_error(3)).
    private (int Result, int Error) Attempt(Func<int> function)
    {
        LibSsl.ERR_clear_error();
        var result = function();
        return (result, result > 0 ? 0 : LibSsl.SSL_get_error(session, result));
    }

    private async Task SendAsync(CancellationToken stop)
    {
        while (LibSsl.BIO_read(session.ToSend, ciphertext, ciphertext.Length) is var count && count > 0)
            await network.WriteAsync(ciphertext.AsMemory(0, count), stop).ConfigureAwait(false);
    }

    private async Task ReceiveAsync(CancellationToken stop)
    {
        var count = await network.ReadAsync(ciphertext, stop).ConfigureAwait(false);
        if (count == 0 || LibSsl.BIO_write(session.Received, ciphertext.AsSpan(0, count), count) != count)
            throw Broken();
    }

    private static void Demand(int error)
    {
        if (error != LibSsl.WantRead)
            throw Broken();
    }

    // What the server's certificate lacks; null where it was not looked at, or is good.
    private static Obstacle? Refusal(nint verified) => verified switch
    {
        LibSsl.CertificateIsGood => null,
        LibSsl.CertificateNotYetValid => Obstacle.CertificateNotYetValid,
        LibSsl.CertificateExpired => Obstacle.CertificateExpired,
        _ => Obstacle.CertificateUntrusted,
    };

    private static IOException Broken() => new("The connection broke.");
}

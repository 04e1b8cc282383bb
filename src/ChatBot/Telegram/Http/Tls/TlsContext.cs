using System.Runtime.InteropServices;

namespace ChatBot.Telegram.Http.Tls;

/// <summary>
/// What all TLS connections share: whom they trust, and that OpenSSL forgets. Trusts the machine's authorities, or those that
/// SSL_CERT_FILE and SSL_CERT_DIR name (SSL_CTX_set_default_verify_paths(3)); there is no switch to trust anybody else.
/// </summary>
internal sealed class TlsContext : SafeHandle
{
    // OpenSSL's own default is a folder of links named by hashes, which small images lack. These are the bundles that Debian,
    // Alpine and the distroless images, and Fedora install.
    private static readonly string[] Bundles = ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"];

    private TlsContext(nint context)
        : base(0, ownsHandle: true) => SetHandle(context);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Makes one.</summary>
    /// <returns>The context; null where this machine has no OpenSSL 3, or one that doesn't forget.</returns>
    public static TlsContext? TryCreate()
    {
        try
        {
            var context = new TlsContext(LibSsl.SSL_CTX_new(LibSsl.TLS_client_method()));
            if (!context.IsInvalid && context.SetUp())
                return context;

            context.Dispose();
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // The caller says so in the log.
        }

        return null;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        LibSsl.SSL_CTX_free(handle);
        return true;
    }

    private bool SetUp()
    {
        // Otherwise the last records of a connection stay readable in OpenSSL's buffer as long as the connection lives.
        var options = LibSsl.SSL_CTX_set_options(this, LibSsl.CleansePlaintext | LibSsl.NoRenegotiation | LibSsl.NoCompression);
        LibSsl.SSL_CTX_set_verify(this, LibSsl.VerifyPeer, 0);
        return (options & LibSsl.CleansePlaintext) != 0
            && LibSsl.SSL_CTX_ctrl(this, LibSsl.CtrlSetMinVersion, LibSsl.Tls12, 0) == 1
            && LibSsl.SSL_CTX_set_default_verify_paths(this) == 1
            && LoadBundle();
    }

    private bool LoadBundle()
    {
        if (Environment.GetEnvironmentVariable("SSL_CERT_FILE") is not null)
            return true;

        var bundle = Bundles.FirstOrDefault(File.Exists);
        return bundle is null || LibSsl.SSL_CTX_load_verify_file(this, bundle) == 1;
    }
}

/// <summary>One connection's state in OpenSSL, with its two memory BIOs, which hold ciphertext alone.</summary>
[HeldIn(typeof(Transport))]
internal sealed class TlsSession : SafeHandle
{
    /// <summary>A client's session that accepts one server alone.</summary>
    /// <param name="context">Whom to trust.</param>
    /// <param name="name">The server's name or address, which its certificate must have.</param>
    /// <exception cref="IOException">OpenSSL made none.</exception>
    public TlsSession(TlsContext context, string name)
        : base(0, ownsHandle: true)
    {
        SetHandle(LibSsl.SSL_new(context));
        if (IsInvalid)
            throw new IOException("OpenSSL made no session.");

        (Received, ToSend) = (LibSsl.BIO_new(LibSsl.BIO_s_mem()), LibSsl.BIO_new(LibSsl.BIO_s_mem()));
        LibSsl.SSL_set_bio(this, Received, ToSend);
        LibSsl.SSL_set_connect_state(this);
        if (!Expect(name))
            throw new IOException("OpenSSL does not take the server's name.");
    }

    /// <summary>What came over the network.</summary>
    public nint Received { get; }

    /// <summary>What is to go over the network.</summary>
    public nint ToSend { get; }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        // Frees both BIOs too.
        LibSsl.SSL_free(handle);
        return true;
    }

    // The name is also sent, so that the server chooses the right certificate; an address is not (RFC 6066, 3).
    private bool Expect(string name)
    {
        if (System.Net.IPAddress.TryParse(name, out _))
            return LibSsl.X509_VERIFY_PARAM_set1_ip_asc(LibSsl.SSL_get0_param(this), name) == 1;

        LibSsl.SSL_set_hostflags(this, LibSsl.NoPartialWildcards);
        return LibSsl.SSL_set1_host(this, name) == 1 && LibSsl.SSL_ctrl(this, LibSsl.CtrlSetServerName, 0, name) == 1;
    }
}

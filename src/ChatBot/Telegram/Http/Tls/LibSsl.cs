using System.Runtime.InteropServices;

namespace ChatBot.Telegram.Http.Tls;

/// <summary>
/// The functions of OpenSSL 3 that <see cref="TlsStream"/> needs, by their own names: public ones alone, each as its manual page
/// describes it (docs.openssl.org, man3). A C <c>long</c> is as long as a pointer wherever .NET runs on Linux.
/// </summary>
internal static partial class LibSsl
{
    public const int Tls12 = 0x0303;
    public const int VerifyPeer = 1;

    // SSL_CTX_set_options(3)
    public const ulong CleansePlaintext = 1 << 1;
    public const ulong NoCompression = 1 << 17;
    public const ulong NoRenegotiation = 1 << 30;

    // SSL_CTX_ctrl(3) and SSL_ctrl(3): what the manual's macros stand for
    public const int CtrlSetServerName = 55;
    public const int CtrlSetMinVersion = 123;

    // SSL_get_error(3)
    public const int WantRead = 2;
    public const int ZeroReturn = 6;

    // X509_STORE_CTX_get_error(3)
    public const nint CertificateIsGood = 0;
    public const nint CertificateNotYetValid = 9;
    public const nint CertificateExpired = 10;

    // X509_check_host(3): a wildcard stands for a whole label
    public const uint NoPartialWildcards = 4;

    private const string Ssl = "libssl.so.3";
    private const string Crypto = "libcrypto.so.3";

    [LibraryImport(Ssl)]
    public static partial nint TLS_client_method();

    [LibraryImport(Ssl)]
    public static partial nint SSL_CTX_new(nint method);

    [LibraryImport(Ssl)]
    public static partial void SSL_CTX_free(nint context);

    [LibraryImport(Ssl)]
    public static partial nint SSL_CTX_ctrl(TlsContext context, int command, nint number, nint pointer);

    [LibraryImport(Ssl)]
    public static partial ulong SSL_CTX_set_options(TlsContext context, ulong options);

    [LibraryImport(Ssl)]
    public static partial void SSL_CTX_set_verify(TlsContext context, int mode, nint callback);

    [LibraryImport(Ssl)]
    public static partial int SSL_CTX_set_default_verify_paths(TlsContext context);

    [LibraryImport(Ssl, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SSL_CTX_load_verify_file(TlsContext context, string file);

    [LibraryImport(Ssl)]
    public static partial nint SSL_new(TlsContext context);

    [LibraryImport(Ssl)]
    public static partial void SSL_free(nint session);

    [LibraryImport(Ssl)]
    public static partial void SSL_set_bio(TlsSession session, nint received, nint toSend);

    [LibraryImport(Ssl)]
    public static partial void SSL_set_connect_state(TlsSession session);

    [LibraryImport(Ssl, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SSL_set1_host(TlsSession session, string name);

    [LibraryImport(Ssl)]
    public static partial void SSL_set_hostflags(TlsSession session, uint flags);

    [LibraryImport(Ssl, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint SSL_ctrl(TlsSession session, int command, nint number, string text);

    [LibraryImport(Ssl)]
    public static partial nint SSL_get_verify_result(TlsSession session);

    [LibraryImport(Ssl)]
    public static partial nint SSL_get0_param(TlsSession session);

    [LibraryImport(Ssl)]
    public static partial int SSL_do_handshake(TlsSession session);

    [LibraryImport(Ssl)]
    public static partial int SSL_read(TlsSession session, Span<byte> into, int length);

    [LibraryImport(Ssl)]
    public static partial int SSL_write(TlsSession session, ReadOnlySpan<byte> from, int length);

    [LibraryImport(Ssl)]
    public static partial int SSL_get_error(TlsSession session, int result);

    [LibraryImport(Crypto, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int X509_VERIFY_PARAM_set1_ip_asc(nint parameters, string address);

    [LibraryImport(Crypto)]
    public static partial nint BIO_s_mem();

    [LibraryImport(Crypto)]
    public static partial nint BIO_new(nint type);

    [LibraryImport(Crypto)]
    public static partial int BIO_read(nint bio, Span<byte> into, int length);

    [LibraryImport(Crypto)]
    public static partial int BIO_write(nint bio, ReadOnlySpan<byte> from, int length);

    [LibraryImport(Crypto)]
    public static partial void ERR_clear_error();
}

using ChatBot.Hardening;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>An authority that OpenSSL trusts in this process; the variable is read when a context is made.</summary>
internal sealed class TrustedAuthority : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public TrustedAuthority(FakeAuthority authority)
    {
        File.WriteAllText(file, authority.Pem);
        Linux.SetVariable("SSL_CERT_FILE", file);
    }

    public void Dispose()
    {
        Linux.SetVariable("SSL_CERT_FILE", null);
        File.Delete(file);
    }
}

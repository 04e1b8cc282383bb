using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>A certificate authority made for one test, and a certificate of it for a server on loopback.</summary>
internal sealed class FakeAuthority : IDisposable
{
    private readonly X509Certificate2 authority;

    public FakeAuthority(string name = "localhost", DateTimeOffset? until = null, bool selfSigned = false, DateTimeOffset? from = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Authority for tests", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-10), DateTimeOffset.UtcNow.AddDays(10));
        Certificate = Issue(name, from ?? DateTimeOffset.UtcNow.AddDays(-9), until ?? DateTimeOffset.UtcNow.AddDays(5), selfSigned);
    }

    /// <summary>The server's certificate with its key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The authority's own certificate, for a file that SSL_CERT_FILE names.</summary>
    public string Pem => authority.ExportCertificatePem();

    public void Dispose()
    {
        authority.Dispose();
        Certificate.Dispose();
    }

    private X509Certificate2 Issue(string name, DateTimeOffset from, DateTimeOffset until, bool selfSigned)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        if (name == "localhost")
            names.AddIpAddress(IPAddress.Loopback);

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        if (selfSigned)
        {
            using var own = request.CreateSelfSigned(from, until);
            return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null);
        }

        using var bare = request.Create(authority, from, until, RandomNumberGenerator.GetBytes(8));
        using var whole = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }
}

namespace ChatBot.Telegram.Http;

/// <summary>What stands in the way to the Bot API.</summary>
internal enum Obstacle
{
    /// <summary>The server's name can't be found.</summary>
    Name,

    /// <summary>Nobody answers at the address, or not in time.</summary>
    Route,

    /// <summary>The proxy can't be reached, or refused.</summary>
    Proxy,

    /// <summary>The connection ended, or time ran out, while TLS was agreed on.</summary>
    Tls,

    /// <summary>Connections come about, and end or stay silent before an answer.</summary>
    Answer,

    /// <summary>By this machine's clock, the server's certificate is not valid yet.</summary>
    CertificateNotYetValid,

    /// <summary>By this machine's clock, the server's certificate is not valid any more.</summary>
    CertificateExpired,

    /// <summary>The server's certificate has another name, or an authority that this machine doesn't trust.</summary>
    CertificateUntrusted,
}

/// <summary>No connection came about, so nothing was sent.</summary>
/// <param name="obstacle">What stood in the way.</param>
internal sealed class ObstacleException(Obstacle obstacle) : IOException("There is no way to the server.")
{
    public Obstacle Obstacle => obstacle;
}

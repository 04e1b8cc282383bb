namespace ChatBot.Telegram.Http;

/// <summary>
/// Whether the Bot API can be reached. Each obstacle is told once, with what to check, and once that it is overcome: not every
/// request that meets it. Safe for many requests at once.
/// </summary>
internal sealed class Reachability(ILogger<Reachability> logger)
{
    /// <summary>So many requests in a row without an answer are no chance any more.</summary>
    private const int LostInARow = 3;

    // A bit for each obstacle that was told since an answer last came.
    private int told;
    private int lost;

    /// <summary>Whether an obstacle was told, and no answer has come since.</summary>
    public bool IsBlocked => Volatile.Read(ref told) != 0;

    /// <summary>A connection did not come about.</summary>
    public void Meet(Obstacle obstacle)
    {
        var bit = 1 << (int)obstacle;
        if ((Interlocked.Or(ref told, bit) & bit) == 0)
            Tell(obstacle);
    }

    /// <summary>A connection came about, and the request got no answer.</summary>
    public void Lose()
    {
        if (Interlocked.Increment(ref lost) >= LostInARow)
            Meet(Obstacle.Answer);
    }

    /// <summary>An answer came.</summary>
    public void Overcome()
    {
        if (Volatile.Read(ref lost) != 0)
            Volatile.Write(ref lost, 0);
        if (IsBlocked && Interlocked.Exchange(ref told, 0) != 0)
            TelegramLog.ReachedAgain(logger);
    }

    private void Tell(Obstacle obstacle)
    {
        switch (obstacle)
        {
            case Obstacle.Name:
                TelegramLog.NameNotFound(logger);
                break;
            case Obstacle.Route:
                TelegramLog.NoRoute(logger);
                break;
            case Obstacle.Proxy:
                TelegramLog.NoProxy(logger);
                break;
            case Obstacle.Tls:
                TelegramLog.NoTls(logger);
                break;
            case Obstacle.Answer:
                TelegramLog.NoAnswer(logger);
                break;
            case Obstacle.CertificateNotYetValid:
                TelegramLog.CertificateNotYetValid(logger);
                break;
            case Obstacle.CertificateExpired:
                TelegramLog.CertificateExpired(logger);
                break;
            default:
                TelegramLog.CertificateUntrusted(logger);
                break;
        }
    }
}

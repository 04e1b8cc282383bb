namespace ChatBot.Hosting.Health;

/// <summary>When Telegram last answered as it should: a moment, and nothing of what it answered.</summary>
internal sealed class LastContact(TimeProvider clock)
{
    private long moment;

    /// <summary>How long ago it was; null where it has not been yet.</summary>
    public TimeSpan? Age => Volatile.Read(ref moment) is not 0 and var last ? clock.GetElapsedTime(last) : null;

    /// <summary>It has answered now.</summary>
    public void Succeeded() => Volatile.Write(ref moment, clock.GetTimestamp());
}

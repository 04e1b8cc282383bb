namespace ChatBot.Tests.Telegram.Fake;

/// <summary>A machine whose clock on the wall is set while it runs, to and fro. What measures time goes on as ever.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long shift;

    public void Set(TimeSpan by) => Interlocked.Exchange(ref shift, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref shift));
}

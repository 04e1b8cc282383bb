using System.Diagnostics;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>Taps that come whether or not the bot keeps up, by chance as visitors do: the same chance for each bot.</summary>
internal sealed class TapPace(Visitors visitors)
{
    private const int Seed = 1;

    private volatile int perSecond;

    /// <summary>Begins, or changes how many come.</summary>
    public void Begin(int rate)
    {
        var isNew = perSecond == 0;
        perSecond = rate;
        if (isNew)
            new Thread(Run) { IsBackground = true, Name = "taps" }.Start();
    }

    public void End() => perSecond = 0;

    private void Run()
    {
        var random = new Random(Seed);
        var (began, due) = (Stopwatch.GetTimestamp(), 0.0);
        while (perSecond is > 0 and var rate)
        {
            if (Stopwatch.GetElapsedTime(began).TotalSeconds < due)
            {
                Thread.Sleep(1);
                continue;
            }

            visitors.TapOnce();
            due -= Math.Log(1 - random.NextDouble()) / rate;
        }
    }
}

namespace ChatBot.Restart;

/// <summary>What a channel is doing, in numbers.</summary>
/// <param name="Handled">How much it has handled since the start.</param>
/// <param name="Held">How much it is handling or remembers now: lanes, visits, open requests.</param>
internal readonly record struct Activity(long Handled, int Held);

/// <summary>What the channels are doing, together. They say so in numbers; nobody learns who is asking.</summary>
internal sealed class ChannelActivity
{
    private readonly Lock gate = new();
    private readonly List<(Func<Activity> Read, Func<CancellationToken, Task> Drain)> channels = [];

    /// <summary>What all channels are doing.</summary>
    public Activity Now
    {
        get
        {
            lock (gate)
                return channels.Aggregate(default(Activity), (sum, one) => Add(sum, one.Read()));
        }
    }

    /// <summary>Adds a channel.</summary>
    /// <param name="read">What it is doing.</param>
    /// <param name="drain">Takes nothing new, ends what it has begun and forgets; ends early where it is told to.</param>
    public void Register(Func<Activity> read, Func<CancellationToken, Task> drain)
    {
        lock (gate)
            channels.Add((read, drain));
    }

    /// <summary>Drains every channel.</summary>
    /// <returns>A task that ends when all are drained, or it was told to stop.</returns>
    public async Task DrainAsync(CancellationToken stop)
    {
        Task[] all;
        lock (gate)
            all = [.. channels.Select(one => one.Drain(stop))];

        await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Activity Add(Activity one, Activity other) => new(one.Handled + other.Handled, one.Held + other.Held);
}

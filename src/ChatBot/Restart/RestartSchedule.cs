namespace ChatBot.Restart;

/// <summary>Decides when the program is to be replaced. Sees numbers and a clock, nothing else.</summary>
internal sealed class RestartSchedule(RestartOptions settings, TimeProvider clock)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private long handled;
    private long first;
    private long last;

    /// <summary>Looks once a second until the moment has come.</summary>
    /// <param name="look">What the channels are doing, and whether the program has what it leaves to the next copy.</param>
    public async Task WaitAsync(Func<(Activity Now, bool IsReady)> look, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
            await timer.WaitForNextTickAsync(stop).ConfigureAwait(false);
        while (look() is var (now, isReady) && !IsDue(now, isReady));
    }

    /// <summary>Judges what is going on now; called about once a second.</summary>
    /// <param name="now">What the channels are doing.</param>
    /// <param name="isReady">Whether the program has what it leaves to the next copy; only the last moment does not wait for it.</param>
    /// <returns>
    /// True where something was handled and nothing is held since a while, or where the first of it was handled too long ago.
    /// </returns>
    public bool IsDue(Activity now, bool isReady)
    {
        var time = clock.GetTimestamp();
        if (now.Handled != handled || now.Held > 0)
        {
            first = first == 0 ? time : first;
            last = time;
            handled = now.Handled;
        }

        return first != 0
            && ((isReady && clock.GetElapsedTime(last, time) >= settings.Quiet) || clock.GetElapsedTime(first, time) >= settings.Latest);
    }
}

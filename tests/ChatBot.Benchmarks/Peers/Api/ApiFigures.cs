namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>What the server saw so far. Moments are ticks of the stopwatch, which all processes of a machine share; times are in milliseconds.</summary>
/// <param name="At">Now.</param>
/// <param name="FirstPoll">When getUpdates was first asked; 0 = not yet.</param>
/// <param name="FirstEdit">When the first edit arrived; 0 = not yet.</param>
/// <param name="Edited">Taps whose edit arrived.</param>
/// <param name="Answered">Taps that were answered.</param>
/// <param name="WithoutEdit">Taps whose edit has not arrived.</param>
/// <param name="WithoutAnswer">Taps that have not been answered.</param>
/// <param name="Late">Taps that were not made because every chat waited for the bot.</param>
internal sealed record ApiFigures(long At, long FirstPoll, long FirstEdit, int Edited, int Answered, int WithoutEdit, int WithoutAnswer, int Late)
{
    /// <summary>Half of the taps took no longer from being handed to the bot until their edit arrived.</summary>
    public double P50 { get; init; }

    /// <summary>99 of 100 took no longer.</summary>
    public double P99 { get; init; }

    /// <summary>The same from the tap itself, with the time in which it waited for a poll.</summary>
    public double TapP50 { get; init; }

    /// <summary>99 of 100 took no longer.</summary>
    public double TapP99 { get; init; }

    /// <summary>What was wrong, the first few.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}

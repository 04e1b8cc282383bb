namespace ChatBot.Benchmarks.Peers;

/// <summary>What one program did in one round. Times in milliseconds, memory in MB.</summary>
internal sealed record PeerFigures
{
    /// <summary>From its start to its first getUpdates.</summary>
    public double FirstPoll { get; init; }

    /// <summary>From its start until the edit for a tap that had waited for it arrived.</summary>
    public double FirstAnswer { get; init; }

    /// <summary>Taps answered a second, each as soon as the one before it.</summary>
    public double PerSecond { get; init; }

    /// <summary>Processor time for each of them, in microseconds.</summary>
    public double Cpu { get; init; }

    /// <summary>What the server took beside it, in microseconds.</summary>
    public double ServerCpu { get; init; }

    /// <summary>The part of the machine that neither of them had: other programs, and the system's own.</summary>
    public double Others { get; init; }

    /// <summary>Under an open load, from the handing out of the update until its edit arrived.</summary>
    public double P50 { get; init; }

    public double P99 { get; init; }

    /// <summary>The same from the tap itself, with the time in which it waited for a poll.</summary>
    public double TapP50 { get; init; }

    public double TapP99 { get; init; }

    /// <summary>Taps answered a second where each call takes long.</summary>
    public double Polled { get; init; }

    /// <summary>The same where updates are brought; null where that is not tried.</summary>
    public double? Brought { get; init; }

    /// <summary>Memory under the open load, before anything heavier.</summary>
    public (double Resident, double Anonymous) Calm { get; init; }

    /// <summary>Memory after as much as it can do.</summary>
    public (double Resident, double Anonymous) Loaded { get; init; }
}

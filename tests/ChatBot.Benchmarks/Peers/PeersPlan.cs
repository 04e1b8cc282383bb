using System.Globalization;

namespace ChatBot.Benchmarks.Peers;

/// <summary>What is asked of the peers.</summary>
/// <param name="Seconds">How long each measurement takes.</param>
/// <param name="Rounds">How often each program takes its turn.</param>
/// <param name="Program">Our own: a published one, beside its pages and models; null for the one that was built with the benchmark.</param>
internal sealed record PeersPlan(int Seconds, int Rounds, string? Program)
{
    /// <summary>How many chats tap, each its one message.</summary>
    public int Chats { get; init; } = 500;

    /// <summary>Taps a second where the load is open.</summary>
    public int Rate { get; init; } = 200;

    /// <summary>Milliseconds that a call of the slow API takes.</summary>
    public int Delay { get; init; } = 50;

    /// <summary>Milliseconds that getUpdates of the slow API takes, beyond the wait for something to hand out.</summary>
    public int PollDelay { get; init; } = 50;

    /// <summary>The programs whose names begin like one of these; all of them where there is none.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Reads the arguments.</summary>
    /// <param name="args">Seconds, rounds, and <c>--name value</c> for the others.</param>
    public static PeersPlan Read(string[] args)
    {
        var numbers = args.TakeWhile(arg => !arg.StartsWith('-')).Select(Number).ToArray();
        string? Named(string name) => Array.IndexOf(args, "--" + name) is >= 0 and var at ? args[at + 1] : null;
        var delay = Named("delay") is { } slow ? Number(slow) : 50;
        return new PeersPlan(numbers.Length > 0 ? numbers[0] : 8, numbers.Length > 1 ? numbers[1] : 5, Named("program") is { } path ? Path.GetFullPath(path) : null)
        {
            Chats = Named("chats") is { } chats ? Number(chats) : 500,
            Rate = Named("rate") is { } rate ? Number(rate) : 200,
            Delay = delay,
            PollDelay = Named("poll-delay") is { } poll ? Number(poll) : delay,
            Only = Named("only")?.Split(',') ?? [],
        };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

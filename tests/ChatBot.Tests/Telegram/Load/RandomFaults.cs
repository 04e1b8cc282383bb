using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Load;

/// <summary>Lets a share of all requests fail, in every way that a network, a proxy and a server have.</summary>
internal sealed class RandomFaults(int share, int seed)
{
    private static readonly Func<object>[] Kinds =
    [
        () => Fault.Html, () => Fault.Unavailable, () => Fault.NoJson, () => Fault.CutAnswer, () => Fault.ResetBefore, () => Fault.ResetAfter,
        () => Fault.Slow, () => Fault.Silence, () => FakeError.TooMany(1), () => new FakeError(500, "Internal Server Error"),
        () => new FakeError(500, "Internal Server Error: restart"),
    ];

    private readonly Lock gate = new();
    private readonly Random random = new(seed);

    /// <summary>Whether every send and edit is told to wait.</summary>
    public bool IsStorm { get; set; }

    public object? Choose(string method)
    {
        lock (gate)
        {
            if (IsStorm && method is "sendMessage" or "editMessageText")
                return FakeError.TooMany(1);

            return random.Next(100) < share ? Kinds[random.Next(Kinds.Length)]() : null;
        }
    }
}

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>What goes wrong on the way, instead of an answer or after it.</summary>
internal enum Fault
{
    /// <summary>A front proxy answers in HTML (FACTS, "Errors": 502/503/504).</summary>
    Html,

    /// <summary>The answer ends in the middle, the connection too.</summary>
    CutAnswer,

    /// <summary>The answer is whole as HTTP says, and no JSON.</summary>
    NoJson,

    /// <summary>The connection breaks before the request is carried out.</summary>
    ResetBefore,

    /// <summary>The request is carried out, then the connection breaks.</summary>
    ResetAfter,

    /// <summary>The front proxy finds nobody behind it, in HTML.</summary>
    Unavailable,

    /// <summary>The request is carried out and answered a second or two late.</summary>
    Slow,

    /// <summary>The line is dead, and nobody says so: nothing is carried out, no answer comes, the connection stays.</summary>
    Silence,
}

/// <summary>An answer with these bytes, whatever the method.</summary>
internal sealed record RawAnswer(int Status, string Body);

/// <summary>Faults that wait for their request.</summary>
internal sealed class Faults
{
    /// <summary>What happens by chance to requests for which no fault waits; or null.</summary>
    public Func<string, object?>? Chance { get; set; }

    private readonly List<(string Method, long? Chat, object What)> waiting = [];

    /// <summary>The next requests of a method fail.</summary>
    /// <param name="method">The Bot API's method.</param>
    /// <param name="what">A <see cref="Fault"/>, a <see cref="FakeError"/> or a <see cref="RawAnswer"/>.</param>
    /// <param name="times">How often.</param>
    /// <param name="chat">Only in this chat.</param>
    public void Add(string method, object what, int times = 1, long? chat = null)
    {
        lock (waiting)
        {
            for (var i = 0; i < times; i++)
                waiting.Add((method, chat, what));
        }
    }

    /// <summary>Whether a fault of a chat has not met its request yet.</summary>
    public bool IsWaiting(string method, long chat)
    {
        lock (waiting)
            return waiting.Exists(one => one.Method == method && one.Chat == chat);
    }

    public object? Take(string method, long? chat)
    {
        lock (waiting)
        {
            var at = waiting.FindIndex(one => one.Method == method && (one.Chat is null || one.Chat == chat));
            if (at < 0)
                return Chance?.Invoke(method);

            var what = waiting[at].What;
            waiting.RemoveAt(at);
            return what;
        }
    }
}

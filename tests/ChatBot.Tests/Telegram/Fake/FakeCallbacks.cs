using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>Taps that wait for their answer.</summary>
internal sealed class FakeCallbacks(TimeProvider clock)
{
    // FACTS, "getUpdates": "callback_query only 150 s"; later the query is too old.
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(150);

    private readonly ConcurrentDictionary<string, long> waiting = new();
    private readonly ConcurrentDictionary<string, string?> answered = new();
    private long last = 880_000_000_000;

    /// <summary>How many taps have been answered.</summary>
    public int Answered => answered.Count;

    /// <summary>How many taps still wait.</summary>
    public int Waiting => waiting.Count;

    public string Add()
    {
        var id = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
        waiting[id] = clock.GetTimestamp();
        return id;
    }

    public bool IsAnswered(string id) => answered.ContainsKey(id);

    /// <summary>What the bot said with its answer.</summary>
    public string? TextOf(string id) => answered.GetValueOrDefault(id);

    public JsonValue Answer(JsonObject asked)
    {
        // One answer a query: a second finds nothing.
        var id = (string)asked["callback_query_id"]!;
        if (!waiting.TryRemove(id, out var made) || clock.GetElapsedTime(made) > Life)
            throw FakeError.TooOld;

        answered[id] = (string?)asked["text"];
        return JsonValue.Create(true);
    }
}

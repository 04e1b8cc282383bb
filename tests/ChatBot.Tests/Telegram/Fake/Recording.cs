using System.Text.Json.Nodes;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>A request as the server got it.</summary>
internal sealed record Recorded(string Method, JsonObject Params);

/// <summary>
/// Every request, in the order of arrival. Where the variable FAKE_BOT_API_RECORD names a file, each is a line of JSON there
/// too, for a judge that knows the Bot API's own description.
/// </summary>
internal sealed class Recording
{
    private static readonly string? Path = Environment.GetEnvironmentVariable("FAKE_BOT_API_RECORD");
    private static readonly Lock FileGate = new();
    private readonly List<Recorded> requests = [];

    /// <summary>Whether it keeps anything.</summary>
    public bool IsOn { get; set; } = true;

    public IReadOnlyList<Recorded> All
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    public int Count(string method) => All.Count(one => one.Method == method);

    public void Add(string method, JsonObject asked)
    {
        if (!IsOn)
            return;

        lock (requests)
            requests.Add(new Recorded(method, asked));

        if (Path is null)
            return;

        var line = new JsonObject { ["method"] = method, ["params"] = asked.DeepClone() }.ToJsonString() + "\n";
        lock (FileGate)
            File.AppendAllText(Path, line);
    }
}

using System.Text.Json.Nodes;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>A message of a chat, as the server keeps it.</summary>
internal sealed record FakeMessage(int Id, bool FromBot, long Date)
{
    public string Text { get; set; } = "";

    public string Entities { get; set; } = "";

    public JsonArray Keyboard { get; set; } = [];

    public bool Silent { get; init; }

    /// <summary>The buttons in the order of the eye.</summary>
    public IEnumerable<JsonObject> Buttons => Keyboard.SelectMany(row => row!.AsArray()).Select(button => button!.AsObject());

    /// <summary>The rows as a visitor reads them.</summary>
    public IEnumerable<string[]> Rows => Keyboard.Select(row => row!.AsArray().Select(button => (string)button!["text"]!).ToArray());
}

/// <summary>A private chat with the bot, or a group.</summary>
internal sealed class FakeChat(long id, string type, string? language)
{
    private readonly List<FakeMessage> messages = [];
    private int botActions;

    public long Id => id;

    public string Type => type;

    public bool BlocksBot { get; set; }

    public bool BotLeft { get; set; }

    /// <summary>How often the bot showed or removed something here; it can be seen then.</summary>
    public int BotActions
    {
        get
        {
            lock (messages)
                return botActions;
        }
    }

    /// <summary>What both sides see.</summary>
    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (messages)
                return [.. messages];
        }
    }

    /// <summary>Something that the bot does: nobody sees half of it.</summary>
    public void Act(Action change)
    {
        lock (messages)
        {
            change();
            botActions++;
        }
    }

    public FakeMessage? Find(long message)
    {
        lock (messages)
            return messages.Find(one => one.Id == message);
    }

    public void Add(FakeMessage message)
    {
        lock (messages)
            messages.Add(message);
    }

    public void Remove(long message)
    {
        lock (messages)
            messages.RemoveAll(one => one.Id == message);
    }

    // FACTS, "Identity carried by updates": in private chats the chat's id is the user's.
    public JsonObject Chat() => type == "private"
        ? new() { ["id"] = id, ["first_name"] = $"First{id}", ["last_name"] = $"Last{id}", ["username"] = $"user_{id}", ["type"] = type }
        : new() { ["id"] = id, ["title"] = $"Group {id}", ["type"] = type };

    public JsonObject User()
    {
        var user = new JsonObject
        {
            ["id"] = Math.Abs(id),
            ["is_bot"] = false,
            ["first_name"] = $"First{id}",
            ["last_name"] = $"Last{id}",
            ["username"] = $"user_{id}",
            ["is_premium"] = true,
        };
        if (language is not null)
            user["language_code"] = language;

        return user;
    }
}

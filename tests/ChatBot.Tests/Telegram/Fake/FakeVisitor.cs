using System.Text.Json.Nodes;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>Somebody with a phone: sends what a Telegram client sends, and sees what the chat holds.</summary>
internal sealed class FakeVisitor(FakeBotApi server, long id, string? language = "en", string type = "private")
{
    private static readonly string[] Backs = ["Back", "Volver", "Retour", "Voltar", "Назад", "返回", "رجوع"];

    public FakeChat Chat { get; } = server.Chat(id, type, language);

    /// <summary>The newest message of the bot's, or null where the chat holds none.</summary>
    public FakeMessage? Screen => Chat.Messages.LastOrDefault(message => message.FromBot);

    /// <summary>The number of the last update that was sent.</summary>
    public long LastUpdate { get; private set; }

    private long Now => server.Clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Sends a message and waits until the bot has done something.</summary>
    public async Task<FakeMessage> TypeAsync(string text)
    {
        var before = Chat.BotActions;
        var message = Send(("text", text));
        await Until.TrueAsync(() => Chat.BotActions > before + 1 || (Chat.BotActions > before && Chat.Find(message.Id) is null));
        return message;
    }

    /// <summary>Sends a message and waits for nothing.</summary>
    public FakeMessage Send(params (string Field, JsonNode? Value)[] content)
    {
        var message = new FakeMessage(server.NextMessage(), FromBot: false, Now) { Text = (string?)content.FirstOrDefault(c => c.Field == "text").Value ?? "" };
        Chat.Add(message);
        var sent = new JsonObject { ["message_id"] = message.Id, ["from"] = Chat.User(), ["chat"] = Chat.Chat(), ["date"] = message.Date };
        foreach (var (field, value) in content)
            sent[field] = value;

        LastUpdate = server.Updates.Add("message", sent);
        return message;
    }

    public FakeMessage SendPhoto() => Send(
        ("photo", new JsonArray(new JsonObject { ["file_id"] = "AgACAgIAAx", ["file_unique_id"] = "AQAD", ["width"] = 90, ["height"] = 60 })),
        ("caption", "what is this"));

    public FakeMessage SendContact() => Send(("contact", new JsonObject
    {
        ["phone_number"] = $"+49170{id}",
        ["first_name"] = $"First{id}",
        ["last_name"] = $"Last{id}",
        ["user_id"] = id,
        ["vcard"] = $"BEGIN:VCARD\nFN:First{id}\nTEL:+49170{id}\nEND:VCARD",
    }));

    /// <summary>Taps the button of the screen with this label and waits for the answer and for what it shows.</summary>
    public Task<string> TapAsync(string label) => TapDataAsync((string?)Button(label)["callback_data"] ?? throw new InvalidOperationException($"\"{label}\" opens or copies"));

    /// <summary>Taps a button with this data on the screen, or on another message.</summary>
    public async Task<string> TapDataAsync(string data, FakeMessage? on = null)
    {
        // What removes a message does so before it shows anything.
        var before = Chat.BotActions + (data.EndsWith("/yes", StringComparison.Ordinal) ? 1 : 0);
        var query = SendTap(data, on);
        await Until.TrueAsync(() => server.Callbacks.IsAnswered(query) && Chat.BotActions > before);
        return query;
    }

    /// <summary>Taps and waits for nothing.</summary>
    public string SendTap(string data, FakeMessage? on = null)
    {
        var query = server.Callbacks.Add();
        var message = on ?? Screen!;
        LastUpdate = server.Updates.Add("callback_query", new JsonObject
        {
            ["id"] = query,
            ["from"] = Chat.User(),
            ["message"] = new JsonObject
            {
                ["message_id"] = message.Id,
                ["from"] = new JsonObject { ["id"] = 4242, ["is_bot"] = true, ["first_name"] = "Guide" },
                ["chat"] = Chat.Chat(),
                ["date"] = message.Date,
                ["text"] = message.Text,
            },
            ["chat_instance"] = $"-77{id}",
            ["data"] = data,
        });
        return query;
    }

    /// <summary>The button with this label, without the mark of another language; Back is the one that says where it leads up to.</summary>
    public JsonObject Button(string label) =>
        Screen!.Buttons.FirstOrDefault(button => (string)button["text"]! == label)
        ?? Screen.Buttons.FirstOrDefault(button => ((string)button["text"]!).StartsWith(label + " (", StringComparison.Ordinal))
        ?? (Backs.Contains(label) ? Screen.Buttons.FirstOrDefault(button => ((string)button["text"]!).StartsWith("‹ ", StringComparison.Ordinal)) : null)
        ?? throw new InvalidOperationException($"no \"{label}\" among {string.Join(" | ", Screen.Buttons.Select(button => (string)button["text"]!))}");

    /// <summary>Blocks the bot, or makes it a member again.</summary>
    public void ChangeMembership(string status)
    {
        Chat.BlocksBot = status == "kicked";
        server.Updates.Add("my_chat_member", new JsonObject
        {
            ["chat"] = Chat.Chat(),
            ["from"] = Chat.User(),
            ["date"] = Now,
            ["old_chat_member"] = new JsonObject { ["user"] = Chat.User(), ["status"] = "left" },
            ["new_chat_member"] = new JsonObject { ["user"] = new JsonObject { ["id"] = 4242, ["is_bot"] = true, ["first_name"] = "Guide" }, ["status"] = status },
        });
    }
}

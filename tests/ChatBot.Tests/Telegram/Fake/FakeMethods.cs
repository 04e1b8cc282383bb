using System.Text.Json.Nodes;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>What each method does to the chats, with the limits that the server holds.</summary>
internal sealed class FakeMethods(FakeBotApi server, TimeProvider clock)
{
    // FACTS, "Deleting": "only messages < 48 h old".
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    private readonly Dictionary<string, JsonNode> profile = [];

    public async Task<JsonNode> CallAsync(string method, JsonObject asked, CancellationToken gone) => method switch
    {
        "getUpdates" => await server.Updates.GetAsync(asked, gone),
        "getMe" => GetMe(),
        "deleteWebhook" => DeleteWebhook(),
        "setWebhook" => SetWebhook(asked),
        "getWebhookInfo" => server.Webhook.Info(),
        "sendMessage" => SendMessage(asked),
        "editMessageText" => EditMessageText(asked),
        "answerCallbackQuery" => server.Callbacks.Answer(asked),
        "deleteMessages" => DeleteMessages(asked),
        "leaveChat" => LeaveChat(asked),
        _ when method.StartsWith("getMy", StringComparison.Ordinal) => GetMy(method[5..], asked),
        _ when method.StartsWith("setMy", StringComparison.Ordinal) => SetMy(method[5..], asked),
        _ => throw new FakeError(404, "Not Found: method not found"),
    };

    private static JsonObject GetMe() => new()
    {
        ["id"] = 4242,
        ["is_bot"] = true,
        ["first_name"] = "Guide",
        ["username"] = "guide_bot",
        ["can_join_groups"] = true,
        ["can_read_all_group_messages"] = false,
    };

    private JsonValue SetWebhook(JsonObject asked)
    {
        server.Updates.WebhookSet = true;
        server.Webhook.Set(asked);
        return JsonValue.Create(true);
    }

    private JsonValue DeleteWebhook()
    {
        server.Updates.WebhookSet = false;
        server.Webhook.Delete();
        return JsonValue.Create(true);
    }

    private JsonObject SendMessage(JsonObject asked)
    {
        var chat = Reachable(asked);
        var (text, entities, keyboard) = FakeText.Read(asked);
        var sent = new FakeMessage(server.NextMessage(), FromBot: true, Now)
        {
            Text = text,
            Entities = entities,
            Keyboard = keyboard,
            Silent = (bool?)asked["disable_notification"] == true,
        };
        chat.Act(() => chat.Add(sent));
        server.Show(chat.Id, text, isNew: true);
        return Echo(chat, sent);
    }

    private JsonObject EditMessageText(JsonObject asked)
    {
        var chat = Reachable(asked);
        var message = chat.Find((long)asked["message_id"]!) ?? throw FakeError.EditNotFound;
        if (!message.FromBot)
            throw FakeError.CantEdit;

        var (text, entities, keyboard) = FakeText.Read(asked);
        var isSame = message.Text == text && message.Entities == entities && message.Keyboard.ToJsonString() == keyboard.ToJsonString();
        chat.Act(() => (message.Text, message.Entities, message.Keyboard) = (text, entities, keyboard));
        server.Show(chat.Id, text, isNew: false);
        if (isSame)
            throw FakeError.NotModified;

        return Echo(chat, message);
    }

    private JsonValue DeleteMessages(JsonObject asked)
    {
        var chat = Reachable(asked);
        var ids = asked["message_ids"]!.AsArray().Select(id => (long)id!).ToList();
        if (ids.Count is < 1 or > 100)
            throw new FakeError(400, "Bad Request: too many message identifiers specified");

        // FACTS: "deleteMessages 1-100 ids, missing ones skipped"; one that is too old refuses them all.
        // FACTS: "incoming user messages in private chats can be deleted", "always deletes for both sides".
        var refused = ids.Select(id => chat.Find(id)).Any(message => message is not null && Now - message.Date >= Deletable.TotalSeconds);
        chat.Act(() => ids.FindAll(_ => !refused).ForEach(id => chat.Remove(id)));
        return refused ? throw FakeError.CantDelete : JsonValue.Create(true);
    }

    private JsonValue LeaveChat(JsonObject asked)
    {
        var chat = server.Find((long)asked["chat_id"]!) ?? throw FakeError.ChatNotFound;
        chat.BotLeft = chat.Type != "private" ? true : throw new FakeError(400, "Bad Request: chat is not a group or a channel");
        return JsonValue.Create(true);
    }

    private FakeChat Reachable(JsonObject asked)
    {
        var chat = server.Find((long)asked["chat_id"]!) ?? throw FakeError.ChatNotFound;
        return chat.BlocksBot ? throw FakeError.Blocked : chat;
    }

    // FACTS, "Sending": getMy* and setMy* by scope and language.
    private JsonNode GetMy(string what, JsonObject asked)
    {
        var known = profile.GetValueOrDefault(Key(what, asked))?.DeepClone();
        return what switch
        {
            "Commands" => known ?? new JsonArray(),
            _ => new JsonObject { [FieldOf(what)] = known ?? "" },
        };
    }

    private JsonValue SetMy(string what, JsonObject asked)
    {
        var value = asked[what == "Commands" ? "commands" : FieldOf(what)]!;
        var longest = what switch { "Description" => 512, "ShortDescription" => 120, "Name" => 64, _ => int.MaxValue };
        if (value is JsonValue && ((string)value!).Length > longest)
            throw new FakeError(400, "Bad Request: text is too long");

        profile[Key(what, asked)] = value.DeepClone();
        return JsonValue.Create(true);
    }

    private static string FieldOf(string what) => what switch { "Description" => "description", "ShortDescription" => "short_description", _ => "name" };

    private static string Key(string what, JsonObject asked) => $"{what} {(string?)asked["language_code"]} {asked["scope"]?.ToJsonString()}";

    // Telegram's answer repeats who the chat belongs to.
    private static JsonObject Echo(FakeChat chat, FakeMessage message) => new()
    {
        ["message_id"] = message.Id,
        ["from"] = GetMe(),
        ["chat"] = chat.Chat(),
        ["date"] = message.Date,
        ["text"] = message.Text,
        ["reply_markup"] = new JsonObject { ["inline_keyboard"] = message.Keyboard.DeepClone() },
    };

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();
}

using System.Text.Json.Nodes;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>An error as the Bot API answers it: <c>ok: false</c>, code, description, perhaps how long to wait.</summary>
/// <param name="more">Further fields of the body.</param>
internal sealed class FakeError(int code, string description, int? retryAfter = null, JsonObject? more = null) : Exception(description)
{
    public int Code => code;

    public int? RetryAfter => retryAfter;

    public JsonObject? More => more;

    // FACTS, "Errors": the exact texts.
    public static FakeError NotModified => new(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");

    public static FakeError EditNotFound => new(400, "Bad Request: message to edit not found");

    public static FakeError CantEdit => new(400, "Bad Request: message can't be edited");

    public static FakeError CantDelete => new(400, "Bad Request: message can't be deleted");

    public static FakeError TooOld => new(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");

    public static FakeError ChatNotFound => new(400, "Bad Request: chat not found");

    public static FakeError Blocked => new(403, "Forbidden: bot was blocked by the user");

    public static FakeError Unauthorized => new(401, "Unauthorized");

    public static FakeError NotFound => new(404, "Not Found");

    public static FakeError OtherPoll => new(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    public static FakeError Webhook => new(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");

    public static FakeError TooMany(int seconds) => new(429, $"Too Many Requests: retry after {seconds}", seconds);

    /// <summary>A group became a supergroup, whose id stands in the answer.</summary>
    public static FakeError Migrated(long to) => new(
        400, "Bad Request: group chat was upgraded to a supergroup chat",
        more: new JsonObject { ["parameters"] = new JsonObject { ["migrate_to_chat_id"] = to } });

    /// <summary>An error that quotes all that it was asked, everywhere.</summary>
    public static FakeError Quoting(FakeChat chat, string text) => new(
        400, $"Bad Request: can't parse \"{text}\" of {chat.Id}",
        more: new JsonObject
        {
            ["parameters"] = new JsonObject { ["migrate_to_chat_id"] = chat.Id, ["text"] = text },
            ["result"] = new JsonObject { ["message_id"] = chat.Id, ["chat"] = chat.Chat(), ["from"] = chat.User(), ["text"] = text },
            [text] = chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
}

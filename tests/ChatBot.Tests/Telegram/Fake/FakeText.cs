using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>What the server checks of a text and its buttons.</summary>
internal static class FakeText
{
    public static (string Text, string Entities, JsonArray Keyboard) Read(JsonObject asked)
    {
        var text = ((string?)asked["text"] ?? "").Trim();
        if (text.Length == 0)
            throw new FakeError(400, "Bad Request: message text is empty");

        // FACTS, "Limits" of the Bot API: text 1-4096 UTF-16 units after entities parsing.
        if (text.Length > 4096)
            throw new FakeError(400, "Bad Request: message is too long");

        foreach (var entity in asked["entities"]?.AsArray() ?? [])
        {
            if ((int)entity!["offset"]! < 0 || (int)entity["length"]! < 1 || (int)entity["offset"]! + (int)entity["length"]! > text.Length)
                throw new FakeError(400, "Bad Request: can't parse entities");
        }

        var keyboard = asked["reply_markup"]?["inline_keyboard"]?.AsArray() ?? [];
        foreach (var button in keyboard.SelectMany(row => row!.AsArray()))
            Check(button!.AsObject());

        return (text, asked["entities"]?.ToJsonString() ?? "", (JsonArray)keyboard.DeepClone());
    }

    private static void Check(JsonObject button)
    {
        if (string.IsNullOrWhiteSpace((string?)button["text"]))
            throw new FakeError(400, "Bad Request: BUTTON_TEXT_INVALID");

        // FACTS, "Errors": BUTTON_DATA_INVALID; callback_data is 1-64 bytes.
        if (button["callback_data"] is { } data && Encoding.UTF8.GetByteCount((string)data!) is < 1 or > 64)
            throw new FakeError(400, "Bad Request: BUTTON_DATA_INVALID");

        if (button["url"] is { } url && !Uri.TryCreate((string)url!, UriKind.Absolute, out _))
            throw new FakeError(400, "Bad Request: BUTTON_URL_INVALID");

        if (button["copy_text"] is { } copy && ((string)copy["text"]!).Length is < 1 or > 256)
            throw new FakeError(400, "Bad Request: BUTTON_COPY_TEXT_INVALID");
    }
}

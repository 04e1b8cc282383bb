using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Fuzz.Shapes;

/// <summary>Addresses, and updates as Telegram sends them.</summary>
internal static class TelegramShapes
{
    private static readonly string[] Heads = ["en", "es", "ar", "zh", "xx", "EN", "", "en-gb", "ar-ma", "en-zz", "en-", "-gb"];

    private static readonly string[] Steps =
    [
        "home", "rights", "firewall", "arrest", "definitions", "refugee", "safety", "emergency-now", "health", "pep", "languages", "countries", "find", "any",
        "berlin", "london", "legal", "sex-worker-led", "listing", "phrases", "ask", "answers", "privacy", "remove", "hidden", "covered", "yes", "r5iv", "zzzz",
        "1", "2", "7", "99", "100", "01", "-5", "12345", "99999999999999999999", "",
    ];

    private static readonly string[] Fields =
        ["from", "chat", "date", "message_id", "text", "photo", "caption", "entities", "reply_to_message", "contact", "via_bot", "forward_origin", "sticker", "x"];

    /// <summary>An address, with any separator.</summary>
    public static Gen<string> Address(char separator) =>
        from head in Gen.Elements(Heads)
        from count in Gen.Choose(0, 7)
        from steps in Gen.Frequency((20, Gen.Elements(Steps)), (1, TextShapes.Piece)).ArrayOf(count)
        select head + string.Concat(steps.Select(step => separator + step));

    /// <summary>An answer to getUpdates.</summary>
    public static Gen<string> Updates { get; } =
        from count in Gen.Choose(0, 5)
        from updates in Update.ArrayOf(count)
        select $$"""{"ok":true,"result":[{{string.Join(',', updates)}}]}""";

    /// <summary>One update.</summary>
    public static Gen<string> Update =>
        from id in Number
        from kind in Gen.Elements("message", "message", "callback_query", "callback_query", "my_chat_member", "edited_message", "inline_query", "poll", "")
        from content in kind == "callback_query" ? Tap : kind == "my_chat_member" ? Member : Message(2)
        from more in Gen.Frequency((9, Gen.Constant("")), (1, Any(3).Select(any => $",\"more\":{any}")))
        select $$"""{"update_id":{{id}},"{{kind}}":{{content}}{{more}}}""";

    private static Gen<string> Number { get; } = Gen.Frequency(
        (8, Gen.Choose(1, int.MaxValue).Select(number => $"{number}")),
        (2, Gen.Elements("0", "-1", "9007199254740993", "9223372036854775807", "9223372036854775808", "1.5", "1e3", "-0", "\"7\"", "null", "[]", "{}")));

    private static Gen<string> Chat { get; } =
        from id in Number
        from type in Gen.Elements("private", "private", "private", "group", "supergroup", "channel", "", "PRIVATE")
        from name in TextShapes.Text.Select(String)
        from before in Gen.Elements(true, false)
        select before ? $$"""{"type":"{{type}}","first_name":{{name}},"id":{{id}}}""" : $$"""{"id":{{id}},"first_name":{{name}},"type":"{{type}}"}""";

    private static Gen<string> User { get; } =
        from id in Number
        from bot in Gen.Elements("true", "false", "false", "false", "1", "null")
        from name in TextShapes.Text.Select(String)
        from language in Gen.Elements("en", "pt-br", "zh-hans", "", "-", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "\\u0000", "é")
        select $$"""{"id":{{id}},"is_bot":{{bot}},"first_name":{{name}},"language_code":"{{language}}"}""";

    private static Gen<string> Tap { get; } =
        from user in User
        from message in Message(1)
        from id in Gen.Frequency((9, Gen.Choose(1, 999_999).Select(id => $"\"88{id}\"")), (1, TextShapes.Text.Select(String)))
        from data in Gen.Frequency((9, Address('/')), (1, TextShapes.Text)).Select(String)
        select $$"""{"id":{{id}},"from":{{user}},"message":{{message}},"chat_instance":"-77","data":{{data}}}""";

    private static Gen<string> Member { get; } =
        from chat in Chat
        from user in User
        from status in Gen.Elements("kicked", "member", "left", "administrator", "", "x")
        select $$$"""{"chat":{{{chat}}},"from":{{{user}}},"date":1,"new_chat_member":{"user":{{{user}}},"status":"{{{status}}}"}}""";

    private static Gen<string> Said { get; } = Gen.OneOf(
        TextShapes.Text,
        Address('_').Select(address => $"/start {address}"),
        Gen.Elements("/start", "/hide", "/menu@guide_bot", "/find x", "/", "/ ", "/language\n", "/privacy", "/unknown", "/hide@x y"));

    private static Gen<string> Message(int depth) =>
        from id in Number
        from date in Number
        from chat in Chat
        from user in User
        from text in Said.Select(String)
        from field in Gen.Elements(Fields)
        from any in Any(depth)
        from kind in Gen.Choose(0, 4)
        select kind switch
        {
            0 => $$"""{"message_id":{{id}},"from":{{user}},"chat":{{chat}},"date":{{date}},"{{field}}":{{any}}}""",
            1 => $$"""{"{{field}}":{{any}},"text":{{text}},"chat":{{chat}},"message_id":{{id}},"date":{{date}}}""",
            _ => $$"""{"message_id":{{id}},"from":{{user}},"chat":{{chat}},"date":{{date}},"text":{{text}}}""",
        };

    // Any JSON, some of it deep.
    private static Gen<string> Any(int depth) => depth == 0
        ? Gen.Frequency((3, Number), (2, TextShapes.Text.Select(String)), (1, Gen.Choose(1, 300).Select(deep => new string('[', deep) + new string(']', deep))))
        : Gen.OneOf(
            Any(depth - 1).ArrayOf(2).Select(parts => $"[{string.Join(',', parts)}]"),
            Any(depth - 1).Select(part => $$"""{"from":{{part}},"text":{{part}}}"""),
            Number);

    private static string String(string text) => JsonSerializer.Serialize(text);
}

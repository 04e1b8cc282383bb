using System.Text;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>Writes taps as Telegram does, with the person, the chat, and the message whole: what a bot has to read or skip.</summary>
internal static class TapWriter
{
    private const long FirstChat = 6_000_000;

    private static readonly string Text = new('x', 600);

    /// <summary>The id of a chat, who is a person's too.</summary>
    public static long IdOf(int chat) => FirstChat + chat;

    /// <summary>The number of a chat; one that there is not for an id of nobody's.</summary>
    public static int ChatOf(long id) => (int)Math.Clamp(id - FirstChat, -1, int.MaxValue);

    /// <summary>The message that is tapped again and again.</summary>
    public static int MessageOf(int chat) => chat + 2;

    /// <summary>Writes the update.</summary>
    /// <param name="id">Of the update, and of the tap in it.</param>
    /// <param name="chat">The number of the chat.</param>
    /// <param name="address">The button's data.</param>
    public static byte[] Write(long id, int chat, string address) => Encoding.UTF8.GetBytes(
        $$$"""{"update_id":{{{id}}},"callback_query":{"id":"{{{id}}}","from":{{{Person(chat)}}},"message":{"message_id":{{{MessageOf(chat)}}},"from":{{{Me}}},"chat":{{{Chat(chat)}}},"date":{{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}}},"text":"{{{Text}}}","reply_markup":{"inline_keyboard":[[{"text":"Back","callback_data":"en/rights"},{"text":"Home","callback_data":"en/home"}],[{"text":"Language","callback_data":"en/languages"},{"text":"Hide","callback_data":"en/hidden"}]]}},"chat_instance":"-4242424242","data":"{{{address}}}"}}""");

    /// <summary>The bot.</summary>
    public const string Me = """{"id":4242,"is_bot":true,"first_name":"Guide","username":"guide_bot"}""";

    /// <summary>The chat with a person.</summary>
    public static string Chat(int chat) => $$"""{"id":{{IdOf(chat)}},"first_name":"First","last_name":"Last","username":"user","type":"private"}""";

    private static string Person(int chat) =>
        $$"""{"id":{{IdOf(chat)}},"is_bot":false,"first_name":"First","last_name":"Last","username":"user","language_code":"en"}""";
}

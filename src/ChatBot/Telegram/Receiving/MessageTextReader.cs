using ChatBot.Dialog;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Receiving;

/// <summary>Reads a message's text: a command, or words that go into a buffer which is cleared after the turn.</summary>
internal static class MessageTextReader
{
    // The longest start of a command that matters: "/language@" and a bot's user name, or "/start " and 64 letters.
    private const int Head = 128;

    /// <summary>Reads a text.</summary>
    /// <param name="raw">The inside of the JSON string, still escaped.</param>
    /// <param name="update">Gets the command, or the words.</param>
    public static void Read(ReadOnlySpan<byte> raw, Update update)
    {
        if (raw[0] == '/' || raw.StartsWith("\\/"u8))
        {
            ReadCommand(raw, update);
            return;
        }

        var text = new VisitorText(Math.Min(raw.Length, VisitorText.MaxLength));
        text.SetLength(JsonUnescaper.Unescape(raw, text.Room));
        update.Text?.Dispose();
        update.Text = text;
        update.Data.Kind = UpdateKind.Text;
    }

    // What follows a command is not read, but for the address in a link. An unknown command leads to the menu.
    private static void ReadCommand(ReadOnlySpan<byte> raw, Update update)
    {
        Span<char> room = stackalloc char[Head];
        ReadOnlySpan<char> head = room[..JsonUnescaper.Unescape(raw, room)];
        var end = head[1..].IndexOfAny(" \n\t@") is var index && index < 0 ? head.Length : index + 1;
        var name = head[1..end];
        update.Data.Kind = UpdateKind.Command;
        switch (name)
        {
            case "start":
                update.Data.Kind = UpdateKind.Start;
                var space = head.IndexOf(' ');
                update.Data.Address.Set(space < 0 ? default : head[(space + 1)..].Trim());
                break;
            case "find":
                update.Data.Command = ChatCommand.Find;
                break;
            case "language":
                update.Data.Command = ChatCommand.Language;
                break;
            case "hide":
                update.Data.Command = ChatCommand.Hide;
                update.Data.MustRun = true;
                break;
            case "privacy":
                update.Data.Command = ChatCommand.Privacy;
                break;
            default:
                update.Data.Command = ChatCommand.Menu;
                break;
        }

        room.Clear();
    }
}

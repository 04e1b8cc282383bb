using System.Text.Json;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Receiving;

/// <summary>Reads a Message: its text, or only that there is something which the bot doesn't open.</summary>
internal static class MessageReader
{
    // Bot API: Message. What a visitor can send beside text; service messages are no business of the bot's.
    private static ReadOnlySpan<byte> Unreadable =>
        " animation audio document live_photo paid_media photo sticker story video video_note voice checklist contact dice game poll venue location rich_message "u8;

    /// <summary>Reads the message after its property's name.</summary>
    /// <param name="json">Stands on the property's name.</param>
    /// <param name="update">Gets what the message says.</param>
    public static void Read(ref Utf8JsonReader json, Update update)
    {
        if (!JsonReaderExtensions.Enter(ref json))
            return;

        var isPrivate = false;
        var isBot = false;
        var unreadable = false;
        ReadOnlySpan<byte> text = default;
        while (JsonReaderExtensions.NextName(ref json))
        {
            if (json.ValueTextEquals("message_id"u8))
                update.Data.Message = JsonReaderExtensions.Number(ref json);
            else if (json.ValueTextEquals("date"u8))
                update.Data.Date = JsonReaderExtensions.Number(ref json);
            else if (json.ValueTextEquals("chat"u8))
                isPrivate = ChatReader.ReadPrivate(ref json, update);
            else if (json.ValueTextEquals("from"u8))
                isBot = ReadSender(ref json, update);
            else if (json.ValueTextEquals("text"u8))
                text = JsonReaderExtensions.Raw(ref json);
            else
            {
                unreadable |= IsUnreadable(json.ValueSpan);
                json.Skip();
            }
        }

        if (update.Data.Chat == 0 || update.Data.Message <= 0 || isBot)
            return;

        if (!isPrivate)
            update.Data.Kind = UpdateKind.Group;
        else if (text.Length > 0)
            MessageTextReader.Read(text, update);
        else if (unreadable)
            update.Data.Kind = UpdateKind.Unreadable;
    }

    private static bool ReadSender(ref Utf8JsonReader json, Update update)
    {
        var isBot = false;
        if (!JsonReaderExtensions.Enter(ref json))
            return false;

        while (JsonReaderExtensions.NextName(ref json))
        {
            if (json.ValueTextEquals("is_bot"u8))
                isBot = JsonReaderExtensions.Flag(ref json);
            else if (json.ValueTextEquals("language_code"u8))
                update.Data.Language.SetJson(JsonReaderExtensions.Raw(ref json));
            else
                json.Skip();
        }

        return isBot;
    }

    private static bool IsUnreadable(ReadOnlySpan<byte> name)
    {
        foreach (var range in Unreadable.Split((byte)' '))
        {
            if (name.SequenceEqual(Unreadable[range]) && name.Length > 0)
                return true;
        }

        return false;
    }
}

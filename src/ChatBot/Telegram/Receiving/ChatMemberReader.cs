using System.Text.Json;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Receiving;

/// <summary>
/// Reads a ChatMemberUpdated. In private chats it comes only when the bot is blocked or unblocked; in groups it is how the
/// bot learns that it was added (Bot API: Update.my_chat_member).
/// </summary>
internal static class ChatMemberReader
{
    /// <summary>Reads the change after its property's name.</summary>
    /// <param name="json">Stands on the property's name.</param>
    /// <param name="update">Gets what became of the bot.</param>
    public static void Read(ref Utf8JsonReader json, Update update)
    {
        if (!JsonReaderExtensions.Enter(ref json))
            return;

        var isPrivate = false;
        var isOut = false;
        while (JsonReaderExtensions.NextName(ref json))
        {
            if (json.ValueTextEquals("chat"u8))
                isPrivate = ChatReader.ReadPrivate(ref json, update);
            else if (json.ValueTextEquals("new_chat_member"u8))
                isOut = ReadOut(ref json);
            else
                json.Skip();
        }

        if (update.Data.Chat != 0 && isPrivate == isOut)
            update.Data.Kind = isPrivate ? UpdateKind.Blocked : UpdateKind.Group;
    }

    private static bool ReadOut(ref Utf8JsonReader json)
    {
        var isOut = false;
        if (!JsonReaderExtensions.Enter(ref json))
            return false;

        while (JsonReaderExtensions.NextName(ref json))
        {
            if (json.ValueTextEquals("status"u8))
            {
                var status = JsonReaderExtensions.Raw(ref json);
                isOut = status.SequenceEqual("kicked"u8) || status.SequenceEqual("left"u8);
            }
            else
                json.Skip();
        }

        return isOut;
    }
}

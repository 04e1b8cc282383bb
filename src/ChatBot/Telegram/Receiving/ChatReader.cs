using System.Text.Json;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Receiving;

/// <summary>Reads a Chat: its id and whether it is a private one.</summary>
internal static class ChatReader
{
    /// <summary>Reads the chat after its property's name.</summary>
    /// <param name="json">Stands on the property's name.</param>
    /// <param name="update">Gets the chat's id.</param>
    /// <returns>Whether it is private (Bot API: Chat.type); false where it doesn't say.</returns>
    public static bool ReadPrivate(ref Utf8JsonReader json, Update update)
    {
        var isPrivate = false;
        if (!JsonReaderExtensions.Enter(ref json))
            return false;

        while (JsonReaderExtensions.NextName(ref json))
        {
            if (json.ValueTextEquals("id"u8))
                update.Data.Chat = JsonReaderExtensions.Number(ref json);
            else if (json.ValueTextEquals("type"u8))
                isPrivate = JsonReaderExtensions.Raw(ref json).SequenceEqual("private"u8);
            else
                json.Skip();
        }

        return isPrivate;
    }
}

using System.Text.Json;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Receiving;

/// <summary>Reads a CallbackQuery: the address behind the button, and the message that carries it.</summary>
internal static class CallbackQueryReader
{
    /// <summary>Reads the tap after its property's name.</summary>
    /// <param name="json">Stands on the property's name.</param>
    /// <param name="update">Gets what was tapped.</param>
    public static void Read(ref Utf8JsonReader json, Update update)
    {
        if (!JsonReaderExtensions.Enter(ref json))
            return;

        var isPrivate = false;
        while (JsonReaderExtensions.NextName(ref json))
        {
            if (json.ValueTextEquals("id"u8))
                update.Data.Callback.SetJson(JsonReaderExtensions.Raw(ref json));
            else if (json.ValueTextEquals("data"u8))
                update.Data.Address.SetJson(JsonReaderExtensions.Raw(ref json));
            else if (json.ValueTextEquals("message"u8))
                isPrivate = ReadMessage(ref json, update);
            else
                json.Skip();
        }

        if (update.Data.Chat == 0)
            return;

        update.Data.Kind = isPrivate ? UpdateKind.Tap : UpdateKind.Group;
        update.Data.MustRun = Acts(update.Data.Address.Span);
    }

    private static bool ReadMessage(ref Utf8JsonReader json, Update update)
    {
        var isPrivate = false;
        if (!JsonReaderExtensions.Enter(ref json))
            return false;

        while (JsonReaderExtensions.NextName(ref json))
        {
            if (json.ValueTextEquals("message_id"u8))
                update.Data.Message = JsonReaderExtensions.Number(ref json);
            else if (json.ValueTextEquals("date"u8))
                update.Data.Date = JsonReaderExtensions.Number(ref json);
            else if (json.ValueTextEquals("chat"u8))
                isPrivate = ChatReader.ReadPrivate(ref json, update);
            else
                json.Skip();
        }

        return isPrivate;
    }

    private static bool Acts(ReadOnlySpan<char> address)
    {
        var path = address[(address.IndexOf('/') + 1)..];
        return path is BuiltInPlaces.Hidden || (path.StartsWith(BuiltInPlaces.Remove) && path.EndsWith(Address.Yes));
    }
}

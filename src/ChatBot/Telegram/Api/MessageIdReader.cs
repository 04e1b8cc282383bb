using System.Text.Json;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Api;

/// <summary>Reads whether an answer says <c>ok</c>, and the one thing of a good answer that is needed: <c>result.message_id</c>.</summary>
internal static class MessageIdReader
{
    /// <summary>Reads an answer. Never throws.</summary>
    /// <param name="id">The message's id; 0 where the result is no message.</param>
    /// <returns>Whether it is good; null where it isn't JSON, or was cut off.</returns>
    public static bool? Read(ReadOnlySpan<byte> body, out long id)
    {
        id = 0;
        var isOk = false;
        try
        {
            var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 256 });
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return false;

            while (JsonReaderExtensions.NextName(ref json))
            {
                if (json.ValueTextEquals("ok"u8))
                    isOk = JsonReaderExtensions.Flag(ref json);
                else if (json.ValueTextEquals("result"u8))
                    id = JsonReaderExtensions.NumberIn(ref json, "message_id"u8);
                else
                    json.Skip();
            }

            return isOk;
        }
        catch (JsonException)
        {
            // The exception quotes the bytes: it goes no further than here.
            return null;
        }
    }
}

using System.Text.Json;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Receiving;

/// <summary>
/// Reads the answer to getUpdates. Only the fields of <see cref="UpdateData"/> and the text are read; names, user names, phone
/// numbers, places and files are skipped as bytes and never become anything else. Nothing thrown leaves it, whatever the bytes.
/// </summary>
[HeldIn(typeof(WipingBuffer))]
internal ref struct UpdateReader
{
    // Deeper than anything the Bot API nests, and shallow enough for any stack (the reader keeps a bit a level).
    private const int MaxDepth = 256;

    private Utf8JsonReader json;

    /// <summary>Starts reading.</summary>
    /// <param name="body">The whole answer.</param>
    public UpdateReader(ReadOnlySpan<byte> body)
    {
        json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        Broken = !FindResult();
    }

    /// <summary>The bytes were not what the Bot API promises: cut off, or not JSON, or without a result.</summary>
    public bool Broken { get; private set; }

    /// <summary>The id of the update that could not be read to its end, or 0 where it is not known.</summary>
    public long BrokenId { get; private set; }

    /// <summary>Reads the next update.</summary>
    /// <param name="update">Where it goes; it was cleared before.</param>
    /// <returns>False at the end, or where the bytes are broken.</returns>
    public bool Next(Update update)
    {
        if (Broken)
            return false;

        try
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                if (json.TokenType == JsonTokenType.StartObject)
                {
                    Read(ref json, update);
                    return true;
                }

                json.Skip();
            }

            return false;
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            // The exception quotes the bytes: it goes no further than here.
            Broken = true;
            BrokenId = update.Data.Id;
            update.Clear();
            return false;
        }
    }

    /// <summary>Reads an update that was brought alone. Never throws.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="update">Where it goes; it was cleared before.</param>
    /// <returns>False where the bytes are not what the Bot API promises.</returns>
    public static bool ReadOne(ReadOnlySpan<byte> body, Update update)
    {
        try
        {
            var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return false;

            Read(ref json, update);
            return update.Data.Id != 0 && !json.Read();
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            // The exception quotes the bytes: it goes no further than here.
            update.Clear();
            return false;
        }
    }

    // A name with half of a letter in it is no JSON to the framework, and another kind of exception.
    private static bool IsBroken(Exception broken) => broken is JsonException or InvalidOperationException;

    private bool FindResult()
    {
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return false;

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("result"u8))
                    return json.Read() && json.TokenType == JsonTokenType.StartArray;

                json.Skip();
            }

            return false;
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return false;
        }
    }

    private static void Read(ref Utf8JsonReader json, Update update)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("update_id"u8))
                update.Data.Id = JsonReaderExtensions.Number(ref json);
            else if (json.ValueTextEquals("message"u8))
                MessageReader.Read(ref json, update);
            else if (json.ValueTextEquals("callback_query"u8))
                CallbackQueryReader.Read(ref json, update);
            else if (json.ValueTextEquals("my_chat_member"u8))
                ChatMemberReader.Read(ref json, update);
            else
                json.Skip();
        }
    }
}

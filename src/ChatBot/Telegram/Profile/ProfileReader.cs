using System.Text.Json;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Profile;

/// <summary>Reads what the Bot API says of the bot itself: public texts, nothing of a visitor's.</summary>
internal static class ProfileReader
{
    /// <summary>Reads the answer to getMyDescription and its like.</summary>
    /// <param name="body">A good answer.</param>
    /// <param name="field">The field of its result.</param>
    /// <returns>The text, or null.</returns>
    public static string? Text(ReadOnlySpan<byte> body, ReadOnlySpan<byte> field)
    {
        string? text = null;
        var json = new Utf8JsonReader(body);
        if (FindResult(ref json) && json.TokenType == JsonTokenType.StartObject)
        {
            while (JsonReaderExtensions.NextName(ref json))
            {
                if (json.ValueTextEquals(field))
                    text = ReadString(ref json);
                else
                    json.Skip();
            }
        }

        return text;
    }

    /// <summary>Reads the answer to getMyCommands.</summary>
    /// <param name="body">A good answer.</param>
    /// <returns>The commands in their order.</returns>
    public static IReadOnlyList<(string Name, string Description)> Commands(ReadOnlySpan<byte> body)
    {
        var commands = new List<(string, string)>();
        var json = new Utf8JsonReader(body);
        if (!FindResult(ref json) || json.TokenType != JsonTokenType.StartArray)
            return commands;

        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            string? name = null;
            string? description = null;
            while (JsonReaderExtensions.NextName(ref json))
            {
                if (json.ValueTextEquals("command"u8))
                    name = ReadString(ref json);
                else if (json.ValueTextEquals("description"u8))
                    description = ReadString(ref json);
                else
                    json.Skip();
            }

            commands.Add((name ?? "", description ?? ""));
        }

        return commands;
    }

    /// <summary>Reads a flag from the answer to getMe.</summary>
    /// <param name="body">A good answer.</param>
    /// <param name="field">The field of its result.</param>
    /// <returns>True for <c>true</c> alone.</returns>
    public static bool Flag(ReadOnlySpan<byte> body, ReadOnlySpan<byte> field)
    {
        var flag = false;
        var json = new Utf8JsonReader(body);
        if (FindResult(ref json) && json.TokenType == JsonTokenType.StartObject)
        {
            while (JsonReaderExtensions.NextName(ref json))
            {
                if (json.ValueTextEquals(field))
                    flag = JsonReaderExtensions.Flag(ref json);
                else
                    json.Skip();
            }
        }

        return flag;
    }

    private static bool FindResult(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return false;

        while (JsonReaderExtensions.NextName(ref json))
        {
            if (json.ValueTextEquals("result"u8))
                return json.Read();

            json.Skip();
        }

        return false;
    }

    private static string? ReadString(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String)
            return json.GetString();

        json.Skip();
        return null;
    }
}

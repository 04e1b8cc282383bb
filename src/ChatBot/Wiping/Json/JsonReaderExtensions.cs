using System.Text.Json;

namespace ChatBot.Wiping.Json;

/// <summary>
/// Reads the value after a property's name. A value of another kind than expected is skipped, never an exception: what
/// comes over the network may be anything.
/// </summary>
internal static class JsonReaderExtensions
{
    /// <summary>A whole number.</summary>
    /// <param name="json">Stands on the property's name; afterwards on its value's end.</param>
    /// <returns>The number, or 0.</returns>
    public static long Number(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number))
            return number;

        json.Skip();
        return 0;
    }

    /// <summary>The inside of a string, still escaped.</summary>
    /// <param name="json">Stands on the property's name; afterwards on its value's end.</param>
    /// <returns>Bytes of the answer itself, or none.</returns>
    public static ReadOnlySpan<byte> Raw(scoped ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String)
            return json.ValueSpan;

        json.Skip();
        return default;
    }

    /// <summary>Whether it is <c>true</c>.</summary>
    /// <param name="json">Stands on the property's name; afterwards on its value's end.</param>
    /// <returns>True for <c>true</c> alone.</returns>
    public static bool Flag(ref Utf8JsonReader json)
    {
        json.Read();
        var flag = json.TokenType == JsonTokenType.True;
        json.Skip();
        return flag;
    }

    /// <summary>Enters an object.</summary>
    /// <param name="json">Stands on the property's name; afterwards on the object's start, or on another value's end.</param>
    /// <returns>False where it isn't an object.</returns>
    public static bool Enter(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.StartObject)
            return true;

        json.Skip();
        return false;
    }

    /// <summary>A whole number inside an object.</summary>
    /// <param name="json">Stands on the property's name; afterwards on its value's end.</param>
    /// <param name="name">The number's own name.</param>
    /// <returns>The number, or 0.</returns>
    public static long NumberIn(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        var number = 0L;
        if (!Enter(ref json))
            return 0;

        while (NextName(ref json))
        {
            if (json.ValueTextEquals(name))
                number = Number(ref json);
            else
                json.Skip();
        }

        return number;
    }

    /// <summary>The next property's name of the object entered.</summary>
    /// <param name="json">Stands on the object's start or on a value's end.</param>
    /// <returns>False at the object's end.</returns>
    public static bool NextName(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName;
}

using System.Buffers.Text;
using System.Text.Json;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>What a request asks for: the parameters that matter here, of all methods.</summary>
internal sealed class ApiCall
{
    public long Chat { get; private set; }

    public long Callback { get; private set; }

    public long Offset { get; private set; }

    public int? Limit { get; private set; }

    /// <summary>In seconds.</summary>
    public int Timeout { get; private set; }

    /// <summary>Bot API: setWebhook.max_connections, 1-100, 40 where nothing is said.</summary>
    public int Connections { get; private set; } = 40;

    public string? Url { get; private set; }

    public string? Secret { get; private set; }

    /// <summary>The method, where a call is the answer to a webhook.</summary>
    public string? Method { get; private set; }

    /// <summary>Where in the body the text stands, with its quotation marks.</summary>
    public Range Text { get; private set; }

    /// <summary>Where in the body the buttons stand.</summary>
    public Range Buttons { get; private set; }

    /// <summary>Reads a body in JSON.</summary>
    public static ApiCall Read(ReadOnlySpan<byte> body)
    {
        var call = new ApiCall();
        var json = new Utf8JsonReader(body);
        if (body.Length == 0 || !json.Read())
            return call;

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            call.Read(ref json);

        return call;
    }

    private void Read(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("chat_id"u8))
            Chat = Number(ref json);
        else if (json.ValueTextEquals("callback_query_id"u8))
            Callback = Number(ref json);
        else if (json.ValueTextEquals("offset"u8))
            Offset = Number(ref json);
        else if (json.ValueTextEquals("limit"u8))
            Limit = (int)Number(ref json);
        else if (json.ValueTextEquals("timeout"u8))
            Timeout = (int)Number(ref json);
        else if (json.ValueTextEquals("max_connections"u8))
            Connections = (int)Number(ref json);
        else if (json.ValueTextEquals("url"u8))
            Url = Word(ref json);
        else if (json.ValueTextEquals("secret_token"u8))
            Secret = Word(ref json);
        else if (json.ValueTextEquals("method"u8))
            Method = Word(ref json);
        else if (json.ValueTextEquals("text"u8))
            Text = Place(ref json);
        else if (json.ValueTextEquals("reply_markup"u8))
            Buttons = Place(ref json);
        else
            json.Skip();
    }

    // The Bot API takes numbers as JSON has them and in quotation marks; the id of a tap is a string always.
    private static long Number(ref Utf8JsonReader json)
    {
        json.Read();
        return Utf8Parser.TryParse(json.ValueSpan, out long number, out _) ? number : 0;
    }

    private static string? Word(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString();
    }

    private static Range Place(ref Utf8JsonReader json)
    {
        json.Read();
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return start..(int)json.BytesConsumed;
    }
}

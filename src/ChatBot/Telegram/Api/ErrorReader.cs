using System.Text.Json;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Api;

/// <summary>An error as far as it may leave the buffer it came in: two numbers and a text of this program's own.</summary>
internal readonly record struct ApiError(int Code, string Known, int RetryAfter);

/// <summary>
/// Reads an error: <c>error_code</c>, the known part of <c>description</c>, and <c>parameters.retry_after</c>. Nothing else that
/// stands there, such as the id of the group that a group became (<c>parameters.migrate_to_chat_id</c>).
/// </summary>
internal static class ErrorReader
{
    private const int LongestWait = 24 * 60 * 60;

    /// <summary>Reads an answer that <see cref="MessageIdReader"/> found to be JSON and not good.</summary>
    /// <param name="status">The HTTP status, which stands for the code where there is none.</param>
    public static ApiError Read(int status, ReadOnlySpan<byte> body)
    {
        var code = status;
        var wait = 0L;
        ReadOnlySpan<byte> description = default;
        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 256 });
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return new ApiError(code, "", 0);

        while (JsonReaderExtensions.NextName(ref json))
        {
            if (json.ValueTextEquals("error_code"u8))
                code = (int)Math.Clamp(JsonReaderExtensions.Number(ref json), 0, 999);
            else if (json.ValueTextEquals("description"u8))
                description = JsonReaderExtensions.Raw(ref json);
            else if (json.ValueTextEquals("parameters"u8))
                wait = JsonReaderExtensions.NumberIn(ref json, "retry_after"u8);
            else
                json.Skip();
        }

        return new ApiError(code, ErrorClassifier.KnownPart(code, description), (int)Math.Clamp(wait, 0, LongestWait));
    }
}

using System.Text.Json;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Api;

/// <summary>
/// Reads the frame of an answer: <c>ok</c>, <c>error_code</c>, <c>description</c>, <c>parameters.retry_after</c> and
/// <c>result.message_id</c>. A body that isn't JSON (the proxies before the Bot API answer in HTML) is judged by its status.
/// </summary>
internal static class ResponseReader
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    /// <summary>Reads an answer.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <returns>What it means. Never throws.</returns>
    public static ApiResponse Read(int status, ReadOnlySpan<byte> body)
    {
        var frame = new Frame { Code = status };
        try
        {
            var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 256 });
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return ErrorClassifier.Classify(status, default, default);

            while (JsonReaderExtensions.NextName(ref json))
                Read(ref json, ref frame);
        }
        catch (JsonException)
        {
            // Cut off or no JSON at all. The exception quotes the bytes: it goes no further than here.
            return ErrorClassifier.Classify(status is >= 200 and < 300 ? 0 : status, default, default);
        }

        return frame.Ok
            ? new ApiResponse(ApiOutcome.Done, status, MessageId: frame.MessageId)
            : ErrorClassifier.Classify(frame.Code, frame.Description, Wait(frame.RetryAfter));
    }

    private static void Read(ref Utf8JsonReader json, ref Frame frame)
    {
        if (json.ValueTextEquals("ok"u8))
            frame.Ok = JsonReaderExtensions.Flag(ref json);
        else if (json.ValueTextEquals("error_code"u8))
            frame.Code = (int)Math.Clamp(JsonReaderExtensions.Number(ref json), 0, 999);
        else if (json.ValueTextEquals("description"u8))
            frame.Description = JsonReaderExtensions.Raw(ref json);
        else if (json.ValueTextEquals("parameters"u8))
            frame.RetryAfter = NumberIn(ref json, "retry_after"u8);
        else if (json.ValueTextEquals("result"u8))
            frame.MessageId = NumberIn(ref json, "message_id"u8);
        else
            json.Skip();
    }

    private static long NumberIn(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        var number = 0L;
        if (!JsonReaderExtensions.Enter(ref json))
            return 0;

        while (JsonReaderExtensions.NextName(ref json))
        {
            if (json.ValueTextEquals(name))
                number = JsonReaderExtensions.Number(ref json);
            else
                json.Skip();
        }

        return number;
    }

    private static TimeSpan Wait(long seconds) =>
        seconds <= 1 ? ShortestWait : TimeSpan.FromSeconds(Math.Min(seconds, 24 * 60 * 60));

    [HeldIn(typeof(WipingBuffer))]
    private ref struct Frame
    {
        public bool Ok;
        public int Code;
        public ReadOnlySpan<byte> Description;
        public long RetryAfter;
        public long MessageId;
    }
}

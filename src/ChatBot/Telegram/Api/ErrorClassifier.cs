using System.Text;

namespace ChatBot.Telegram.Api;

/// <summary>
/// Sorts the Bot API's errors, whose texts stand in its server's Client.cpp: by code first, then by a part of the description, in
/// whatever case.
/// </summary>
internal static class ErrorClassifier
{
    /// <summary>Sorts an error.</summary>
    /// <param name="code">The error code, or the HTTP status; 0 where what came was not an answer.</param>
    /// <param name="description">The description, as bytes of the body.</param>
    /// <param name="wait">What the answer asked to wait.</param>
    public static ApiResponse Classify(int code, ReadOnlySpan<byte> description, TimeSpan wait) => code switch
    {
        400 => new ApiResponse(BadRequest(description), code),
        401 => new ApiResponse(ApiOutcome.Unauthorized, code),
        403 => new ApiResponse(ApiOutcome.ChatGone, code),
        404 => new ApiResponse(ApiOutcome.NotFound, code),
        409 => new ApiResponse(ApiOutcome.Conflict, code),
        421 => new ApiResponse(ApiOutcome.Unauthorized, code),
        429 => new ApiResponse(ApiOutcome.TooMany, code, wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1)),
        500 when Says(description, "restart") => new ApiResponse(ApiOutcome.Restarting, code),
        > 400 and < 500 => new ApiResponse(ApiOutcome.Refused, code),
        _ => new ApiResponse(ApiOutcome.Failed, code),
    };

    private static ApiOutcome BadRequest(ReadOnlySpan<byte> description)
    {
        if (Says(description, "message is not modified"))
            return ApiOutcome.Done;

        if (Says(description, "message to edit not found") || Says(description, "message can't be edited")
            || Says(description, "message to delete not found") || Says(description, "message can't be deleted"))
            return ApiOutcome.MessageGone;

        if (Says(description, "query is too old") || Says(description, "query id is invalid"))
            return ApiOutcome.TooOld;

        return Says(description, "chat not found") || Says(description, "upgraded to a supergroup") ? ApiOutcome.ChatGone : ApiOutcome.Refused;
    }

    private static bool Says(ReadOnlySpan<byte> description, string part)
    {
        for (var start = 0; start + part.Length <= description.Length; start++)
        {
            if (Ascii.EqualsIgnoreCase(description.Slice(start, part.Length), part))
                return true;
        }

        return false;
    }
}

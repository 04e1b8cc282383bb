using System.Text;

namespace ChatBot.Telegram.Api;

/// <summary>
/// Sorts the Bot API's errors, whose texts stand in its server's Client.cpp: by code first, then by a part of the description, in
/// whatever case.
/// </summary>
internal static class ErrorClassifier
{
    private const string Restart = "restart";
    private const string Webhook = "webhook is active";

    private static readonly (string Part, ApiOutcome Outcome)[] BadRequests =
    [
        ("message is not modified", ApiOutcome.Done),
        ("message to edit not found", ApiOutcome.MessageGone),
        ("message can't be edited", ApiOutcome.MessageGone),
        ("message to delete not found", ApiOutcome.MessageGone),
        ("message can't be deleted", ApiOutcome.MessageGone),
        ("query is too old", ApiOutcome.TooOld),
        ("query id is invalid", ApiOutcome.TooOld),
        ("chat not found", ApiOutcome.ChatGone),
        ("upgraded to a supergroup", ApiOutcome.ChatGone),
    ];

    /// <summary>The part of a description by which an error is sorted: never a word of the answer itself, which may quote a visitor.</summary>
    /// <param name="description">As bytes of the body.</param>
    /// <returns>A text of this program's own; empty where nothing is known.</returns>
    public static string KnownPart(int code, ReadOnlySpan<byte> description)
    {
        if (code == 500)
            return Says(description, Restart) ? Restart : "";

        if (code == 409)
            return Says(description, Webhook) ? Webhook : "";

        if (code != 400)
            return "";

        foreach (var (part, _) in BadRequests)
        {
            if (Says(description, part))
                return part;
        }

        return "";
    }

    /// <summary>Sorts an error.</summary>
    /// <param name="code">The error code, or the HTTP status; 0 where what came was not an answer.</param>
    /// <param name="known">The part of its description that is known.</param>
    /// <param name="wait">What the answer asked to wait.</param>
    public static ApiResponse Classify(int code, string known, TimeSpan wait) => code switch
    {
        400 => new ApiResponse(Array.Find(BadRequests, one => one.Part == known) is { Part: not null } found ? found.Outcome : ApiOutcome.Refused, code),
        401 => new ApiResponse(ApiOutcome.Unauthorized, code),
        403 => new ApiResponse(ApiOutcome.ChatGone, code),
        404 => new ApiResponse(ApiOutcome.NotFound, code),
        409 when known == Webhook => new ApiResponse(ApiOutcome.Webhook, code),
        409 => new ApiResponse(ApiOutcome.Conflict, code),
        421 => new ApiResponse(ApiOutcome.Unauthorized, code),
        429 => new ApiResponse(ApiOutcome.TooMany, code, wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1)),
        500 when known == Restart => new ApiResponse(ApiOutcome.Restarting, code),
        > 400 and < 500 => new ApiResponse(ApiOutcome.Refused, code),
        _ => new ApiResponse(ApiOutcome.Failed, code),
    };

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

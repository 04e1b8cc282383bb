using System.IO.Pipelines;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Webhook;

/// <summary>
/// Answers one request to the webhook: 200 where the update was handled, 503 where it has to come again, and otherwise what is
/// wrong with the request. The body is read as an answer to a poll is: into a buffer that is overwritten.
/// </summary>
[HeldIn(typeof(WipingBuffer))]
internal sealed class WebhookRequest(WebhookOptions options, LaneDispatcher lanes, WebhookInbox inbox)
{
    /// <summary>The longest body: far beyond the longest update, which is a text with all its formatting.</summary>
    public const int MostBytes = 1024 * 1024;

    private readonly WebhookSecret secret = new(options.Secret);

    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.StatusCode = await StatusAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = "1";
    }

    private async Task<int> StatusAsync(HttpRequest request, CancellationToken gone)
    {
        if (request.Path != options.Path)
            return StatusCodes.Status404NotFound;

        // Before anything of the body is read: strangers get no memory of this program.
        if (!secret.IsIn(request.Headers))
            return StatusCodes.Status401Unauthorized;

        if (!HttpMethods.IsPost(request.Method))
            return StatusCodes.Status405MethodNotAllowed;

        if (lanes.Working >= LaneDispatcher.Crowded)
            return StatusCodes.Status503ServiceUnavailable;

        using var body = WipingBuffer.Rent();
        if (!await TryReadAsync(request.BodyReader, body, gone).ConfigureAwait(false))
            return StatusCodes.Status413PayloadTooLarge;

        var update = Read(body);
        body.Clear();

        // What can't be read now can't be read later either: Telegram is not to bring it for a day.
        if (update is null)
            return StatusCodes.Status200OK;

        return await inbox.TakeAsync(update, gone).ConfigureAwait(false) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
    }

    // Null where there is nothing to do.
    private Update? Read(WipingBuffer body)
    {
        var update = lanes.Pool.Rent();
        var isRead = UpdateReader.ReadOne(body.Span, update);
        StackWiper.Wipe();
        if (isRead && update.Data.Kind != UpdateKind.Ignored)
            return update;

        lanes.Pool.Return(update);
        return null;
    }

    private static async Task<bool> TryReadAsync(PipeReader reader, WipingBuffer body, CancellationToken gone)
    {
        while (true)
        {
            var read = await reader.ReadAsync(gone).ConfigureAwait(false);
            foreach (var part in read.Buffer)
                body.Raw(part.Span);

            reader.AdvanceTo(read.Buffer.End);
            StackWiper.Wipe();
            if (body.Length > MostBytes)
                return false;

            if (read.IsCompleted)
                return true;
        }
    }
}

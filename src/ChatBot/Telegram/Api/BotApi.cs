using ChatBot.Dialog;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Http;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Rendering;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Api;

/// <summary>Reads the body of a good answer, which is cleared when this returns.</summary>
/// <param name="body">The whole body.</param>
internal delegate void BodyReader(ReadOnlySpan<byte> body);

/// <summary>
/// The Bot API's methods that this bot uses, by their own names. Each returns the final response: what may be repeated has been
/// (<see cref="RetryPolicy"/>), and what is unusual is in the log. A chat's id goes straight into a request's bytes: no method
/// keeps one while it waits.
/// </summary>
internal sealed class BotApi(Transport transport, RetryPolicy retry, ILogger<BotApi> logger)
{
    /// <summary>The kinds of updates that are asked for: what is not asked for is not sent.</summary>
    public const string AllowedUpdates = """["message","callback_query","my_chat_member"]""";

    /// <summary>The longest a poll may last, in seconds (the server clamps to 0-50).</summary>
    public const int LongestPoll = 50;

    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PollTimeout = TimeSpan.FromSeconds(LongestPoll + 20);

    public Task<ApiResponse> GetMeAsync(BodyReader read, CancellationToken stop) => CallAsync(ApiMethod.GetMe, Open().Raw("{"u8), stop, read);

    public Task<ApiResponse> DeleteWebhookAsync(CancellationToken stop) =>
        CallAsync(ApiMethod.DeleteWebhook, Open().Raw("{\"drop_pending_updates\":false"u8), stop);

    /// <summary>Waits for updates; the reader gets whatever came with status 200, even where it isn't an answer.</summary>
    public Task<ApiResponse> GetUpdatesAsync(long offset, int limit, int timeout, BodyReader read, CancellationToken stop)
    {
        var body = Open().Raw("{\"limit\":"u8).Number(limit).Raw(",\"timeout\":"u8).Number(timeout);
        body.Raw(",\"allowed_updates\":"u8).Raw(System.Text.Encoding.UTF8.GetBytes(AllowedUpdates));
        if (offset != 0)
            body.Raw(",\"offset\":"u8).Number(offset);

        return CallAsync(ApiMethod.GetUpdates, body, stop, read);
    }

    /// <param name="since">Asked while it waits to try again: whether the screen has become pointless.</param>
    public Task<ApiResponse> SendMessageAsync(long chat, Screen screen, CancellationToken stop, Func<Interruption>? since = null)
    {
        var body = Open().Raw("{\"chat_id\":"u8).Number(chat).Raw(",\"disable_notification\":true"u8);
        ScreenWriter.Write(body, screen);
        return CallAsync(ApiMethod.SendMessage, body, stop, since: since);
    }

    /// <param name="since">Asked while it waits to try again: whether the screen has become pointless.</param>
    public Task<ApiResponse> EditMessageTextAsync(
        long chat, long message, Screen screen, CancellationToken stop, Func<Interruption>? since = null)
    {
        var body = Open().Raw("{\"chat_id\":"u8).Number(chat).Raw(",\"message_id\":"u8).Number(message);
        ScreenWriter.Write(body, screen);
        return CallAsync(ApiMethod.EditMessageText, body, stop, since: since);
    }

    public Task<ApiResponse> AnswerCallbackQueryAsync(ReadOnlySpan<char> id, string? text, CancellationToken stop)
    {
        var body = Open().Raw("{\"callback_query_id\":"u8).String(id);
        if (text is not null)
            body.Raw(",\"text\":"u8).String(text.AsSpan(0, Math.Min(text.Length, 200)));

        return CallAsync(ApiMethod.AnswerCallbackQuery, body, stop);
    }

    public Task<ApiResponse> DeleteMessagesAsync(long chat, ReadOnlySpan<MessageRef> messages, CancellationToken stop)
    {
        var body = Open().Raw("{\"chat_id\":"u8).Number(chat).Raw(",\"message_ids\":["u8);
        for (var i = 0; i < messages.Length; i++)
            body.Raw(i == 0 ? ""u8 : ","u8).Number(messages[i].Id);

        return CallAsync(ApiMethod.DeleteMessages, body.Raw("]"u8), stop);
    }

    public Task<ApiResponse> LeaveChatAsync(long chat, CancellationToken stop) =>
        CallAsync(ApiMethod.LeaveChat, Open().Raw("{\"chat_id\":"u8).Number(chat), stop);

    public Task<ApiResponse> GetMyCommandsAsync(string? language, BodyReader read, CancellationToken stop) =>
        CallAsync(ApiMethod.GetMyCommands, InLanguage(Open().Raw("{\"scope\":{\"type\":\"all_private_chats\"}"u8), language), stop, read);

    public Task<ApiResponse> SetMyCommandsAsync(string? language, IReadOnlyList<(string Name, string Description)> commands, CancellationToken stop)
    {
        var body = Open().Raw("{\"scope\":{\"type\":\"all_private_chats\"},\"commands\":["u8);
        for (var i = 0; i < commands.Count; i++)
        {
            body.Raw(i == 0 ? "{\"command\":"u8 : ",{\"command\":"u8).String(commands[i].Name);
            body.Raw(",\"description\":"u8).String(commands[i].Description).Raw("}"u8);
        }

        return CallAsync(ApiMethod.SetMyCommands, InLanguage(body.Raw("]"u8), language), stop);
    }

    public Task<ApiResponse> GetMyDescriptionAsync(string? language, BodyReader read, CancellationToken stop) =>
        GetAsync(ApiMethod.GetMyDescription, language, read, stop);

    public Task<ApiResponse> SetMyDescriptionAsync(string? language, string text, CancellationToken stop) =>
        SetAsync(ApiMethod.SetMyDescription, "description", language, text, stop);

    public Task<ApiResponse> GetMyShortDescriptionAsync(string? language, BodyReader read, CancellationToken stop) =>
        GetAsync(ApiMethod.GetMyShortDescription, language, read, stop);

    public Task<ApiResponse> SetMyShortDescriptionAsync(string? language, string text, CancellationToken stop) =>
        SetAsync(ApiMethod.SetMyShortDescription, "short_description", language, text, stop);

    public Task<ApiResponse> GetMyNameAsync(string? language, BodyReader read, CancellationToken stop) =>
        GetAsync(ApiMethod.GetMyName, language, read, stop);

    public Task<ApiResponse> SetMyNameAsync(string? language, string text, CancellationToken stop) =>
        SetAsync(ApiMethod.SetMyName, "name", language, text, stop);

    private Task<ApiResponse> GetAsync(ApiMethod method, string? language, BodyReader read, CancellationToken stop)
    {
        var body = Open().Raw("{"u8);
        if (language is not null)
            body.Raw("\"language_code\":"u8).String(language);

        return CallAsync(method, body, stop, read);
    }

    private Task<ApiResponse> SetAsync(ApiMethod method, string field, string? language, string text, CancellationToken stop) =>
        CallAsync(method, InLanguage(Open().Raw("{"u8).String(field).Raw(":"u8).String(text), language), stop);

    private static WipingBuffer InLanguage(WipingBuffer body, string? language) =>
        language is null ? body : body.Raw(",\"language_code\":"u8).String(language);

    private static WipingBuffer Open() => WipingBuffer.Rent();

    // The body waits with the request: it is written once, however often it is sent, and overwritten at the end.
    private async Task<ApiResponse> CallAsync(
        ApiMethod method, WipingBuffer body, CancellationToken stop, BodyReader? read = null, Func<Interruption>? since = null)
    {
        using var written = body.Raw("}"u8);
        var response = await retry.RunAsync(method, end => TryAsync(method, written, read, end), since, stop).ConfigureAwait(false);
        if (!response.IsUsual)
            TelegramLog.Unexpected(logger, response.Outcome, response.Code, method);

        return response;
    }

    private async Task<ApiResponse> TryAsync(ApiMethod method, WipingBuffer body, BodyReader? read, CancellationToken stop)
    {
        var isPoll = method == ApiMethod.GetUpdates;
        using var answer = await transport.PostAsync(method.Name(), body, isPoll ? PollTimeout : RequestTimeout, stop).ConfigureAwait(false);
        if (answer.Delivery != Delivery.Answered)
            return new ApiResponse(answer.Delivery == Delivery.NotSent ? ApiOutcome.NotSent : ApiOutcome.Lost);

        var response = ResponseReader.Read(answer.Status, answer.Body!.Span);
        if (response.IsDone || (isPoll && answer.Status == 200))
            read?.Invoke(answer.Body.Span);

        return response;
    }
}

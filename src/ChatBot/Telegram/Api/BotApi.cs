using System.Net;
using System.Runtime.ExceptionServices;
using ChatBot.Dialog;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Http;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Rendering;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests.Abstractions;

namespace ChatBot.Telegram.Api;

/// <summary>
/// The Bot API, through the client of the package Telegram.Bot. Each method returns the final response: what may be repeated
/// has been (<see cref="RetryPolicy"/>), and what is unusual is in the log. What carries something of a visitor has a method of
/// its own here, under the Bot API's name: a chat's id goes straight into a <see cref="WipingRequest"/>, and no method keeps one
/// while it waits. What carries nothing is a request of the package's, through <see cref="AskAsync"/>.
/// </summary>
internal sealed class BotApi : IDisposable
{
    /// <summary>The kinds of updates that are asked for: what is not asked for is not sent.</summary>
    public const string AllowedUpdates = """["message","callback_query","my_chat_member"]""";

    /// <summary>The longest a poll may last, in seconds (the server clamps to 0-50).</summary>
    public const int LongestPoll = 50;

    private static readonly TimeSpan PollGrace = TimeSpan.FromSeconds(20);

    private readonly HttpClient http;
    private readonly TelegramBotClient client;
    private readonly RetryPolicy retry;
    private readonly SendPacer pacer;
    private readonly ApiLog log;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="handler">The way to the network: a <see cref="TransportHandler"/>.</param>
    public BotApi(TelegramOptions settings, HttpMessageHandler handler, RetryPolicy retry, SendPacer pacer, ApiLog log)
    {
        (this.retry, this.pacer, this.log) = (retry, pacer, log);

        // It repeats nothing by itself, and it has no time-out: RetryPolicy and Transport have.
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client = new TelegramBotClient(new TelegramBotClientOptions(settings.Token, settings.ApiRoot) { RetryThreshold = 0, RetryCount = 1 }, http);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>Makes a request of the package's own, which carries nothing of a visitor.</summary>
    /// <returns>What became of it, and the result where it is done.</returns>
    public async Task<(ApiResponse Response, T? Result)> AskAsync<T>(IRequest<T> request, CancellationToken stop)
    {
        T? result = default;
        var response = await RunAsync(ApiMethods.Of(request.MethodName), request, one => result = one, null, stop).ConfigureAwait(false);
        return (response, result);
    }

    /// <summary>Waits for updates; the reader gets whatever came with status 200, even where it isn't an answer.</summary>
    /// <param name="grace">How long the answer may take beyond <paramref name="timeout"/>; 20 seconds where nothing is said.</param>
    public Task<ApiResponse> GetUpdatesAsync(
        long offset, int limit, int timeout, BodyReader read, CancellationToken stop, TimeSpan? grace = null)
    {
        var body = Open().Raw("{\"limit\":"u8).Number(limit).Raw(",\"timeout\":"u8).Number(timeout);
        body.Raw(",\"allowed_updates\":"u8).Raw(System.Text.Encoding.UTF8.GetBytes(AllowedUpdates));
        if (offset != 0)
            body.Raw(",\"offset\":"u8).Number(offset);

        return CallAsync(
            new WipingRequest(ApiMethod.GetUpdates, Close(body), read) { Timeout = TimeSpan.FromSeconds(timeout) + (grace ?? PollGrace) }, stop);
    }

    /// <param name="since">Asked while it waits to try again: whether the screen has become pointless.</param>
    /// <param name="rank">Where it stands among those that wait for one another; null = it waits for none.</param>
    public Task<ApiResponse> SendMessageAsync(
        long chat, Screen screen, CancellationToken stop, Func<Interruption>? since = null, SendRank? rank = null)
    {
        var body = Open().Raw("{\"chat_id\":"u8).Number(chat).Raw(",\"disable_notification\":true"u8);
        ScreenWriter.Write(body, screen);
        return CallAsync(new WipingRequest(ApiMethod.SendMessage, Close(body)) { Rank = rank }, stop, since);
    }

    /// <inheritdoc cref="SendMessageAsync"/>
    public Task<ApiResponse> EditMessageTextAsync(
        long chat, long message, Screen screen, CancellationToken stop, Func<Interruption>? since = null, SendRank? rank = null)
    {
        var body = Open().Raw("{\"chat_id\":"u8).Number(chat).Raw(",\"message_id\":"u8).Number(message);
        ScreenWriter.Write(body, screen);
        return CallAsync(new WipingRequest(ApiMethod.EditMessageText, Close(body)) { Rank = rank }, stop, since);
    }

    public Task<ApiResponse> AnswerCallbackQueryAsync(ReadOnlySpan<char> id, string? text, CancellationToken stop)
    {
        var body = Open().Raw("{\"callback_query_id\":"u8).String(id);
        if (text is not null)
            body.Raw(",\"text\":"u8).String(text.AsSpan(0, Math.Min(text.Length, 200)));

        return CallAsync(new WipingRequest(ApiMethod.AnswerCallbackQuery, Close(body)), stop);
    }

    public Task<ApiResponse> DeleteMessagesAsync(long chat, ReadOnlySpan<MessageRef> messages, CancellationToken stop)
    {
        var body = Open().Raw("{\"chat_id\":"u8).Number(chat).Raw(",\"message_ids\":["u8);
        for (var i = 0; i < messages.Length; i++)
            body.Raw(i == 0 ? ""u8 : ","u8).Number(messages[i].Id);

        return CallAsync(new WipingRequest(ApiMethod.DeleteMessages, Close(body.Raw("]"u8))), stop);
    }

    public Task<ApiResponse> LeaveChatAsync(long chat, CancellationToken stop) =>
        CallAsync(new WipingRequest(ApiMethod.LeaveChat, Close(Open().Raw("{\"chat_id\":"u8).Number(chat))), stop);

    private static WipingBuffer Open() => WipingBuffer.Rent();

    private static WipingBuffer Close(WipingBuffer body) => body.Raw("}"u8);

    // The body waits with the request: it is written once, however often it is sent, and overwritten at the end.
    private async Task<ApiResponse> CallAsync(WipingRequest request, CancellationToken stop, Func<Interruption>? since = null)
    {
        using (request)
        {
            var response = await RunAsync(request.Method, request, null, since, stop).ConfigureAwait(false);
            return response.IsDone ? response with { MessageId = request.MessageId } : response;
        }
    }

    private async Task<ApiResponse> RunAsync<T>(
        ApiMethod method, IRequest<T> request, Action<T>? take, Func<Interruption>? since, CancellationToken stop)
    {
        var response = await retry.RunAsync(method, PaceAndTryAsync, since, stop).ConfigureAwait(false);
        log.Tell(method, response);
        return response;

        async Task<ApiResponse> PaceAndTryAsync(CancellationToken end)
        {
            if (request is WipingRequest { Rank: { } rank } && !await pacer.WaitAsync(rank, since, end).ConfigureAwait(false))
                return new ApiResponse(ApiOutcome.Overtaken);

            var attempt = await TryAsync(request, take, end).ConfigureAwait(false);
            if (attempt.Outcome == ApiOutcome.TooMany && method is (ApiMethod.SendMessage or ApiMethod.EditMessageText))
                pacer.Told(attempt.Wait);

            return attempt;
        }
    }

    private async Task<ApiResponse> TryAsync<T>(IRequest<T> request, Action<T>? take, CancellationToken stop)
    {
        try
        {
            var result = await client.SendRequest(request, stop).ConfigureAwait(false);
            take?.Invoke(result);
            return new ApiResponse(ApiOutcome.Done, (int)HttpStatusCode.OK);
        }
        catch (ApiRequestException error)
        {
            return ErrorClassifier.Classify(error.ErrorCode, error.Message, TimeSpan.FromSeconds(error.Parameters?.RetryAfter ?? 0));
        }
        catch (RequestException error) when (error.InnerException is UndeliveredException lost)
        {
            return new ApiResponse(lost.Delivery == Delivery.NotSent ? ApiOutcome.NotSent : ApiOutcome.Lost);
        }
        catch (RequestException error) when (error.HttpStatusCode is { } status)
        {
            return ErrorClassifier.Classify(status == HttpStatusCode.OK ? 0 : (int)status, "", default);
        }
        catch (RequestException error)
        {
            // The package takes a cancellation for a failure, where it isn't a TaskCanceledException; and what is left is a fault
            // of this program's own, which must not be taken for one of Telegram's.
            stop.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(error.InnerException ?? error);
            throw;
        }
    }
}

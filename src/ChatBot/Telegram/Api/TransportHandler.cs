using System.Net;
using ChatBot.Telegram.Http;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Api;

/// <summary>The request did not arrive, or its answer did not.</summary>
/// <param name="delivery">What became of it.</param>
internal sealed class UndeliveredException(Delivery delivery) : IOException("No answer came.")
{
    public Delivery Delivery => delivery;
}

/// <summary>
/// HttpClient's way to the network. HttpClient and the package copy what passes through them, into memory that nobody
/// overwrites; so what an answer says of a visitor is read here and goes no further. They get <c>true</c>, or an error without
/// a word of the answer.
/// </summary>
internal sealed class TransportHandler(Transport transport) : HttpMessageHandler
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is WipingContent { Request: var ours })
        {
            using var answer = await PostAsync(ours.MethodName, ours.Body, ours.NextTimeout(), cancellationToken).ConfigureAwait(false);
            var isOk = answer.Status == 200 ? ours.Read(answer.Body!.Span) : MessageIdReader.Read(answer.Body!.Span, out _);
            return isOk == true ? Good("{\"ok\":true,\"result\":true}"u8) : Bad(answer, isOk);
        }

        using var body = await CopyAsync(request.Content, cancellationToken).ConfigureAwait(false);
        var method = request.RequestUri!.Segments[^1];
        using var plain = await PostAsync(method, body, RequestTimeout, cancellationToken).ConfigureAwait(false);
        return MessageIdReader.Read(plain.Body!.Span, out _) is var isGood && isGood == true ? Good(plain.Body.Span) : Bad(plain, isGood);
    }

    private async Task<TransportResponse> PostAsync(string method, WipingBuffer body, TimeSpan timeout, CancellationToken stop)
    {
        var answer = await transport.PostAsync(method, body, timeout, stop).ConfigureAwait(false);
        return answer.Delivery == Delivery.Answered ? answer : throw new UndeliveredException(answer.Delivery);
    }

    // The package's own requests, which carry nothing of a visitor.
    private static async Task<WipingBuffer> CopyAsync(HttpContent? content, CancellationToken stop)
    {
        var body = WipingBuffer.Rent();
        return body.Raw(content is null ? "{}"u8 : await content.ReadAsByteArrayAsync(stop).ConfigureAwait(false));
    }

    private static HttpResponseMessage Good(ReadOnlySpan<byte> body) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(body.ToArray()) };

    // What is no answer of the Bot API's (the proxies before it answer in HTML) is told by its status alone.
    private static HttpResponseMessage Bad(TransportResponse answer, bool? isOk)
    {
        if (isOk is null)
            return new HttpResponseMessage((HttpStatusCode)answer.Status);

        // The package takes a body for an error only where the status is one.
        var error = ErrorReader.Read(answer.Status, answer.Body!.Span);
        var status = answer.Status is >= 200 and < 300 ? HttpStatusCode.InternalServerError : (HttpStatusCode)answer.Status;
        using var body = WipingBuffer.Rent();
        body.Raw("{\"ok\":false,\"error_code\":"u8).Number(error.Code).Raw(",\"description\":"u8).String(error.Known);
        body.Raw(",\"parameters\":{\"retry_after\":"u8).Number(error.RetryAfter).Raw("}}"u8);
        return new HttpResponseMessage(status) { Content = new ByteArrayContent(body.Span.ToArray()) };
    }
}

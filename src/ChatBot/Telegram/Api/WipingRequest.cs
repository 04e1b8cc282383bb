using System.Net;
using ChatBot.Wiping;
using Telegram.Bot.Requests.Abstractions;

namespace ChatBot.Telegram.Api;

/// <summary>Reads the body of an answer, which is overwritten when this returns.</summary>
/// <param name="body">The whole body.</param>
internal delegate void BodyReader(ReadOnlySpan<byte> body);

/// <summary>
/// A request that carries something of a visitor. The package sees its method's name, and <c>true</c> as its result; its bytes
/// and those of the answer go past the package, from and to buffers that are overwritten.
/// </summary>
/// <param name="method">The Bot API's method.</param>
/// <param name="body">Its parameters as JSON; the request's own from now on.</param>
/// <param name="read">Gets whatever came with status 200, even where it isn't an answer; or null.</param>
[HeldIn(typeof(WipingBuffer))]
internal sealed class WipingRequest(ApiMethod method, WipingBuffer body, BodyReader? read = null) : IRequest<bool>, IDisposable
{
    private int attempts;

    /// <inheritdoc/>
    public HttpMethod HttpMethod => HttpMethod.Post;

    /// <inheritdoc/>
    public string MethodName => method.Name();

    /// <inheritdoc/>
    public bool IsWebhookResponse { get; set; }

    public ApiMethod Method => method;

    public WipingBuffer Body => body;

    /// <summary>How long each attempt may take; null where that depends on the method.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Where it stands among those that wait for one another; null = it waits for none.</summary>
    public SendRank? Rank { get; init; }

    /// <summary>How long the attempt may take that is made now.</summary>
    public TimeSpan NextTimeout() => Timeout ?? RetryPolicy.TimeoutOf(method, attempts++);

    /// <summary>The id of the message that was sent or edited, or 0.</summary>
    public long MessageId { get; private set; }

    /// <inheritdoc/>
    public HttpContent ToHttpContent() => new WipingContent(this);

    /// <summary>Takes from an answer what the request is about.</summary>
    /// <param name="answer">The whole body, as it came with status 200.</param>
    /// <returns>Whether it is good; null where it isn't JSON, or was cut off.</returns>
    public bool? Read(ReadOnlySpan<byte> answer)
    {
        var isOk = MessageIdReader.Read(answer, out var id);
        MessageId = id;
        read?.Invoke(answer);
        return isOk;
    }

    /// <summary>Overwrites the body.</summary>
    public void Dispose() => body.Dispose();
}

/// <summary>Carries a request through HttpClient to <see cref="TransportHandler"/>. It is never serialised: that would be a copy nobody overwrites.</summary>
[HeldIn(typeof(WipingBuffer))]
internal sealed class WipingContent(WipingRequest request) : HttpContent
{
    public WipingRequest Request => request;

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        throw new NotSupportedException("A request that carries something of a visitor is never copied.");

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}

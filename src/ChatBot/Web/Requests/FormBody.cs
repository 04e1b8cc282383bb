using System.Buffers;
using System.IO.Pipelines;
using ChatBot.Dialog;
using ChatBot.Wiping;

namespace ChatBot.Web.Requests;

/// <summary>
/// The bytes of a posted form, in one pinned buffer that is overwritten on <see cref="Dispose"/>. ASP.NET Core's own form
/// reader would make strings of them, and strings can't be erased.
/// </summary>
/// <remarks>Holds what a visitor chose or typed, for one request.</remarks>
[Holds(
    what: "what the visitor chose or typed on the web page",
    why: "to answer it",
    where: "one pinned buffer",
    until: "the request is answered: overwritten")]
internal sealed class FormBody : IDisposable
{
    /// <summary>The longest body: a question of nothing but letters that take three bytes, each written <c>%XX</c>, and the rest of the form.</summary>
    public const int MaxBytes = (VisitorText.MaxLength * 9) + 1024;

    private byte[] buffer = [];
    private int length;

    /// <summary>The body, to be decoded in place.</summary>
    public Span<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>Reads a request's body.</summary>
    /// <returns>The body; empty where it is no form, or too long.</returns>
    /// <exception cref="BadHttpRequestException">Its framing is broken.</exception>
    public static async Task<FormBody> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        var body = new FormBody();
        if (!IsForm(request.ContentType) || request.ContentLength > MaxBytes)
            return body;

        try
        {
            await body.FillAsync(request.BodyReader, stop);
        }
        catch (BadHttpRequestException tooLong) when (tooLong.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            body.Dispose();
        }

        return body;
    }

    /// <summary>Overwrites the body.</summary>
    public void Dispose()
    {
        buffer.AsSpan().Clear();
        length = 0;
    }

    private static bool IsForm(string? contentType) =>
        contentType is not null && contentType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    // Nothing is consumed before the end is there, so that no half of a form needs a buffer of its own.
    private async Task FillAsync(PipeReader reader, CancellationToken stop)
    {
        while (true)
        {
            var read = await reader.ReadAsync(stop);
            var bytes = read.Buffer;
            if (read.IsCompleted || bytes.Length > MaxBytes)
            {
                if (bytes.Length <= MaxBytes)
                    Keep(bytes);

                StackWiper.Wipe();

                reader.AdvanceTo(bytes.End);
                return;
            }

            reader.AdvanceTo(bytes.Start, bytes.End);
        }
    }

    private void Keep(ReadOnlySequence<byte> bytes)
    {
        length = (int)bytes.Length;
        buffer = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        bytes.CopyTo(buffer);
    }
}

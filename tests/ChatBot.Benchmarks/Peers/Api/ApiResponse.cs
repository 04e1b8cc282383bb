using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>One answer after another, in memory that is used again.</summary>
internal sealed class ApiResponse
{
    private readonly ArrayBufferWriter<byte> body = new(4096);
    private readonly ArrayBufferWriter<byte> whole = new(4096);

    /// <summary>Begins the next.</summary>
    public ApiResponse Begin()
    {
        body.ResetWrittenCount();
        return Add("{\"ok\":true,\"result\":"u8);
    }

    /// <summary>Appends bytes of JSON.</summary>
    public ApiResponse Add(ReadOnlySpan<byte> bytes)
    {
        body.Write(bytes);
        return this;
    }

    /// <summary>Appends JSON.</summary>
    public ApiResponse Add(string text)
    {
        Encoding.UTF8.GetBytes(text, body);
        return this;
    }

    /// <summary>Ends it.</summary>
    /// <returns>All of it, with its head; good until the next begins.</returns>
    public ReadOnlyMemory<byte> Whole()
    {
        Add("}"u8);
        whole.ResetWrittenCount();
        Utf8.TryWrite(whole.GetSpan(128), $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.WrittenCount}\r\n\r\n", out var written);
        whole.Advance(written);
        whole.Write(body.WrittenSpan);
        return whole.WrittenMemory;
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>
/// A Bot API on loopback that takes as little of the machine as it can: plain sockets, bytes in and bytes out. It knows the methods
/// that a tap needs, and the few of a bot's start.
/// </summary>
internal sealed class ApiServer : IDisposable
{
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ApiMethods methods;

    /// <summary>Starts to listen on a port of its own.</summary>
    public ApiServer(ApiMethods methods)
    {
        this.methods = methods;
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1024);
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndPoint!).Port;

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
            _ = ServeAsync(await listener.AcceptAsync());
    }

    private async Task ServeAsync(Socket socket)
    {
        using var connection = socket;
        socket.NoDelay = true;
        var reader = new HttpMessageReader(socket);
        var response = new ApiResponse();
        try
        {
            while (await reader.ReadAsync())
            {
                await methods.AnswerAsync(MethodOf(reader.FirstLine), reader, response);
                await SendAsync(socket, response.Whole());
                if (reader.IsLast)
                    return;
            }
        }
        catch (SocketException)
        {
            // The bot was ended, or let go of a connection: no fault of the server's.
        }
    }

    /// <summary>Sends all of it.</summary>
    public static async ValueTask SendAsync(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
            bytes = bytes[await socket.SendAsync(bytes)..];
    }

    // POST /bot4242:token/getUpdates HTTP/1.1
    private static string MethodOf(ReadOnlySpan<byte> line)
    {
        var path = line[(line.IndexOf((byte)' ') + 1)..];
        path = path[..path.IndexOfAny((byte)' ', (byte)'?')];
        var method = path[(path.LastIndexOf((byte)'/') + 1)..];
        return method.SequenceEqual("editMessageText"u8) ? ApiMethods.Edit
            : method.SequenceEqual("answerCallbackQuery"u8) ? ApiMethods.Answer
            : method.SequenceEqual("getUpdates"u8) ? ApiMethods.Poll
            : Encoding.ASCII.GetString(method);
    }
}

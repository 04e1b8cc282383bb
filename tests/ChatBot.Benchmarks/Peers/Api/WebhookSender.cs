using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>
/// Brings updates as Telegram does: over so many connections as the bot asked for, those of one chat one after another, and again a
/// second later where the answer is no 2xx. An answer may carry a call of its own (Bot API: "Making requests when getting updates").
/// </summary>
/// <param name="target">Where the bot listens; what it tells Telegram is its public address.</param>
internal sealed class WebhookSender(IPEndPoint? target, Visitors visitors)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<Tap> waiting = Channel.CreateUnbounded<Tap>();
    private readonly Dictionary<int, Tap?> busy = [];
    private string path = "/";
    private string? secret;
    private bool hasBegun;

    /// <summary>What the bot said; empty where it said nothing.</summary>
    public string Url => hasBegun ? $"https://bot.example.org{path}" : "";

    /// <summary>Begins, once.</summary>
    /// <param name="connections">How many updates may be on their way at the same time.</param>
    public void Begin(string path, string? secret, int connections)
    {
        if (hasBegun || target is null)
            return;

        (this.path, this.secret, hasBegun) = (path, secret, true);
        for (var i = 0; i < connections; i++)
            _ = Task.Run(BringAsync);
    }

    /// <summary>Brings a tap as soon as a connection is free.</summary>
    public void Add(Tap tap) => waiting.Writer.TryWrite(tap);

    private async Task BringAsync()
    {
        while (true)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(target!);
                var reader = new HttpMessageReader(socket);
                while (!reader.IsLast)
                    await BringOneAsync(socket, reader);
            }
            catch (SocketException)
            {
                await Task.Delay(Pause);
            }
        }
    }

    private async Task BringOneAsync(Socket socket, HttpMessageReader reader)
    {
        var tap = await TakeAsync();
        var done = false;
        try
        {
            tap.Handed = tap.Handed == 0 ? System.Diagnostics.Stopwatch.GetTimestamp() : tap.Handed;
            await ApiServer.SendAsync(socket, Request(tap));
            if (!await reader.ReadAsync())
                throw new SocketException((int)SocketError.ConnectionReset);

            // HTTP/1.1 200 OK
            done = reader.FirstLine[9] == '2';
            if (done && ApiCall.Read(reader.Body) is { Method: ApiMethods.Answer } call)
                visitors.TakeAnswer(call.Callback);

            if (!done)
                await Task.Delay(Pause);
        }
        finally
        {
            Release(tap, done);
        }
    }

    private async ValueTask<Tap> TakeAsync()
    {
        while (true)
        {
            var tap = await waiting.Reader.ReadAsync();
            lock (busy)
            {
                // The chat's last update is still on its way: this one follows it.
                if (busy.TryAdd(tap.Chat, null))
                    return tap;

                busy[tap.Chat] = tap;
            }
        }
    }

    private void Release(Tap tap, bool done)
    {
        lock (busy)
        {
            busy.Remove(tap.Chat, out var next);
            if (!done)
                Add(tap);
            else if (next is not null)
                Add(next);
        }
    }

    private byte[] Request(Tap tap) =>
    [
        .. Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: bot.example.org\r\nContent-Type: application/json\r\n"
            + (secret is null ? "" : $"X-Telegram-Bot-Api-Secret-Token: {secret}\r\n") + $"Content-Length: {tap.Json.Length}\r\n\r\n"),
        .. tap.Json,
    ];
}

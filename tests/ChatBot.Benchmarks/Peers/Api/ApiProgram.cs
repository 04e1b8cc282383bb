using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace ChatBot.Benchmarks.Peers.Api;

/// <summary>
/// The server as a process of its own, so that its work is not counted as the bot's. It is told what to do line by line on its
/// standard input, and answers each line with its figures: <c>tap</c>, <c>eager</c>, <c>rate 200</c>, <c>stop</c>, <c>mark</c>, <c>read</c>.
/// </summary>
internal static class ApiProgram
{
    public const string Verb = "serve-api";

    private const int WarmUps = 400;

    /// <param name="args">The list of pages, how many chats, milliseconds a call and a poll, and the port of a webhook or 0.</param>
    public static async Task RunAsync(string[] args)
    {
        var numbers = args[1..].Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).ToArray();
        var updates = new UpdateQueue();
        var visitors = new Visitors(TapPage.ReadFile(args[0]), numbers[0], updates);
        var webhook = new WebhookSender(numbers[3] == 0 ? null : new IPEndPoint(IPAddress.Loopback, numbers[3]), visitors);
        using var server = new ApiServer(new ApiMethods(visitors, updates, webhook, TimeSpan.FromMilliseconds(numbers[1]), TimeSpan.FromMilliseconds(numbers[2])));
        if (numbers[1] == 0)
            await WarmUpAsync(server.Port);

        // Away from the thread that hears of what comes: reading a line keeps it.
        await Task.Yield();
        visitors.Reset();
        updates.Reset();
        Console.WriteLine(server.Port);

        var pace = new TapPace(visitors);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            Do(line.Split(' '), visitors, pace);
            Console.WriteLine(JsonSerializer.Serialize(visitors.Read()));
        }
    }

    private static void Do(string[] words, Visitors visitors, TapPace pace)
    {
        switch (words)
        {
            case ["tap"]:
                visitors.TapOnce();
                break;
            case ["eager"]:
                visitors.BeEager(true);
                break;
            case ["rate", var rate]:
                pace.Begin(int.Parse(rate, CultureInfo.InvariantCulture));
                break;
            case ["stop"]:
                pace.End();
                visitors.BeEager(false);
                break;
            case ["mark"]:
                visitors.Mark();
                break;
            default:
                break;
        }
    }

    // What is compiled while it runs is compiled now, and not while a bot is timed.
    private static async Task WarmUpAsync(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var reader = new HttpMessageReader(socket);
        for (var i = 0; i < WarmUps; i++)
        {
            foreach (var (method, body) in new[]
            {
                ("getMe", "{}"), (ApiMethods.Answer, """{"callback_query_id":"1"}"""), (ApiMethods.Poll, $$"""{"offset":{{i}},"limit":{{i % 99}},"timeout":0}"""),
                (ApiMethods.Edit, """{"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[]}}"""),
            })
            {
                // The last offset was another, so that the poll does not wait.
                await ApiServer.SendAsync(socket, System.Text.Encoding.ASCII.GetBytes($"POST /bot1:x/{method} HTTP/1.1\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
                await reader.ReadAsync();
            }
        }

        Debug.Assert(reader.Body.Length > 0, "the server answers");
    }
}

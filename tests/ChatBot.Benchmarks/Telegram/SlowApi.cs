using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Benchmarks.Telegram;

/// <summary>
/// A Bot API that takes 50 ms for each call. Each chat taps again as soon as its screen shows what the last tap asked for; an
/// edit that shows anything else is out of order.
/// </summary>
internal sealed class SlowApi(int chats, IReadOnlyList<(string Address, string Title)> pages) : IAsyncDisposable
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentQueue<int> taps = new(Enumerable.Range(0, chats));
    private readonly int[] steps = new int[chats];
    private WebApplication? app;
    private long lastUpdate = 1000;
    private int shown;
    private int answered;
    private int disordered;

    public int Shown => Volatile.Read(ref shown);

    public int Answered => Volatile.Read(ref answered);

    public int Disordered => Volatile.Read(ref disordered);

    public async Task<string> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(ServeAsync);
        await app.StartAsync();
        return app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public async ValueTask DisposeAsync() => await app!.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        using var asked = await JsonDocument.ParseAsync(context.Request.Body);
        await Task.Delay(Latency);
        var method = context.Request.Path.Value!.Split('/')[^1];
        var result = method switch
        {
            "getUpdates" => await PollAsync(),
            "editMessageText" => Edit(asked.RootElement),
            "answerCallbackQuery" => Answer(),
            "getMe" => """{"id":1,"is_bot":true,"first_name":"Guide","username":"guide_bot"}""",
            "getMyCommands" => "[]",
            _ => method.StartsWith("get", StringComparison.Ordinal) ? """{"name":"","description":"","short_description":""}""" : "true",
        };
        var body = Encoding.UTF8.GetBytes($"{{\"ok\":true,\"result\":{result}}}");
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    private async Task<string> PollAsync()
    {
        while (taps.IsEmpty)
            await Task.Delay(5);

        var updates = new List<string>();
        while (updates.Count < 100 && taps.TryDequeue(out var chat))
            updates.Add(Tap(chat));

        return $"[{string.Join(',', updates)}]";
    }

    private string Tap(int chat)
    {
        var id = ++lastUpdate;
        var user = $$"""{"id":{{chat + 1}},"is_bot":false,"first_name":"First","last_name":"Last","username":"user","language_code":"en"}""";
        return $$$"""{"update_id":{{{id}}},"callback_query":{"id":"{{{id}}}","from":{{{user}}},"message":{"message_id":{{{chat + 1}}},"date":2000000000,"chat":{"id":{{{chat + 1}}},"first_name":"First","type":"private"},"text":"{{{new string('x', 600)}}}"},"chat_instance":"1","data":"{{{pages[steps[chat] % pages.Count].Address}}}"}}""";
    }

    private string Edit(JsonElement asked)
    {
        var chat = asked.GetProperty("chat_id").GetInt32() - 1;
        if (!asked.GetProperty("text").GetString()!.Contains(pages[steps[chat] % pages.Count].Title, StringComparison.Ordinal))
            Interlocked.Increment(ref disordered);

        steps[chat]++;
        Interlocked.Increment(ref shown);
        taps.Enqueue(chat);
        return "true";
    }

    private string Answer()
    {
        Interlocked.Increment(ref answered);
        return "true";
    }
}

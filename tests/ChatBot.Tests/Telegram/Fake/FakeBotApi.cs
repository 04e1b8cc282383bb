using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>
/// A Bot API on loopback that is as strict as the real one, and keeps the chats so that a test can say what is left in them.
/// Each rule names its line in FACTS.md, the project's notes on Telegram's behaviour.
/// </summary>
internal sealed class FakeBotApi : IAsyncDisposable
{
    public const string Token = "4242:fake-token-for-tests-alone-0123456789";

    private readonly ConcurrentDictionary<long, FakeChat> chats = new();
    private readonly FakeMethods methods;
    private readonly Recording recording = new();
    private WebApplication? app;
    private int lastMessage;
    private int active;

    private FakeBotApi(TimeProvider clock)
    {
        Clock = clock;
        Updates = new FakeUpdates(clock);
        Callbacks = new FakeCallbacks(clock);
        Webhook = new FakeWebhook(Updates);
        methods = new FakeMethods(this, clock);
    }

    public TimeProvider Clock { get; }

    public FakeUpdates Updates { get; }

    public FakeCallbacks Callbacks { get; }

    public FakeWebhook Webhook { get; }

    public Faults Faults { get; } = new();

    public Recording Requests => recording;

    /// <summary>Told of each request before it is answered, with its chat.</summary>
    public event Action<string, long?>? Arrived;

    /// <summary>Told of each screen that a chat shows, with its text, and whether in a new message.</summary>
    public event Action<long, string, bool>? Shown;

    /// <summary>Told of each fault that a request met, with its chat.</summary>
    public event Action<string, long?, object>? Failed;

    /// <summary>The token is not good any more.</summary>
    public bool Revoked { get; set; }

    /// <summary>Whether answers come in chunks, as from some proxies (RFC 9112, 7.1).</summary>
    public bool ChunkedAnswers { get; set; }

    /// <summary>Where it stands below <see cref="Root"/>.</summary>
    public string Path { get; set; } = "";

    /// <summary>How long each call but getUpdates takes.</summary>
    public TimeSpan Latency { get; set; }

    public string Root { get; private set; } = "";

    /// <summary>Requests that are being answered, the poll apart.</summary>
    public int Active => Volatile.Read(ref active);

    public static async Task<FakeBotApi> StartAsync(TimeProvider? clock = null, int port = 0, FakeAuthority? authority = null, int firstMessage = 1000)
    {
        var fake = new FakeBotApi(clock ?? TimeProvider.System) { lastMessage = firstMessage };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port, listen =>
        {
            if (authority is not null)
                listen.UseHttps(authority.Certificate);
        }));
        if (authority is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();

        fake.app = builder.Build();
        fake.app.Run(fake.ServeAsync);
        await fake.app.StartAsync();
        var address = fake.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        fake.Root = address.Replace("127.0.0.1", authority is null ? "127.0.0.1" : "localhost", StringComparison.Ordinal);
        return fake;
    }

    public FakeChat Chat(long id, string type = "private", string? language = "en") => chats.GetOrAdd(id, _ => new FakeChat(id, type, language));

    public FakeChat? Find(long id) => chats.GetValueOrDefault(id);

    public void Show(long chat, string text, bool isNew) => Shown?.Invoke(chat, text, isNew);

    public int NextMessage() => Interlocked.Increment(ref lastMessage);

    public async ValueTask DisposeAsync()
    {
        await Webhook.DisposeAsync();
        await app!.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        var isBelow = context.Request.Path.StartsWithSegments(Path, out var below);
        var parts = isBelow ? below.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) : [];
        if (parts.Length != 2 || !parts[0].StartsWith("bot", StringComparison.Ordinal))
        {
            await AnswerAsync(context, FakeError.NotFound);
            return;
        }

        var isPoll = parts[1] == "getUpdates";
        Interlocked.Add(ref active, isPoll ? 0 : 1);
        try
        {
            await HandleAsync(context, parts[0][3..], parts[1]);
        }
        catch (FakeError error)
        {
            await AnswerAsync(context, error);
        }
        catch (OperationCanceledException)
        {
            // The client went away.
        }
        finally
        {
            Interlocked.Add(ref active, isPoll ? 0 : -1);
        }
    }

    private async Task HandleAsync(HttpContext context, string token, string method)
    {
        var asked = await JsonNode.ParseAsync(context.Request.Body) as JsonObject ?? [];
        recording.Add(method, asked);
        Arrived?.Invoke(method, (long?)asked["chat_id"]);
        if (method != "getUpdates" && Latency > TimeSpan.Zero)
            await Task.Delay(Latency, context.RequestAborted);

        if (Revoked || token != Token)
            throw FakeError.Unauthorized;

        var fault = Faults.Take(method, (long?)asked["chat_id"]);
        if (fault is not null)
            Failed?.Invoke(method, (long?)asked["chat_id"], fault);

        if (fault is FakeError error)
            throw error;

        if (await FaultyAnswer.BeforeAsync(context, fault))
            return;

        var result = await methods.CallAsync(method, asked, context.RequestAborted);
        if (!FaultyAnswer.After(context, fault))
            await AnswerAsync(context, new JsonObject { ["ok"] = true, ["result"] = result }, 200, cut: fault is Fault.CutAnswer);
    }

    // FACTS, "Errors": "HTTP status = error_code and 429 also has a Retry-After header".
    private Task AnswerAsync(HttpContext context, FakeError error)
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = error.Code, ["description"] = error.Message };
        if (error.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            body["parameters"] = new JsonObject { ["retry_after"] = seconds };
        }

        foreach (var (field, value) in error.More ?? [])
            body[field] = value?.DeepClone();

        return AnswerAsync(context, body, error.Code, cut: false);
    }

    private async Task AnswerAsync(HttpContext context, JsonObject body, int status, bool cut)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(body.ToJsonString());
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (ChunkedAnswers)
        {
            await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 3));
            await context.Response.Body.FlushAsync();
            bytes = bytes[(bytes.Length / 3)..];
        }
        else
            context.Response.ContentLength = bytes.Length;

        await context.Response.Body.WriteAsync(cut ? bytes.AsMemory(0, bytes.Length * 2 / 3) : bytes);
        if (!cut)
            return;

        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}

using System.Net;
using System.Text;
using ChatBot.Telegram.Webhook;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Webhook;

public sealed class WebhookTests : IDisposable
{
    private const string Secret = "a-secret-of-more-than-32-letters-for-tests";
    private const string Url = "https://bot.example.org/telegram";

    private readonly string secretFile = Path.GetTempFileName();

    public WebhookTests() => File.WriteAllText(secretFile, Secret);

    public void Dispose() => File.Delete(secretFile);

    [Fact]
    public async Task An_update_that_is_brought_is_answered_and_told_when_it_was_handled()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await StartAsync(server);
        var visitor = new FakeVisitor(server, 6101);
        server.Webhook.Bring(new Uri(bot.Webhook, "/telegram"));

        await visitor.TypeAsync("/start");
        var wasKept = false;
        server.Arrived += (method, _) => wasKept |= method == "editMessageText" && !server.Updates.IsEmpty;
        var tap = visitor.SendTap("en/definitions");
        await Until.TrueAsync(() => server.Callbacks.IsAnswered(tap) && server.Updates.IsEmpty);

        Assert.True(wasKept);
        Assert.Contains(Shipped.Trained.Find("en", null, "definitions")!.Title, visitor.Screen!.Text, StringComparison.Ordinal);
        Assert.All(server.Webhook.Answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
    }

    [Fact]
    public async Task Telegram_is_told_the_address_the_secret_and_the_kinds()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await StartAsync(server);

        Assert.Equal((Url, Secret, 1), (server.Webhook.Url, server.Webhook.Secret, server.Webhook.Sets));
        Assert.Equal(["message", "callback_query", "my_chat_member"], server.Updates.Allowed);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopping_leaves_the_webhook_to_other_copies()
    {
        await using var server = await FakeBotApi.StartAsync();
        var bot = await StartAsync(server);

        await bot.StopAsync();
        await bot.DisposeAsync();

        Assert.Equal(Url, server.Webhook.Url);
        Assert.Equal(0, server.Requests.Count("deleteWebhook"));
        Assert.Contains(bot.Log.Lines, line => line.Contains("the webhook stays set", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("polling", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Switching_from_one_mode_to_the_other_and_back_loses_nothing()
    {
        await using var server = await FakeBotApi.StartAsync();
        var visitor = new FakeVisitor(server, 6102);
        await using (await TestBot.StartAsync(server))
            await visitor.TypeAsync("/start");

        var first = visitor.SendTap("en/definitions");
        await using (var bot = await StartAsync(server))
        {
            server.Webhook.Bring(new Uri(bot.Webhook, "/telegram"));
            await Until.TrueAsync(() => server.Callbacks.IsAnswered(first) && server.Updates.IsEmpty);
        }

        var second = visitor.SendTap("en/rights");
        await using (await TestBot.StartAsync(server))
            await Until.TrueAsync(() => server.Callbacks.IsAnswered(second) && server.Updates.IsEmpty);

        Assert.Null(server.Webhook.Url);
    }

    [Fact]
    public async Task An_address_that_is_taken_ends_the_program_with_one_sentence()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var first = await StartAsync(server);
        var webhook = new WebhookOptions { Url = Url, SecretFile = secretFile, Urls = first.Webhook.GetLeftPart(UriPartial.Authority) };
        webhook.Complete();

        await using var second = await TestBot.StartAsync(server, TestBot.Settings(server) with { Mode = "webhook" }, webhook: webhook);
        await Until.TrueAsync(() => second.HasEnded);
        Environment.ExitCode = 0;

        Assert.Contains("Telegram:Webhook:Urls can't be listened on", Assert.Single(second.Log.Lines, line => line.StartsWith("Critical", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/telegram", null, "{}", HttpStatusCode.Unauthorized)]
    [InlineData("POST", "/telegram", "another-secret-of-the-same-length-of-tests", "{}", HttpStatusCode.Unauthorized)]
    [InlineData("POST", "/telegram", "", "{}", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/telegram", Secret, null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/", Secret, "{}", HttpStatusCode.NotFound)]
    [InlineData("POST", "/telegram/", Secret, "{}", HttpStatusCode.NotFound)]
    [InlineData("POST", "/telegram", Secret, "", HttpStatusCode.OK)]
    [InlineData("POST", "/telegram", Secret, "{\"update_id\":1,\"message\":{\"chat\":", HttpStatusCode.OK)]
    [InlineData("POST", "/telegram", Secret, "[1,2]", HttpStatusCode.OK)]
    [InlineData("POST", "/telegram", Secret, "{\"update_id\":1,\"inline_query\":{\"id\":\"1\"}}", HttpStatusCode.OK)]
    [InlineData("POST", "/telegram", Secret, "{\"update_id\":1}{\"update_id\":2}", HttpStatusCode.OK)]
    public async Task What_is_no_update_is_refused_or_dropped_and_does_nothing(string method, string path, string? secret, string? body, HttpStatusCode expected)
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await StartAsync(server);

        var status = await SendAsync(bot, method, path, secret, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(expected, status);
        Assert.DoesNotContain(server.Requests.All, request => request.Params.ContainsKey("chat_id") || request.Params.ContainsKey("callback_query_id"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_long_is_refused(bool isDeclared)
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await StartAsync(server);
        var bytes = new byte[WebhookRequest.MostBytes + 1];
        Array.Fill(bytes, (byte)' ');

        var status = await SendAsync(bot, "POST", "/telegram", Secret, isDeclared ? new ByteArrayContent(bytes) : new StreamContent(new Unmeasured(bytes)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task A_long_update_is_read()
    {
        await using var server = await FakeBotApi.StartAsync();
        await using var bot = await StartAsync(server);
        var visitor = new FakeVisitor(server, 6103);
        server.Webhook.Bring(new Uri(bot.Webhook, "/telegram"));

        visitor.Send(("text", "/start"), ("entities", new string('x', 300_000)));

        await Until.TrueAsync(() => visitor.Screen is not null);
    }

    private static async Task<HttpStatusCode> SendAsync(TestBot bot, string method, string path, string? secret, HttpContent? content)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(bot.Webhook, path)) { Content = content };
        if (secret is not null)
            request.Headers.Add(WebhookSecret.Header, secret);

        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<TestBot> StartAsync(FakeBotApi server)
    {
        var webhook = new WebhookOptions { Url = Url, SecretFile = secretFile, Urls = "http://127.0.0.1:0" };
        webhook.Complete();
        var bot = await TestBot.StartAsync(server, TestBot.Settings(server) with { Mode = "webhook" }, webhook: webhook);
        await Until.TrueAsync(() => server.Webhook.Sets > 0 && bot.Log.Lines.Any(line => line.Contains("brings updates", StringComparison.Ordinal)));
        return bot;
    }

    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

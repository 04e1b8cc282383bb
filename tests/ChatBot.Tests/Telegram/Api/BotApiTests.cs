using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using ChatBot.Telegram.Api;
using ChatBot.Tests.Telegram.Fake;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot.Requests;

namespace ChatBot.Tests.Telegram.Api;

/// <summary>What becomes of a request on its way, through HttpClient and the package.</summary>
public sealed class BotApiTests
{
    [Fact]
    public async Task A_root_with_a_path_is_kept()
    {
        await using var server = await FakeBotApi.StartAsync();
        server.Path = "/behind/a/gate";
        using var api = new TestApi(TestBot.Settings(server) with { ApiRoot = server.Root + server.Path });

        var (response, me) = await api.Api.AskAsync(new GetMeRequest(), default);

        Assert.Equal("guide_bot", me?.Username);
        Assert.True(response.IsDone);
        Assert.Equal(ApiOutcome.TooOld, (await api.Api.AnswerCallbackQueryAsync("1", null, default)).Outcome);
    }

    [Fact]
    public async Task The_longest_ids_of_bots_are_taken()
    {
        await using var server = await FakeBotApi.StartAsync();
        using var api = new TestApi(TestBot.Settings(server) with { Token = "1234567890123456:" + new string('x', 35) });

        Assert.Equal(ApiOutcome.Unauthorized, (await api.PollAsync()).Outcome);
    }

    [Fact]
    public async Task A_poll_asks_to_wait_fifty_seconds_and_is_given_twenty_more()
    {
        var clock = new FakeTimeProvider();
        await using var server = await FakeBotApi.StartAsync();
        server.Updates.WebhookSet = false;
        using var api = new TestApi(server, clock);
        var poll = api.PollAsync();
        await Until.TrueAsync(() => server.Requests.Count("getUpdates") == 1);

        clock.Advance(TimeSpan.FromSeconds(69));
        await Task.Delay(50);
        Assert.False(poll.IsCompleted, $"it ended as {(poll.IsCompleted ? await poll : default)}");
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(ApiOutcome.Lost, (await poll).Outcome);
        Assert.Equal(50, (int)server.Requests.All[0].Params["timeout"]!);
    }

    [Fact]
    public async Task A_request_that_is_not_answered_in_time_may_have_been_carried_out()
    {
        var clock = new FakeTimeProvider();
        await using var server = await FakeBotApi.StartAsync();
        using var api = new TestApi(server, clock);
        server.Latency = TimeSpan.FromHours(1);
        var sent = api.Api.SendMessageAsync(1, Screens.Simple, default);
        await Until.TrueAsync(() => server.Requests.Count("sendMessage") == 1);

        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(ApiOutcome.Lost, (await sent).Outcome);
        Assert.Equal(1, server.Requests.Count("sendMessage"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_that_is_cancelled_ends_as_cancelled(bool isOurs)
    {
        await using var server = await FakeBotApi.StartAsync();
        using var api = new TestApi(server);
        server.Latency = TimeSpan.FromHours(1);
        using var stop = new CancellationTokenSource();
        Task request = isOurs ? api.Api.LeaveChatAsync(-1, stop.Token) : api.Api.AskAsync(new GetMeRequest(), stop.Token);
        await Until.TrueAsync(() => server.Active == 1);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        Assert.True(request.IsCanceled);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_arrived()
    {
        using var api = new TestApi(Settings(ClosedPort()));

        Assert.Equal(ApiOutcome.NotSent, (await api.PollAsync()).Outcome);
    }

    [Fact]
    public async Task A_server_that_had_hung_up_got_nothing()
    {
        using var authority = new FakeAuthority();
        using var trusted = new TrustedAuthority(authority);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = AnswerOnceAsync(listener, authority);
        using var api = new TestApi(Settings(((IPEndPoint)listener.LocalEndpoint).Port, "https://localhost"));

        Assert.Equal(ApiOutcome.Done, (await api.PollAsync()).Outcome);
        Assert.Equal(ApiOutcome.NotSent, (await api.PollAsync()).Outcome);

        await served;
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socks5")]
    public async Task A_proxy_carries_requests(string scheme)
    {
        await using var server = await FakeBotApi.StartAsync();
        using var proxy = new FakeProxy();
        using var api = new TestApi(TestBot.Settings(server) with { Proxy = new Uri($"{scheme}://127.0.0.1:{proxy.Port}") });

        Assert.True((await api.Api.AskAsync(new GetMeRequest(), default)).Response.IsDone);
        Assert.Equal(ApiOutcome.ChatGone, (await api.Api.LeaveChatAsync(-1, default)).Outcome);
        Assert.True(proxy.Carried > 0);
    }

    [Theory]
    [InlineData("http", true)]
    [InlineData("socks5", true)]
    [InlineData("http", false)]
    [InlineData("socks5", false)]
    public async Task Through_a_wrong_proxy_nothing_arrives(string scheme, bool isThere)
    {
        // A web server is no proxy; nor is a port where nobody listens.
        await using var server = await FakeBotApi.StartAsync();
        var port = isThere ? new Uri(server.Root).Port : ClosedPort();
        using var api = new TestApi(TestBot.Settings(server) with { Proxy = new Uri($"{scheme}://127.0.0.1:{port}") });

        Assert.Equal(ApiOutcome.NotSent, (await api.PollAsync()).Outcome);
        Assert.Equal(0, server.Requests.Count("getUpdates"));
    }

    private static ChatBot.Telegram.TelegramOptions Settings(int port, string host = "http://127.0.0.1") =>
        new(FakeBotApi.Token, $"{host}:{port}", null, TimeSpan.FromMinutes(15), cover: true);

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Answers one request, and ends the connection in order when it has read the next.
    private static async Task AnswerOnceAsync(TcpListener listener, FakeAuthority authority)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        using var stream = new SslStream(connection.GetStream());
        await stream.AuthenticateAsServerAsync(authority.Certificate);
        var request = new byte[4096];
        _ = await stream.ReadAsync(request);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"ok\":true,\"result\":[]}"u8.ToArray());
        _ = await stream.ReadAsync(request);
        await stream.ShutdownAsync();
    }
}

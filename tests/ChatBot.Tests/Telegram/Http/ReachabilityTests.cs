using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using ChatBot.Telegram;
using ChatBot.Telegram.Http;
using ChatBot.Tests.Telegram.Fake;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Telegram.Http;

/// <summary>Whoever runs the bot is told once why Telegram can't be reached, what to check, and once that it can be again.</summary>
public sealed class ReachabilityTests : IDisposable
{
    private readonly TestLog log = new();

    public void Dispose() => log.Dispose();

    [Fact]
    public async Task A_name_that_is_not_found_is_told_once()
    {
        await AssertToldOnceAsync("https://no-such-name.invalid", "its name can't be found (DNS)");
    }

    [Fact]
    public async Task A_closed_port_is_told_once()
    {
        await AssertToldOnceAsync($"http://127.0.0.1:{ClosedPort()}", "no connection comes about");
    }

    [Theory]
    [InlineData("http")]
    [InlineData("socks5")]
    public async Task A_proxy_that_is_not_there_is_told_once(string scheme)
    {
        await AssertToldOnceAsync("https://api.telegram.org", "the proxy does not answer", new Uri($"{scheme}://127.0.0.1:{ClosedPort()}"));
    }

    [Fact]
    public async Task A_name_of_a_proxy_that_is_not_found_is_the_proxy_s()
    {
        await AssertToldOnceAsync("https://api.telegram.org", "the proxy does not answer", new Uri("socks5://no-such-name.invalid:1080"));
    }

    [Fact]
    public async Task A_connection_that_is_cut_off_before_TLS_is_told_once()
    {
        using var stop = new CancellationTokenSource();
        using var listener = Listen();
        var cut = CutOffAsync(listener, stop.Token);

        await AssertToldOnceAsync($"https://localhost:{Port(listener)}", "while TLS is agreed on");

        await stop.CancelAsync();
        await cut;
    }

    [Theory]
    [InlineData(1, 5, "localhost", true, "is not yet valid")]
    [InlineData(-5, -1, "localhost", true, "has expired")]
    [InlineData(-5, 5, "localhost", false, "is not trusted")]
    [InlineData(-5, 5, "other.example", true, "is not trusted")]
    public async Task A_certificate_that_is_refused_is_told_once(int from, int until, string name, bool isTrusted, string expected)
    {
        var now = DateTimeOffset.UtcNow;
        using var authority = new FakeAuthority(name, now.AddDays(until), from: now.AddDays(from));
        using var other = new FakeAuthority();
        using var trusted = new TrustedAuthority(isTrusted ? authority : other);
        using var stop = new CancellationTokenSource();
        using var listener = Listen();
        var served = ServeAsync(listener, authority, stop.Token);

        await AssertToldOnceAsync($"https://localhost:{Port(listener)}", expected);

        await stop.CancelAsync();
        await served;
    }

    [Fact]
    public void Another_obstacle_is_told_too_and_the_end_of_all_once()
    {
        var reachability = new Reachability(new Logger<Reachability>(new LoggerFactory([log])));

        reachability.Overcome();
        reachability.Meet(Obstacle.Name);
        reachability.Meet(Obstacle.Route);
        reachability.Meet(Obstacle.Name);
        reachability.Overcome();
        reachability.Overcome();

        Assert.Equal(3, log.Lines.Count);
        Assert.Contains("can be reached again", log.Lines.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_hangs_up_without_an_answer_is_told_once_and_not_for_two_chances()
    {
        using var stop = new CancellationTokenSource();
        using var listener = Listen();
        var cut = EachAsync(listener, static async connection => await connection.GetStream().ReadAtLeastAsync(new byte[16], 16), stop.Token);
        var reachability = new Reachability(new Logger<Reachability>(new LoggerFactory([log])));
        var settings = new TelegramOptions(FakeBotApi.Token, $"http://127.0.0.1:{Port(listener)}", null, TimeSpan.FromMinutes(15), cover: true);
        using var transport = new Transport(settings, mostConnections: 1, reachability, TimeProvider.System);

        var toldAfter = new List<bool>();
        for (var i = 0; i < 5; i++)
        {
            using var body = WipingBuffer.Rent().Raw("{}"u8);
            using var response = await transport.PostAsync("getMe", body, TimeSpan.FromSeconds(20), default);
            Assert.Equal(Delivery.Lost, response.Delivery);
            toldAfter.Add(reachability.IsBlocked);
        }
        await stop.CancelAsync();
        await cut;

        Assert.Equal([false, false, true, true, true], toldAfter);
        Assert.Contains("no answer comes", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_without_network_says_so_once_and_answers_when_it_is_mended()
    {
        var port = ClosedPort();
        var settings = new TelegramOptions(FakeBotApi.Token, $"http://127.0.0.1:{port}", null, TimeSpan.FromMinutes(15), cover: true);
        await using var elsewhere = await FakeBotApi.StartAsync();
        await using var bot = await TestBot.StartAsync(elsewhere, settings);
        await Until.TrueAsync(() => bot.Log.Lines.Any(line => line.Contains("no connection comes about", StringComparison.Ordinal)));

        await using var server = await FakeBotApi.StartAsync(port: port);
        await Until.TrueAsync(() => server.Requests.Count("getUpdates") > 0);

        Assert.Single(bot.Log.Lines, line => line.Contains("can't be reached", StringComparison.Ordinal));
        Assert.Single(bot.Log.Lines, line => line.Contains("can be reached again", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("NotSent", StringComparison.Ordinal));
    }

    private async Task AssertToldOnceAsync(string root, string expected, Uri? proxy = null)
    {
        var settings = new TelegramOptions(FakeBotApi.Token, root, proxy, TimeSpan.FromMinutes(15), cover: true);
        var reachability = new Reachability(new Logger<Reachability>(new LoggerFactory([log])));
        using var transport = new Transport(settings, mostConnections: 2, reachability, TimeProvider.System);
        for (var i = 0; i < 3; i++)
        {
            using var body = WipingBuffer.Rent().Raw("{}"u8);
            using var response = await transport.PostAsync("getMe", body, TimeSpan.FromSeconds(20), default);
            Assert.Equal(Delivery.NotSent, response.Delivery);
        }

        Assert.True(reachability.IsBlocked);
        Assert.Contains(expected, Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeBotApi.Token, log.Lines.Single(), StringComparison.Ordinal);
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static int ClosedPort()
    {
        using var listener = Listen();
        return Port(listener);
    }

    private static Task CutOffAsync(TcpListener listener, CancellationToken stop) => EachAsync(listener, static _ => Task.CompletedTask, stop);

    private static Task ServeAsync(TcpListener listener, FakeAuthority authority, CancellationToken stop) => EachAsync(listener, async connection =>
    {
        using var stream = new SslStream(connection.GetStream());
        await stream.AuthenticateAsServerAsync(authority.Certificate).ContinueWith(static _ => { }, TaskScheduler.Default);
    }, stop);

    private static async Task EachAsync(TcpListener listener, Func<TcpClient, Task> serve, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync(stop);
                await serve(connection);
            }
        }
        catch (OperationCanceledException)
        {
            // The test has ended.
        }
    }
}

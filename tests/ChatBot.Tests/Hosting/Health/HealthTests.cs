using System.Net;
using System.Net.Sockets;
using ChatBot.Books;
using ChatBot.Cli;
using ChatBot.Hosting.Health;
using ChatBot.Restart;
using ChatBot.Tests.Telegram;
using ChatBot.Tests.Telegram.Fake;
using ChatBot.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.Tests.Hosting.Health;

public sealed class HealthTests
{
    private readonly ShiftedClock clock = new();

    [Fact]
    public async Task While_Telegram_is_cut_off_only_health_says_so_and_it_recovers()
    {
        await using var services = Services(hasToken: true);
        using var listener = await ListenAsync(services);
        var contact = services.GetRequiredService<LastContact>();

        var before = await AskAsync(listener, "/health");
        contact.Succeeded();
        clock.Advance(TimeSpan.FromSeconds(100));
        var polled = await AskAsync(listener, "/health");
        clock.Advance(TimeSpan.FromMinutes(5));
        var cut = await AskAsync(listener, "/health");
        var ready = await AskAsync(listener, "/health/ready");
        var live = await AskAsync(listener, "/health/live");
        contact.Succeeded();
        var mended = await AskAsync(listener, "/health");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.Status);
        Assert.Contains("telegram: Telegram has not answered since the program started.", before.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, polled.Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, cut.Status);
        Assert.StartsWith("unhealthy\n", cut.Text, StringComparison.Ordinal);
        Assert.Contains("telegram: Telegram has not answered for 6 minutes.", cut.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "healthy"), ready);
        Assert.Equal((HttpStatusCode.OK, "healthy"), live);
        Assert.Equal(HttpStatusCode.OK, mended.Status);
    }

    [Fact]
    public async Task Without_a_token_Telegram_is_not_asked_for_and_training_is_no_illness()
    {
        await using var services = Services(hasToken: false);
        using var listener = await ListenAsync(services);

        var (status, text) = await AskAsync(listener, "/health");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("degraded\nmatcher: Typed questions can't be answered yet: the program is still learning from the pages.", text);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var services = Services(hasToken: false);
        using var listener = await ListenAsync(services);

        Assert.Equal((HttpStatusCode.NotFound, ""), await AskAsync(listener, "/"));
    }

    [Fact]
    public async Task A_flood_of_half_open_connections_to_the_page_leaves_health_answering()
    {
        using var program = TheProgram.Start(TheProgram.SmallBook);
        await Until.TrueAsync(() => program.Said("Open http"));
        var page = new Uri(program.Lines.First(line => line.StartsWith("Open http", StringComparison.Ordinal)).Split(' ')[1]);
        var health = HealthOf(program);
        var flood = new List<Socket>();
        for (var i = 0; i < 1100; i++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            flood.Add(socket);
            await socket.ConnectAsync(page.Host, page.Port);
            await socket.SendAsync("GET / HTT"u8.ToArray());
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        using var answer = await client.GetAsync(new Uri(health, "/health"));
        flood.ForEach(socket => socket.Dispose());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task With_Telegram_cut_off_the_program_says_what_is_wrong_and_the_page_lives()
    {
        using var program = TheProgram.Start(TheProgram.SmallBook, ("Telegram__Token", FakeBotApi.Token), ("Telegram__ApiRoot", "http://127.0.0.1:9"));
        await Until.TrueAsync(() => program.Said("Open http"));
        var page = program.Lines.First(line => line.StartsWith("Open http", StringComparison.Ordinal)).Split(' ')[1];
        var health = HealthOf(program);
        using var client = new HttpClient();

        using var all = await client.GetAsync(new Uri(health, "/health"));
        using var atPage = await client.GetAsync(page + "/health");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, all.StatusCode);
        Assert.Contains("telegram: ", await all.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, atPage.StatusCode);
        Assert.Equal("unhealthy", await atPage.Content.ReadAsStringAsync());
        Assert.Equal("healthy", await client.GetStringAsync(new Uri(health, "/health/ready")));
        Assert.Equal("ok", await client.GetStringAsync(page + "/health/ready"));
        Assert.Equal("ok", await client.GetStringAsync(page + "/health/live"));
        Assert.Contains("<html", await client.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}")]
    [InlineData("http://[::1]:{0}")]
    [InlineData("http://0.0.0.0:{0}")]
    [InlineData("http://localhost:{0}")]
    public async Task The_verb_asks_where_the_settings_say(string page)
    {
        var url = string.Format(System.Globalization.CultureInfo.InvariantCulture, page, FreePort());
        using var program = TheProgram.Start(TheProgram.SmallBook, ("Web__Urls", url));
        await Until.TrueAsync(() => program.Said("Open http"));

        using var well = TheProgram.Verb("health", ("Web__Urls", url));
        using var elsewhere = TheProgram.Verb("health", ("Web__Urls", "http://127.0.0.1:9"));
        await well.WaitForExitAsync();
        await elsewhere.WaitForExitAsync();

        Assert.Equal(0, well.ExitCode);
        Assert.Equal(CommandLine.Failed, elsewhere.ExitCode);
        await Until.TrueAsync(() => elsewhere.Said("Nobody answers at http://127.0.0.1:10009/."));
    }

    [Fact]
    public async Task Two_copies_start_on_one_machine_and_a_taken_port_is_told()
    {
        var (first, second) = (FreePort(), FreePort());
        using var one = TheProgram.Start(TheProgram.SmallBook, ("Web__Urls", $"http://127.0.0.1:{first}"));
        using var other = TheProgram.Start(TheProgram.SmallBook, ("Web__Urls", $"http://127.0.0.1:{second}"));
        await Until.TrueAsync(() => one.Said("Open http") && other.Said("Open http"));

        var health = $"http://127.0.0.1:{first + 10_000}";
        using var third = TheProgram.Start(TheProgram.SmallBook, ("Health__Urls", health));
        await third.WaitForExitAsync();

        Assert.Equal(1, third.ExitCode);
        await Until.TrueAsync(() => third.Said($"{health} is taken by another program: end that one, or set Health:Urls to a free port."));
    }

    // Below the range that the kernel gives to others, and with room for the health listener above.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(12_000, 20_000);
            if (IsFree(port) && IsFree(port + 10_000))
                return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.IPv6Any, port);
            listener.Server.DualMode = true;
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static Uri HealthOf(TheProgram program)
    {
        const string Words = "Health answers at ";
        var line = program.Lines.First(line => line.Contains(Words, StringComparison.Ordinal));
        return new Uri(line[(line.IndexOf(Words, StringComparison.Ordinal) + Words.Length)..].TrimEnd('.'));
    }

    private static async Task<HealthListener> ListenAsync(IServiceProvider services)
    {
        var listener = new HealthListener(
            Options.Create(new HealthOptions { Urls = "http://127.0.0.1:0" }), services.GetRequiredService<HealthPaths>(),
            new ListeningSockets(Handover.Take()), NullLoggerFactory.Instance);
        await listener.StartAsync(CancellationToken.None);
        return listener;
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(HealthListener listener, string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(new Uri(listener.Urls.Single()), path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private ServiceProvider Services(bool hasToken) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton(new CurrentBook(TestBook.Make()))
        .AddSingleton<LastContact>()
        .AddHealth(hasToken)
        .BuildServiceProvider();
}

using System.Collections.Concurrent;
using System.Net;
using ChatBot.Web;
using ChatBot.Web.Requests;
using ChatBot.Wiping;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Web;

public sealed class WebChannelTests
{
    [Fact]
    public async Task Without_the_page_only_health_answers()
    {
        await using var site = await TestSite.StartAsync(enabled: false);
        using var client = site.Client();

        using var page = await client.GetAsync("/");

        Assert.Equal("ok", await client.GetStringAsync("/health"));
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.True(site.Address.IsLoopback);
    }

    [Fact]
    public async Task A_port_in_use_is_explained_in_one_sentence()
    {
        await using var site = await TestSite.StartAsync();
        var settings = new WebOptions { Urls = $"http://127.0.0.1:{site.Address.Port}" };
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebChannel.Configure(builder, settings);
        await using var second = builder.Build();

        var error = await Assert.ThrowsAsync<IOException>(() => second.StartAsync());

        Assert.Equal(
            $"{settings.Urls} is taken by another program: end that one, or set Web:Urls to a free port.", WebChannel.Explain(error, settings));
    }

    [Fact]
    public async Task Kestrel_uses_the_memory_that_is_cleared()
    {
        await using var site = await TestSite.StartAsync();

        var factory = site.Services.GetRequiredService<IMemoryPoolFactory<byte>>();

        Assert.IsType<WipingMemoryPoolFactory>(factory);
    }

    [Fact]
    public async Task Nothing_of_a_request_is_logged_at_any_level()
    {
        using var logs = new KeptLogs();
        await using (var site = await TestSite.StartAsync(logs: logs))
        {
            using var client = site.Client();
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("q", "canary"), KeyValuePair.Create("at", "en/home")]);
            using var first = await client.GetAsync("/canary?canary");
            using var second = await client.PostAsync("/", content);
            using var third = await client.PostAsync("/", new StringContent("canary"));
            site.Services.GetRequiredService<ILogger<RequestGuard>>().Log(LogLevel.Trace, 0, "own", null, (state, _) => state);
        }

        Assert.Equal(["ChatBot.Web.Requests.RequestGuard own "], logs.Lines);
    }

    private sealed class KeptLogs : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Kept(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Kept(KeptLogs logs, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                logs.Lines.Enqueue($"{category} {formatter(state, exception)} {exception}");
            }
        }
    }
}

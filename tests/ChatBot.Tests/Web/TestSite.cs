using ChatBot.Books;
using ChatBot.Content;
using ChatBot.Hosting;
using ChatBot.Hosting.Health;
using ChatBot.Web;
using ChatBot.Web.Preview;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Web;

/// <summary>The real page on a real Kestrel, on a free port of loopback.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestSite(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public IServiceProvider Services => app.Services;

    public static Task<TestSite> StartAsync(bool enabled = true, ILoggerProvider? logs = null, Book? book = null) =>
        StartAsync(enabled, logs, app =>
        {
            WebChannel.Map(app);
            return app;
        }, book ?? TestBook.Make());

    public static Task<TestSite> PreviewAsync(PreviewState state) => StartAsync(true, null, app =>
    {
        WebChannel.MapPreview(app, state);
        return app;
    }, book: null);

    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static async Task<TestSite> StartAsync(bool enabled, ILoggerProvider? logs, Func<WebApplication, WebApplication> map, Book? book)
    {
        var builder = WebApplication.CreateSlimBuilder();
        LoggingRules.Configure(builder);
        builder.Logging.ClearProviders();
        if (logs is not null)
            builder.Logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft.AspNetCore.Server", LogLevel.Trace);

        WebChannel.Configure(builder, new WebOptions { Enabled = enabled, Urls = "http://127.0.0.1:0" });
        builder.Services.AddSingleton(TimeProvider.System);
        if (book is not null)
        {
            var current = new CurrentBook(book);
            builder.Services.AddSingleton(current).AddSingleton(new Conversations(current, TimeProvider.System)).AddHealth(hasToken: false);
        }

        var app = map(builder.Build());
        await app.StartAsync();
        return new TestSite(app);
    }
}

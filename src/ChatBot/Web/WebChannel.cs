using System.IO.Pipelines;
using ChatBot.Hosting.Health;
using ChatBot.Web.Preview;
using ChatBot.Web.Requests;
using ChatBot.Wiping;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ChatBot.Web;

/// <summary>The web page as a channel: a server that keeps nothing, and one address.</summary>
[Holds(
    what: "the network address of the visitor or of the proxy before it, which of the book's languages the browser asks for first or that it asks for none of them, and the page that a scanned address names",
    why: "the web server needs them to answer",
    where: "memory of the framework",
    until: "the connection closes, at the latest when the program restarts")]
internal static class WebChannel
{
    /// <summary>What the path of an address begins with that names a page by a code.</summary>
    public const string LinkPath = "/p/";

    private const int MostConnections = 1024;

    // HEAD is GET, and the server leaves the body out (RFC 9110, 9.3.2).
    internal static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Sets up the server: where it listens, what it forgets and what it bears.</summary>
    /// <param name="settings">Where the page is.</param>
    public static void Configure(WebApplicationBuilder builder, WebOptions settings)
    {
        builder.WebHost.UseUrls([.. settings.Listening]);
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, WipingMemoryPoolFactory>();
        builder.Services.AddSingleton<RequestGuard>();
        builder.Services.AddSingleton(host => new UnfinishedConnections(host.GetService<TimeProvider>() ?? TimeProvider.System));
    }

    /// <summary>Maps the page, or only <c>/health</c> where the page is not enabled.</summary>
    /// <param name="app">The program, whose services have a <see cref="Conversations"/>.</param>
    public static void Map(WebApplication app)
    {
        MapGuarded(app);
        MapHealth(app, app.Services.GetRequiredService<HealthPaths>());
        if (!app.Services.GetRequiredService<WebOptions>().Enabled)
            return;

        var page = new VisitorPage(app.Services.GetRequiredService<Conversations>());
        MapPage(app, page.GetAsync, page.PostAsync);
        app.Map(LinkPath + "{code?}", page.GetLinkedAsync);
    }

    /// <summary>Maps the page with what an editor sees beside it. For loopback only.</summary>
    /// <param name="state">The book an editor is at work on.</param>
    /// <param name="chat">A screen as a chat shows it, or null where only the page is shown.</param>
    public static void MapPreview(WebApplication app, PreviewState state, ChatFrameOf? chat = null)
    {
        MapGuarded(app);
        var preview = new PreviewPage(state, app.Services.GetRequiredService<TimeProvider>(), chat);
        MapPage(app, preview.GetAsync, preview.PostAsync);
        app.MapGet("/preview/version", preview.VersionAsync);
        Assets.Map(app, ("preview.css", "text/css"), ("preview.js", "text/javascript"));
    }

    /// <summary>Why the server could not start, where that is the host's to mend.</summary>
    /// <param name="error">What starting it threw.</param>
    /// <param name="settings">Where it should listen.</param>
    /// <returns>One sentence, or null where it was something else.</returns>
    public static string? Explain(Exception error, WebOptions settings)
    {
        var urls = string.Join(", ", settings.Listening);
        return error switch
        {
            IOException { InnerException: AddressInUseException } =>
                $"{urls} is taken by another program: end that one, or set Web:Urls to a free port.",
            System.Net.Sockets.SocketException or IOException { InnerException: System.Net.Sockets.SocketException } =>
                $"{urls} can't be listened on by this program: set Web:Urls to an address of this machine and a port above 1023.",
            _ => null,
        };
    }

    // Everything that is mapped, and what is not, stands behind the guard.
    private static void MapGuarded(WebApplication app)
    {
        var guard = app.Services.GetRequiredService<RequestGuard>();
        app.Use(next => context => guard.HandleAsync(context, next));
    }

    private static void MapHealth(IEndpointRouteBuilder routes, HealthPaths health)
    {
        foreach (var (path, asks) in HealthPaths.All)
            routes.MapMethods(path, Reading, context => health.AnswerBrieflyAsync(context, asks));
    }

    private static void MapPage(IEndpointRouteBuilder routes, RequestDelegate get, RequestDelegate post)
    {
        routes.MapMethods("/", Reading, get);
        routes.MapPost("/", post);
        Assets.Map(routes, ("page.css", "text/css"), ("page.js", "text/javascript"), ("icon.svg", "image/svg+xml"));
    }

    // A slow line is no offence (Tor, 2G): the rates stay at Kestrel's defaults. Everything else is as small as the page needs.
    private static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.ConfigureEndpointDefaults(endpoint =>
        {
            endpoint.Protocols = HttpProtocols.Http1;
            var unfinished = options.ApplicationServices.GetRequiredService<UnfinishedConnections>();
            endpoint.Use(next => connection => unfinished.HandleAsync(connection, next));
            if (options.ApplicationServices.GetService<Conversations>() is { } conversations)
                endpoint.Use(next => connection => FilterAsync(connection, next, conversations));
        });
        options.Limits.MaxRequestBodySize = FormBody.MaxBytes;
        options.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        options.Limits.MaxRequestLineSize = 4 * 1024;
        options.Limits.MaxConcurrentConnections = MostConnections;
        options.Limits.MaxConcurrentUpgradedConnections = 0;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(20);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
    }

    private static Task FilterAsync(ConnectionContext connection, ConnectionDelegate next, Conversations conversations)
    {
        var links = new PageLinkQueue(conversations);
        connection.Features.Set(links);
        var filter = new HeaderFilter(languages => AcceptLanguage.Find(conversations.Book, languages), links.Add);
        connection.Transport = new FilteredPipe(new FilteringPipeReader(connection.Transport.Input, filter), connection.Transport.Output);
        return next(connection);
    }

    private sealed record FilteredPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}

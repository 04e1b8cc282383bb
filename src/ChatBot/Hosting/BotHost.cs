using ChatBot.Books;
using ChatBot.Cli;
using ChatBot.Content;
using ChatBot.Hardening;
using ChatBot.Restart;
using ChatBot.Telegram;
using ChatBot.Web;
using ChatBot.Web.Requests;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace ChatBot.Hosting;

/// <summary>Puts the running bot together: the book, the door, the channels, and what keeps it from remembering.</summary>
internal static class BotHost
{
    /// <summary>Starts everything and runs until it is told to stop, or starts itself anew.</summary>
    /// <param name="builder">With the host's settings.</param>
    /// <param name="book">The book to begin with; typed questions wait until it is trained.</param>
    /// <param name="folders">Where it came from.</param>
    /// <param name="handover">What the copy before has left.</param>
    public static async Task<int> RunAsync(WebApplicationBuilder builder, Book book, BookFolders folders, Handover handover, CancellationToken stop)
    {
        var (settings, problem) = HostSettings.Read(builder.Configuration);
        if (settings is null)
            return CommandLine.Fail(problem!);

        var found = ProcessEnvironment.Detect(Environment.GetEnvironmentVariable);
        if (StartupErrors.Find(found, settings.Harden, settings.Telegram is not null) is { } refusal)
            return CommandLine.Fail(refusal);

        var isSealed = MemoryProtection.Apply(settings.Harden);
        using var replacement = new ProcessReplacement();
        using var sockets = new ListeningSockets(handover);
        var current = new CurrentBook(book);
        builder.Services.AddHostedService(host => new StartupWarningService(
            [.. StartupWarnings.Find(found, settings.Harden, isSealed)], host.GetRequiredService<ILogger<StartupWarningService>>()));
        Compose(builder, settings, current, folders, sockets);

        var (code, isDue) = await RunAsync(builder, settings.Web, stop);
        if (code != CommandLine.Ok || !isDue)
            return code;

        sockets.Leave();
        if (current.Book.Matcher is { } matcher)
            handover.Leave(matcher);

        return replacement.Run(handover);
    }

    private static void Compose(WebApplicationBuilder builder, HostSettings settings, CurrentBook current, BookFolders folders, ListeningSockets sockets)
    {
        LoggingRules.Configure(builder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(current);
        builder.Services.AddSingleton(folders);
        builder.Services.AddSingleton<Conversations>();
        builder.Services.AddHostedService<BookReloadService>();
        builder.Services.AddSingleton(settings.Forget);
        builder.Services.AddSingleton<ChannelActivity>();
        builder.Services.AddSingleton<RestartSchedule>();
        builder.Services.AddSingleton<RestartService>();
        builder.Services.AddHostedService(host => host.GetRequiredService<RestartService>());
        builder.Services.Configure<SocketTransportOptions>(options => options.CreateBoundListenSocket = sockets.Open);
        WebChannel.Configure(builder, settings.Web);
        if (settings.Telegram is { } telegram)
            builder.Services.AddTelegram(telegram);
    }

    private static async Task<(int Code, bool IsDue)> RunAsync(WebApplicationBuilder builder, WebOptions web, CancellationToken stop)
    {
        await using var app = builder.Build();
        WebChannel.Map(app);
        app.Services.GetRequiredService<ChannelActivity>().Register(() => app.Services.GetRequiredService<RequestGuard>().Load, static _ => Task.CompletedTask);
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception error) when (WebChannel.Explain(error, web) is { } sentence)
        {
            return (CommandLine.Fail(sentence), false);
        }

        foreach (var url in web.Enabled ? app.Urls : [])
            CommandLine.Say($"Open {url} in a browser. Ctrl+C ends the program.");

        try
        {
            await app.WaitForShutdownAsync(stop);
        }
        catch (Exception error)
        {
            // Visitors have been here: nobody prints a message that may quote them.
            return (CommandLine.Fail($"The program had to end: {SafeException.Of(error)}."), false);
        }

        // A channel that can't go on has said so in the log, and in the exit code.
        return (Environment.ExitCode, app.Services.GetRequiredService<RestartService>().IsDue);
    }
}

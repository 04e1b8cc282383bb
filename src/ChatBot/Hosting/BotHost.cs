using ChatBot.Books;
using ChatBot.Content;
using ChatBot.Hardening;
using ChatBot.Hosting.Health;
using ChatBot.Restart;
using ChatBot.Telegram;
using ChatBot.Web;
using ChatBot.Web.Requests;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace ChatBot.Hosting;

/// <summary>Puts the running bot together: the book, the door, the channels, and what keeps it from remembering.</summary>
internal static class BotHost
{
    /// <summary>Starts everything and runs until it is told to stop, or restarts itself.</summary>
    /// <param name="options">What the host has set.</param>
    /// <param name="current">The book to begin with; typed questions wait until it is trained.</param>
    /// <param name="learned">The same with what was learned of it before, which is read meanwhile.</param>
    /// <param name="folders">Where it came from.</param>
    /// <param name="handover">What the copy before has left.</param>
    /// <param name="say">Tells whoever started the program where the page is.</param>
    /// <returns>A sentence about what stood in the way, or null; a channel that can't go on has set the exit code.</returns>
    public static async Task<string?> RunAsync(
        WebApplicationBuilder builder, BotOptions options, CurrentBook current, Task<Book> learned, BookFolders folders, Handover handover, Action<string> say, CancellationToken stop)
    {
        var found = ProcessEnvironment.Detect(Environment.GetEnvironmentVariable);
        if (StartupErrors.Find(found, options.Harden, options.Telegram.HasToken) is { } refusal)
            return refusal;

        var isSealed = MemoryProtection.Apply(options.Harden);
        using var replacement = new ProcessReplacement();
        using var sockets = new ListeningSockets(handover);
        builder.Services.AddSingleton(new StartupFindings([.. StartupWarnings.Find(found, options.Harden, isSealed)], handover.IsReplacement, say));
        Compose(builder, options, current, folders, sockets);

        var (error, isDue) = await RunAsync(builder, options.Web, async () => current.Book = await learned, stop);
        if (error is not null || Environment.ExitCode != 0 || !isDue)
            return error;

        sockets.Leave();
        if (current.IsChecked)
            handover.LeaveChecked(current.Book);

        if (BookFiles.LearnedBeside(current.Book, options.Dialogs.Models) is { } matcher)
            handover.Leave(matcher);

        return replacement.Run(handover);
    }

    private static void Compose(WebApplicationBuilder builder, BotOptions options, CurrentBook current, BookFolders folders, ListeningSockets sockets)
    {
        LoggingRules.Configure(builder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(current);
        builder.Services.AddSingleton(folders);
        builder.Services.AddSingleton(sockets);
        builder.Services.AddHealth(options.Telegram.HasToken);
        builder.Services.AddSingleton<HealthListener>();
        builder.Services.AddHostedService(host => host.GetRequiredService<HealthListener>());
        builder.Services.AddSingleton<Conversations>();
        builder.Services.AddBotOptions(builder.Configuration);
        builder.Services.AddSingleton<ChannelActivity>();
        builder.Services.AddSingleton(host => new RestartSchedule(options.Forget, host.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<RestartService>();
        builder.Services.Configure<SocketTransportOptions>(options => options.CreateBoundListenSocket = address => sockets.Open(address, "page"));
        WebChannel.Configure(builder, options.Web);

        // The framework puts the web server behind everything that is registered until now. What is added here starts behind the
        // server: first the address is said, then come those who may have something to complain about.
        builder.Host.ConfigureContainer<IServiceCollection>((_, services) =>
        {
            services.AddHostedService<StartupMessages>();
            services.AddHostedService<BookReloadService>();
            services.AddHostedService(host => host.GetRequiredService<RestartService>());
            if (options.Telegram.HasToken)
                services.AddTelegram(options.Telegram);
        });
    }

    private static async Task<(string? Error, bool IsDue)> RunAsync(WebApplicationBuilder builder, WebOptions web, Func<Task> learn, CancellationToken stop)
    {
        await using var app = builder.Build();
        WebChannel.Map(app);
        app.Services.GetRequiredService<ChannelActivity>().Register(() => app.Services.GetRequiredService<RequestGuard>().Load, static _ => Task.CompletedTask);
        await learn();
        try
        {
            await app.StartAsync(stop);
        }
        catch (StartException error)
        {
            return (error.Message, false);
        }
        catch (Exception error) when (WebChannel.Explain(error, web) is { } sentence)
        {
            return (sentence, false);
        }

        try
        {
            await app.WaitForShutdownAsync(stop);
        }
        catch (Exception error)
        {
            // Visitors have been here: nobody prints a message that may quote them.
            return ($"The program had to end: {SafeException.Of(error)}.", false);
        }

        return (null, app.Services.GetRequiredService<RestartService>().IsDue);
    }
}

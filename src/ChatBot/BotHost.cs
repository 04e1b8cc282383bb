using ChatBot.Books;
using ChatBot.Cli;
using ChatBot.Content;
using ChatBot.Telegram;
using ChatBot.Web;

namespace ChatBot;

/// <summary>Puts the running bot together: the book, the door, and the channels.</summary>
internal static class BotHost
{
    /// <summary>Starts everything and runs until it is told to stop.</summary>
    /// <param name="builder">With the host's settings.</param>
    /// <param name="book">The book to begin with; typed questions wait until it is trained.</param>
    /// <param name="folders">Where it came from.</param>
    /// <param name="stop">Ends the program.</param>
    /// <returns>The program's exit code.</returns>
    public static async Task<int> RunAsync(WebApplicationBuilder builder, Book book, BookFolders folders, CancellationToken stop)
    {
        var (web, problem) = WebSettings.Read(builder.Configuration);
        if (web is null)
            return Verbs.Fail(problem!);

        var (telegram, wrong) = TelegramSettings.Read(builder.Configuration);
        if (wrong is not null)
            return Verbs.Fail(wrong);

        Logs.Configure(builder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new CurrentBook(book));
        builder.Services.AddSingleton(folders);
        builder.Services.AddSingleton<Conversations>();
        builder.Services.AddHostedService<BookKeeper>();
        WebChannel.Configure(builder, web);
        if (telegram is not null)
            builder.Services.AddTelegram(telegram);

        await using var app = builder.Build();
        WebChannel.Map(app);
        return await StartAsync(app, web, stop);
    }

    private static async Task<int> StartAsync(WebApplication app, WebSettings web, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception error) when (WebChannel.Explain(error, web) is { } sentence)
        {
            return Verbs.Fail(sentence);
        }

        foreach (var url in web.Enabled ? app.Urls : [])
            Console.Out.WriteLine($"Open {url} in a browser. Ctrl+C ends the program.");

        await app.WaitForShutdownAsync(stop);

        // A channel that can't go on has said so in the log, and in the exit code.
        return Environment.ExitCode;
    }
}

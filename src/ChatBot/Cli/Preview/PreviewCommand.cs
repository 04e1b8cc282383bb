using System.CommandLine;
using ChatBot.Books;
using ChatBot.Hosting;
using ChatBot.Web;
using ChatBot.Web.Preview;

namespace ChatBot.Cli.Preview;

/// <summary><c>chatbot preview</c>: the conversation as a visitor has it, while the pages are being written.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var folders = CommandLine.FoldersArgument();
        var terminal = new Option<bool>("--terminal") { Description = "Hold the conversation in this terminal instead of a browser." };
        var record = new Option<string?>("--record") { Description = "With --terminal: write the conversation to this file as a walk." };
        var url = new Option<string>("--url") { Description = "Where the page is shown; on this machine only.", DefaultValueFactory = _ => "http://127.0.0.1:8090" };
        var preview = new Command("preview", "Shows the conversation while you write: each screen with its file and Problems, again when a file is saved.")
        {
            folders, terminal, record, url,
        };
        preview.SetAction((parsed, stop) => parsed.GetValue(terminal) || parsed.GetValue(record) is not null
            ? Task.FromResult(TerminalPreview.Run(parsed.GetValue(folders)!, parsed.GetValue(record), Console.In, Console.Out, stop))
            : ShowAsync(parsed.GetValue(folders)!, parsed.GetValue(url)!, stop));
        return preview;
    }

    private static async Task<int> ShowAsync(string[] folders, string url, CancellationToken stop)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || !address.IsLoopback)
            return CommandLine.Fail($"\"{url}\" is no address of this machine; write one like http://127.0.0.1:8090.");

        try
        {
            var stamp = ContentFolder.Stamp(folders);
            var state = new PreviewState(BookFiles.Compile(folders, TimeProvider.System));
            var web = new WebOptions { Urls = url };
            await using var app = Build(folders, stamp, state, web);
            await app.StartAsync(stop);
            Console.Out.WriteLine($"Open {url} in a browser. What you save is shown at once. Ctrl+C ends the preview.");
            await app.WaitForShutdownAsync(stop);
            return CommandLine.Ok;
        }
        catch (FolderException broken)
        {
            return CommandLine.Fail(broken.Message);
        }
        catch (Exception error) when (WebChannel.Explain(error, new WebOptions { Urls = url }) is { } sentence)
        {
            return CommandLine.Fail(sentence);
        }
    }

    private static WebApplication Build(string[] folders, string stamp, PreviewState state, WebOptions web)
    {
        var builder = WebApplication.CreateSlimBuilder();
        LoggingRules.Configure(builder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(state);
        builder.Services.AddSingleton(new BookFolders(folders, stamp));
        builder.Services.AddHostedService<PreviewReloadService>();
        WebChannel.Configure(builder, web);
        var app = builder.Build();
        WebChannel.MapPreview(app, state, TelegramFrame.Of);
        return app;
    }
}

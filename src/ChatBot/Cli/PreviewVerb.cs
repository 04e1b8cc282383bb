using System.CommandLine;
using ChatBot.Books;
using ChatBot.Web;

namespace ChatBot.Cli;

/// <summary><c>chatbot preview</c>: the conversation as a visitor has it, while the pages are being written.</summary>
internal static class PreviewVerb
{
    public static Command Create()
    {
        var folders = Verbs.FoldersArgument();
        var terminal = new Option<bool>("--terminal") { Description = "Hold the conversation in this terminal instead of a browser." };
        var record = new Option<string?>("--record") { Description = "With --terminal: write the conversation to this file as a walk." };
        var url = new Option<string>("--url") { Description = "Where the page is shown; on this machine only.", DefaultValueFactory = _ => "http://127.0.0.1:8090" };
        var preview = new Command("preview", "Shows the conversation while you write: each screen with its file and Problems, anew when a file is saved.")
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
            return Verbs.Fail($"\"{url}\" is no address of this machine; write one like http://127.0.0.1:8090.");

        try
        {
            var stamp = ContentFolder.Stamp(folders);
            var state = new PreviewState(BookFiles.Compile(folders, TimeProvider.System));
            var web = new WebSettings(Enabled: true, [url]);
            await using var app = Build(folders, stamp, state, web);
            await app.StartAsync(stop);
            Console.Out.WriteLine($"Open {url} in a browser. What you save is shown at once. Ctrl+C ends the preview.");
            await app.WaitForShutdownAsync(stop);
            return Verbs.Ok;
        }
        catch (FolderException broken)
        {
            return Verbs.Fail(broken.Message);
        }
        catch (Exception error) when (WebChannel.Explain(error, new WebSettings(Enabled: true, [url])) is { } sentence)
        {
            return Verbs.Fail(sentence);
        }
    }

    private static WebApplication Build(string[] folders, string stamp, PreviewState state, WebSettings web)
    {
        var builder = WebApplication.CreateSlimBuilder();
        Logs.Configure(builder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(state);
        builder.Services.AddSingleton(new BookFolders(folders, stamp));
        builder.Services.AddHostedService<PreviewWatcher>();
        WebChannel.Configure(builder, web);
        var app = builder.Build();
        WebChannel.MapPreview(app, state);
        return app;
    }
}

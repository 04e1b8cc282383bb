using ChatBot.Tests.Telegram;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.MemoryScan;

/// <summary>
/// The program as its own process, with a Bot API over TLS that it reaches, and folders of its own that can be searched. Unless
/// a test wants it to, it does not restart itself: what is looked for must be gone without that.
/// </summary>
internal sealed class WatchedProgram : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("forgetting");
    private readonly FakeAuthority authority = new();

    private WatchedProgram(FakeBotApi server) => Server = server;

    // What was built beside the tests, unless somebody says where it was published: the program that a host runs.
    private static string Published => Environment.GetEnvironmentVariable("CHATBOT_PUBLISHED") ?? Path.Combine(AppContext.BaseDirectory, "chatbot.dll");

    public FakeBotApi Server { get; private set; }

    public TheProgram Program { get; private set; } = null!;

    public Uri Page => new(Program.Lines.First(line => line.StartsWith("Open http", StringComparison.Ordinal)).Split(' ')[1]);

    /// <summary>Starts it and waits until typed questions are answered.</summary>
    /// <param name="minutes">For how long a visit is remembered.</param>
    /// <param name="program">Which build of it.</param>
    /// <param name="latest">After how many minutes it restarts itself at the latest.</param>
    /// <param name="isBrought">Whether the Bot API brings updates, where it isn't asked for them.</param>
    public static async Task<WatchedProgram> StartAsync(int minutes, string? program = null, string latest = "1440", bool isBrought = false)
    {
        var watched = new WatchedProgram(null!);
        watched.Server = await FakeBotApi.StartAsync(authority: watched.authority, firstMessage: Canaries.FirstMessage);
        watched.Server.ChunkedAnswers = true;
        var file = Path.Combine(watched.folder.FullName, "authority.pem");
        await File.WriteAllTextAsync(file, watched.authority.Pem);
        var secret = Path.Combine(watched.folder.FullName, "secret");
        await File.WriteAllTextAsync(secret, "a-secret-of-more-than-32-letters-for-tests");
        var webhook = new Uri($"http://127.0.0.1:{FreePort.Find()}/telegram");
        var working = watched.folder.CreateSubdirectory("working").FullName;
        watched.Program = TheProgram.Start(
            program is null ? Published : Path.Combine(AppContext.BaseDirectory, program),
            working,
            ("Dialogs__Folders", Book(watched.folder.CreateSubdirectory("book").FullName)),
            ("Telegram__Token", FakeBotApi.Token),
            ("Telegram__ApiRoot", watched.Server.Root),
            ("Telegram__Mode", isBrought ? "webhook" : "polling"),
            ("Telegram__Webhook__Url", "https://bot.example.org/telegram"),
            ("Telegram__Webhook__SecretFile", secret),
            ("Telegram__Webhook__Urls", webhook.GetLeftPart(UriPartial.Authority)),
            ("SSL_CERT_FILE", file),
            ("SSL_CERT_DIR", "/nonexistent"),
            ("TMPDIR", watched.folder.CreateSubdirectory("temporary").FullName),
            ("Visits__Minutes", minutes.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("DOTNET_EnableDiagnostics", "0"),

            // After a replacement there would be nothing to find, whatever was left.
            ("Forget__Quiet", "3600"),
            ("Forget__Latest", latest),
            ("Harden__Dumpable", "true"));
        try
        {
            var begin = isBrought ? "brings updates" : "polling started";
            await Until.TrueAsync(() => watched.Program.Said("Typed questions can be answered") && watched.Program.Said(begin));
            watched.Server.Webhook.Bring(webhook);
            return watched;
        }
        catch
        {
            await watched.DisposeAsync();
            throw;
        }
    }

    /// <summary>Looks everywhere: in the memory, in the folders, in what was printed.</summary>
    public IReadOnlyList<Hit> Scan(IReadOnlyList<Form> forms) =>
    [
        .. MemoryScanner.Process(Program.Id, forms),
        .. MemoryScanner.Folders([folder.FullName], forms),
        .. MemoryScanner.Lines(Program.Lines, forms),
    ];

    // A small book, whose buttons and notices are the shipped one's.
    private static string Book(string to)
    {
        var from = Path.Combine(Repository.Root, "tests", "ChatBot.Tests", "MemoryScan", "dialogs");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));

        Copy(Path.Combine(Repository.Root, "dialogs", "en", "bot.yaml"), Path.Combine(to, "en", "bot.yaml"));
        Copy(Path.Combine(Repository.Root, "dialogs", "cldr", "en.tsv"), Path.Combine(to, "cldr", "en.tsv"));
        return to;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    public async ValueTask DisposeAsync()
    {
        Program.Dispose();
        await Server.DisposeAsync();
        authority.Dispose();
        folder.Delete(recursive: true);
    }
}

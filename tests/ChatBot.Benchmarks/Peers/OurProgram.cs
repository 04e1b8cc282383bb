using System.Globalization;

namespace ChatBot.Benchmarks.Peers;

/// <summary>This project's own program, with its real pages, as a host runs it (Dockerfile): it forgets, and no send is paced or refused.</summary>
internal static class OurProgram
{
    /// <param name="program">A published program, or null for the one that was built with the benchmark.</param>
    /// <param name="secretFile">A file with <see cref="Peer.Secret"/>.</param>
    public static Peer Of(string? program, string secretFile) => new(
        program is null || program.EndsWith(".dll", StringComparison.Ordinal) ? "**this bot**, from source" : "**this bot**, native",
        root => Command(program, root, []),
        (root, port) => Command(program, root,
        [
            ("Telegram__Mode", "webhook"), ("Telegram__Webhook__Url", "https://bot.example.org/telegram"), ("Telegram__Webhook__SecretFile", secretFile),
            ("Telegram__Webhook__Urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
        ]),
        page => page.Mark);

    private static PeerCommand Command(string? program, string root, (string Name, string Value)[] more)
    {
        program ??= Path.Combine(AppContext.BaseDirectory, "chatbot.dll");
        var folder = Path.GetDirectoryName(program)!;
        var pages = Path.Combine(folder, "dialogs");
        var models = Path.Combine(folder, "models");
        (string Name, string Value)[] settings =
        [
            ("Telegram__Token", Peer.Token), ("Telegram__ApiRoot", root), ("Telegram__SendsPerSecond", "0"), ("Telegram__AnswersPerChat", "0"),
            ("Dialogs__Folders", Directory.Exists(pages) ? pages : Repository.Dialogs),
            .. Directory.Exists(models) ? [("Dialogs__Models", models)] : Array.Empty<(string, string)>(),
            ("DOTNET_gcServer", "0"), ("DOTNET_EnableDiagnostics", "0"), ("Web__Urls", "http://127.0.0.1:0"), ("Harden__AllowRoot", "true"), ("Logging__LogLevel__Default", "Warning"),
            .. more,
        ];
        return program.EndsWith(".dll", StringComparison.Ordinal) ? new PeerCommand("dotnet", [program], settings) : new PeerCommand(program, [], settings);
    }
}

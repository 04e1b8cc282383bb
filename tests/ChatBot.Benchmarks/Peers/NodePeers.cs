using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace ChatBot.Benchmarks.Peers;

/// <summary>The bots in JavaScript: their packages are installed once, as the lock file has them, outside the repository.</summary>
internal static class NodePeers
{
    private static readonly string Sources = Path.Combine(Repository.Root, "tests", "ChatBot.Benchmarks", "Peers", "Node");

    /// <summary>Installs what is missing, and says what takes part.</summary>
    /// <exception cref="InvalidOperationException">npm is not there, or could not install the packages.</exception>
    public static IEnumerable<Peer> All()
    {
        var folder = Install();
        PeerCommand Node(string file, string root, params (string, string)[] more) =>
            new("node", [Path.Combine(folder, file)], [("TOKEN", Peer.Token), ("API_ROOT", root), ("NODE_ENV", "production"), .. more]);
        yield return Peer.Plain(
            $"Telegraf {VersionOf(folder, "telegraf")}",
            root => Node("telegraf.mjs", root),
            (root, port) => Node("telegraf.mjs", root, ("WEBHOOK_PORT", port.ToString(CultureInfo.InvariantCulture)), ("WEBHOOK_SECRET", Peer.Secret)));
        yield return Peer.Plain(
            $"grammY {VersionOf(folder, "grammy")}, runner {VersionOf(folder, "@grammyjs/runner")}",
            root => Node("grammy.mjs", root));
    }

    private static string Install()
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Sources, "package-lock.json"))))[..12];
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"chatbot-peers-{digest}")).FullName;
        foreach (var file in Directory.EnumerateFiles(Sources))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);

        // npm writes it last.
        if (File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
            return folder;

        var start = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]) { WorkingDirectory = folder };
        try
        {
            using var npm = Process.Start(start)!;
            npm.WaitForExit();
            return npm.ExitCode == 0 ? folder : throw new InvalidOperationException("npm ci could not install the peers; see what it wrote above.");
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("Two of the peers run on Node.js: install it with npm, 20 or newer.");
        }
    }

    private static string VersionOf(string folder, string package)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package.json")));
        return json.RootElement.GetProperty("dependencies").GetProperty(package).GetString()!;
    }
}

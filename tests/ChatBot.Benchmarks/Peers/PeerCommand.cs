namespace ChatBot.Benchmarks.Peers;

/// <summary>What is started, and with which settings.</summary>
internal sealed record PeerCommand(string File, IReadOnlyList<string> Arguments, IReadOnlyList<(string Name, string Value)> Environment)
{
    /// <summary>This program once more, with another verb.</summary>
    public static PeerCommand Self(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var self = System.Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(self) == "dotnet"
            ? new PeerCommand(self, [typeof(PeerCommand).Assembly.Location, .. arguments], environment)
            : new PeerCommand(self, [.. arguments], environment);
    }
}

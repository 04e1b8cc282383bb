using ChatBot.Benchmarks.Peers.Api;

namespace ChatBot.Benchmarks.Peers;

/// <summary>A program that takes part.</summary>
/// <param name="Name">As the table has it.</param>
/// <param name="Polls">How it is started against a server's address, to ask for updates.</param>
/// <param name="Listens">How it is started to be brought updates on a port; null where it isn't tried.</param>
/// <param name="MarkOf">What its text of a page has that no other has.</param>
internal sealed record Peer(string Name, Func<string, PeerCommand> Polls, Func<string, int, PeerCommand>? Listens, Func<TapPage, string> MarkOf)
{
    public const string Token = "4242:fake-token-for-tests-alone-0123456789";
    public const string Secret = "0123456789abcdef0123456789abcdef";

    /// <summary>A bot that says which page was tapped, and no more.</summary>
    public static Peer Plain(string name, Func<string, PeerCommand> polls, Func<string, int, PeerCommand>? listens = null) =>
        new(name, polls, listens, page => $"Page {page.Address}.");
}

using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Benchmarks.Peers.Api;
using ChatBot.Books;
using ChatBot.Tests.Telegram.Load;

namespace ChatBot.Benchmarks.Peers;

/// <summary>
/// This bot and others', whole programs against the same fake Bot API in a process of its own, on the same machine in the same run:
/// one round after another, in which each takes its turn, so that whatever else the machine does falls on all.
/// </summary>
internal static partial class PeersReport
{
    /// <param name="args">As <see cref="PeersPlan.Read"/> has them.</param>
    public static async Task<int> PrintAsync(string[] args)
    {
        var plan = PeersPlan.Read(args);
        if (plan.Program is { } program && !File.Exists(program))
        {
            await Console.Error.WriteLineAsync($"{program} is not there: --program names the file that deploy/publish made, beside its dialogs and models.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("peers");
        try
        {
            var secret = Path.Combine(folder.FullName, "secret");
            File.WriteAllText(secret, Peer.Secret);
            var peers = new[] { OurProgram.Of(plan.Program, secret) }.Concat(NodePeers.All()).Concat(PlainBot.All())
                .Where(peer => plan.Only.Count == 0 || plan.Only.Any(only => peer.Name.Contains(only, StringComparison.OrdinalIgnoreCase))).ToList();
            if (peers.Count == 0)
                throw new InvalidOperationException("No program has a name like those that --only gives.");

            Console.WriteLine(await PlayAsync(plan, peers, folder.FullName));
            return 0;
        }
        catch (InvalidOperationException failed)
        {
            await Console.Error.WriteLineAsync(failed.Message);
            return 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> PlayAsync(PeersPlan plan, List<Peer> peers, string folder)
    {
        var pages = Pages();
        var rounds = peers.Select(peer => (peer.Name, Rounds: new List<PeerFigures>())).ToList();
        for (var round = 1; round <= plan.Rounds; round++)
        {
            foreach (var (peer, (_, figures)) in peers.Zip(rounds))
            {
                var list = Path.Combine(folder, "pages");
                TapPage.WriteFile(list, pages.Select(page => page with { Mark = peer.MarkOf(page) }));
                figures.Add(await new PeerRun(plan, peer, list).PlayAsync());
                Tell(round, peer, figures[^1]);
            }
        }

        var others = rounds.SelectMany(row => row.Rounds).Select(one => one.Others * 100).Order().ToArray();
        var about = $"Median of {plan.Rounds} rounds of {plan.Seconds} s, {plan.Chats} chats that tap one message each, {Environment.ProcessorCount} processors; in brackets the ratio to Telegraf. One answerCallbackQuery and one editMessageText an update, counted; a chat's next tap after its edit. {string.Create(CultureInfo.InvariantCulture, $"Other programs took {others[0]:0} to {others[^1]:0} % of the machine meanwhile, in the middle {others[others.Length / 2]:0} %.")}";
        return $"{about}\n\n{new PeersTable(plan).Write(rounds.Select(row => (row.Name, (IReadOnlyList<PeerFigures>)row.Rounds)))}";
    }

    // What can be looked for in a request without knowing how its writer escapes letters.
    private static List<TapPage> Pages()
    {
        var book = BookFiles.Compile([Repository.Dialogs], TimeProvider.System).Book ?? throw new InvalidOperationException("the pages have a mistake: check them");
        return [.. LoadPages.Of(book).Where(page => Simple().IsMatch(page.Title)).Select(page => new TapPage(page.Address, page.Title))];
    }

    private static void Tell(int round, Peer peer, PeerFigures one) => Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"round {round}, {peer.Name}: {one.PerSecond:0}/s, {one.Cpu:0} µs an update and the server's {one.ServerCpu:0}; p50 {one.P50:0.00}, p99 {one.P99:0.00} ms; slow API {one.Polled:0}/s polled, {one.Brought:0}/s brought; others took {one.Others * 100:0} % of the machine"));

    [GeneratedRegex("^[A-Za-z0-9 ?,.:-]+$")]
    private static partial Regex Simple();
}

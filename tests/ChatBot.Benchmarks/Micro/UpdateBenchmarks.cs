using System.Text;
using BenchmarkDotNet.Attributes;
using ChatBot.Benchmarks.Peers.Api;
using ChatBot.Telegram.Receiving;

namespace ChatBot.Benchmarks.Micro;

/// <summary>Reading what Telegram sends: of 1 KB a tap, what the bot needs.</summary>
[MemoryDiagnoser]
public class UpdateBenchmarks
{
    private const int Taps = 100;

    private readonly Update update = new();
    private readonly byte[] one = TapWriter.Write(700_000_001, 7, "en/rights/firewall");
    private readonly byte[] poll = Encoding.UTF8.GetBytes(
        $"{{\"ok\":true,\"result\":[{string.Join(',', Enumerable.Range(0, Taps).Select(i => Encoding.UTF8.GetString(TapWriter.Write(700_000_001 + i, i, "en/rights/firewall"))))}]}}");

    /// <summary>A tap that a webhook was brought.</summary>
    [Benchmark]
    public bool ReadOneTap()
    {
        var isRead = UpdateReader.ReadOne(one, update);
        update.Clear();
        return isRead;
    }

    /// <summary>A tap of a hundred in the answer to a poll.</summary>
    [Benchmark(OperationsPerInvoke = Taps)]
    public int ReadTapOfAPoll()
    {
        var reader = new UpdateReader(poll);
        var count = 0;
        while (reader.Next(update))
        {
            update.Clear();
            count++;
        }

        return count;
    }
}

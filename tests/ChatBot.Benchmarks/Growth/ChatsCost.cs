using System.Diagnostics;
using System.Globalization;
using ChatBot.Dialog;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Benchmarks.Growth;

/// <summary>
/// What the tables of chats cost a tap, where so many chats tap in turn: the lane that keeps a chat's order, and the visit that is
/// remembered. As the program makes them: at most 300 lanes at once, at most 10,000 visits, beyond which the oldest is forgotten.
/// </summary>
/// <param name="Lane">Into its lane, through it and out, in nanoseconds.</param>
/// <param name="LaneBytes">What that allocates.</param>
/// <param name="Visit">Remembering where a chat is and recalling it, in nanoseconds.</param>
/// <param name="VisitBytes">What that allocates.</param>
internal sealed record ChatsCost(double Lane, double LaneBytes, double Visit, double VisitBytes)
{
    // Has no factor in common with the numbers of chats: each has its turn, and those that tap in a row lie apart in the table.
    private const int Stride = 7919;

    private const int Poll = 100;
    private const int Polls = 10;
    private const int Loops = 100;

    public const string Heading = "| chats | lane ns | B | visit ns | B |\n| --- | --- | --- | --- | --- |";

    /// <summary>Measures with so many chats.</summary>
    public static async Task<ChatsCost> OfAsync(int chats)
    {
        var (lane, laneBytes) = await LanesAsync(chats);
        var (visit, visitBytes) = Visits(chats);
        return new ChatsCost(lane, laneBytes, visit, visitBytes);
    }

    public string Line(int chats) => string.Create(CultureInfo.InvariantCulture, $"| {chats:N0} | {Lane:N0} | {LaneBytes:N0} | {Visit:N0} | {VisitBytes:N0} |");

    private static (double Nanoseconds, double Bytes) Visits(int chats)
    {
        var store = new VisitStore(TimeSpan.FromMinutes(15), TimeProvider.System);
        var address = new Address("en", null, new Place.Home());
        void Tap(long chat)
        {
            store.Remember(6_000_000 + chat, address, new MessageRef(chat + 2, 2_000_000_000));
            GC.KeepAlive(store.Recall(6_000_000 + chat));
        }

        for (var chat = 0; chat < chats; chat++)
            Tap(chat);

        return TapCost.Fastest(i => Tap((long)i * Stride % chats));
    }

    // A poll's worth at a time, as they come.
    private static async Task<(double Nanoseconds, double Bytes)> LanesAsync(int chats)
    {
        var pool = new UpdatePool();
        using var lanes = new LaneDispatcher((_, _, _) => Task.CompletedTask, (_, _) => Task.CompletedTask, pool, NullLogger.Instance);
        var best = double.PositiveInfinity;
        var sent = 0;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var loop = 0; loop < Loops; loop++)
        {
            var watch = Stopwatch.StartNew();
            for (var poll = 0; poll < Polls; poll++)
            {
                for (var end = sent + Poll; sent < end; sent++)
                {
                    var update = pool.Rent();
                    (update.Data.Id, update.Data.Chat, update.Data.Kind) = (sent + 1, 6_000_000 + (sent % chats), UpdateKind.Tap);
                    lanes.Accept(update);
                }

                await lanes.DrainAsync(CancellationToken.None);
            }

            best = Math.Min(best, watch.Elapsed.TotalNanoseconds / (Polls * Poll));
        }

        return (best, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)sent);
    }
}

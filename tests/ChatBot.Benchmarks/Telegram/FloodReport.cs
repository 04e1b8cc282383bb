using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ChatBot.Books;
using ChatBot.Telegram;
using ChatBot.Tests.Telegram.Fake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Benchmarks.Telegram;

/// <summary>
/// Whether a chat that sends 1,000 taps and texts a second takes anything from 200 others, which tap every two seconds: how long
/// theirs take without it and beside it, in one run. The fake and its visitors are in the same process, and cost as much as the bot.
/// </summary>
internal static class FloodReport
{
    private const int Others = 200;
    private const int PerSecond = 1000;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Allowed = TimeSpan.FromMilliseconds(100);

    /// <param name="args">How many seconds each half takes.</param>
    public static async Task<int> PrintAsync(string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 30;
        var book = BookFiles.Compile(["dialogs"], TimeProvider.System).Book ?? throw new InvalidOperationException("run it where dialogs is, and check the pages");
        await using var server = await FakeBotApi.StartAsync();
        using var host = Host(new CurrentBook(book.With(BookFiles.Train(book, CancellationToken.None).Matcher!)), server.Root);
        await host.StartAsync();
        var visitors = Enumerable.Range(0, Others).Select(i => new FakeVisitor(server, 6_000_000 + i)).ToList();
        var flooding = new FakeVisitor(server, 5_999_999);
        visitors.Add(flooding);
        visitors.ForEach(visitor => visitor.Send(("text", "/start")));
        await Until.TrueAsync(() => visitors.TrueForAll(visitor => visitor.Screen is not null));
        visitors.Remove(flooding);

        await TapAsync(server, visitors, 5);
        var quiet = await TapAsync(server, visitors, seconds);
        using var stop = new CancellationTokenSource();
        var flood = FloodAsync(flooding, stop.Token);
        var beside = await TapAsync(server, visitors, seconds);
        await stop.CancelAsync();
        var sent = await flood;

        Console.WriteLine($"quiet: {quiet.Taps} taps, {quiet.Lost} lost, p50 {Show(quiet, 0.5)}, p99 {Show(quiet, 0.99)}");
        Console.WriteLine($"beside {sent:0} a second of one chat: {beside.Taps} taps, {beside.Lost} lost, p50 {Show(beside, 0.5)}, p99 {Show(beside, 0.99)}");
        await host.StopAsync();
        var allowed = 2 * At(quiet.Took, 0.99);
        return quiet.Lost + beside.Lost == 0 && At(beside.Took, 0.99) <= (allowed > Allowed ? allowed : Allowed) ? 0 : 1;
    }

    private static async Task<(int Taps, int Lost, List<TimeSpan> Took)> TapAsync(FakeBotApi server, List<FakeVisitor> visitors, int seconds)
    {
        var (sent, took) = (new ConcurrentDictionary<long, long>(), new ConcurrentQueue<TimeSpan>());
        void Note(long chat, string text, bool isNew)
        {
            if (sent.TryRemove(chat, out var at))
                took.Enqueue(Stopwatch.GetElapsedTime(at));
        }

        server.Shown += Note;
        var taps = 0;
        var began = Stopwatch.GetTimestamp();
        for (var round = 0; Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(seconds); round++)
        {
            foreach (var visitor in visitors)
            {
                // A tap that was not shown before the next of its chat is lost: it stays in the table and is counted once.
                if (sent.TryAdd(visitor.Chat.Id, Stopwatch.GetTimestamp()))
                    taps++;

                visitor.SendTap(round % 2 == 0 ? "en/definitions" : "en/rights");
                await Task.Delay(Between / Others);
            }
        }

        await Task.Delay(TimeSpan.FromSeconds(3));
        server.Shown -= Note;
        return (taps, sent.Count, [.. took.Order()]);
    }

    private static async Task<double> FloodAsync(FakeVisitor visitor, CancellationToken stop)
    {
        var (sent, began) = (0, Stopwatch.GetTimestamp());
        while (!stop.IsCancellationRequested)
        {
            for (; sent < Stopwatch.GetElapsedTime(began).TotalSeconds * PerSecond; sent++)
            {
                if (sent % 2 == 0 && visitor.Screen is { } screen)
                    visitor.SendTap(sent % 4 == 0 ? "en/definitions" : "en/rights", screen);
                else
                    visitor.Send(("text", "what is a refugee"));
            }

            await Task.Delay(5, CancellationToken.None);
        }

        return sent / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static string Show((int Taps, int Lost, List<TimeSpan> Took) run, double part) =>
        string.Create(CultureInfo.InvariantCulture, $"{At(run.Took, part).TotalMilliseconds:0.0} ms");

    private static TimeSpan At(List<TimeSpan> took, double part) => took.Count == 0 ? TimeSpan.MaxValue : took[(int)((took.Count - 1) * part)];

    private static IHost Host(CurrentBook book, string root)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(book);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Conversations>();
        builder.Services.AddSingleton<ChatBot.Restart.ChannelActivity>();
        builder.Services.AddTelegram(new TelegramOptions(FakeBotApi.Token, root, null, TimeSpan.FromMinutes(15), cover: false) { SendsPerSecond = 0 });
        return builder.Build();
    }
}

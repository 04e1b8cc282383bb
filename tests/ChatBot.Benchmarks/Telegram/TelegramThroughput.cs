using System.Diagnostics;
using System.Globalization;
using ChatBot.Books;
using ChatBot.Content;
using ChatBot.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Benchmarks.Telegram;

/// <summary>Taps a second that the channel handles with an API that takes 50 ms for each call, in order inside each chat.</summary>
internal static class TelegramThroughput
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task PrintAsync(string[] args)
    {
        var chats = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
        var seconds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10;
        var book = BookFiles.Compile(["dialogs"], TimeProvider.System).Book ?? throw new InvalidOperationException("run it where dialogs is, and check the pages");
        await using var api = new SlowApi(chats, [.. Pages(book)]);
        using var host = Host(book, await api.StartAsync());
        await host.StartAsync();
        await Task.Delay(WarmUp);

        var (shown, answered, cpu, began) = (api.Shown, api.Answered, Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        (shown, answered, cpu) = (api.Shown - shown, api.Answered - answered, Environment.CpuUsage.TotalTime - cpu);

        if (shown == 0)
            throw new InvalidOperationException("no screen was shown: the channel does not work");

        Console.WriteLine($"{chats} chats, 50 ms a call: {shown / took:0} screens/s, {answered / took:0} answers/s, {api.Disordered} out of order");
        Console.WriteLine($"{cpu.TotalMilliseconds / shown:0.00} ms of CPU a tap, API and visitors in the same process; {Environment.WorkingSet >> 20} MB");
        await host.StopAsync();
    }

    private static IEnumerable<(string Address, string Title)> Pages(Book book) => book.Default.Pages.Values
        .Where(page => page.Country is null && page.Path.Length > 0)
        .Select(page => ($"{book.Default.Code}/{page.Path}", page.Title));

    private static IHost Host(Book book, string root)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(new CurrentBook(book));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Conversations>();
        builder.Services.AddSingleton<ChatBot.Restart.ChannelActivity>();
        builder.Services.AddTelegram(new TelegramOptions("1:" + new string('x', 35), root, null, TimeSpan.FromMinutes(15), cover: false));
        return builder.Build();
    }
}

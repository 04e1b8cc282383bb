using ChatBot.Books;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Tests.Books;

/// <summary>A running book and a date that has not come yet.</summary>
public sealed class BookReloadTests : IDisposable
{

    private readonly HostFolder host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_book_that_was_refused_for_a_date_is_in_use_when_the_day_has_come()
    {
        var clock = new SetClock { Now = new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero) };
        var folders = new BookFolders([Repository.Dialogs, host.Book], ContentFolder.Stamp([Repository.Dialogs, host.Book]));
        var current = new CurrentBook(Shipped.Trained);
        using var service = new BookReloadService(current, folders, clock, new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), NullLogger<BookReloadService>.Instance);
        await service.StartAsync(CancellationToken.None);
        Sign("2026-12-01");

        await Task.Delay(TimeSpan.FromSeconds(7));
        var before = current.Book;
        clock.Now = clock.Now.AddDays(2);
        await UntilAsync(() => current.Book != before);
        await service.StopAsync(CancellationToken.None);

        Assert.Same(Shipped.Trained, before);
        Assert.Equal(new DateOnly(2026, 12, 1), current.Book.Default.Pages["health/pep"].Review!.On);
    }

    [Fact]
    public void A_page_that_was_signed_where_the_day_has_begun_already_is_right()
    {
        var evening = new SetClock { Now = new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero) };

        Sign("2026-11-29");
        Assert.DoesNotContain(Compile(evening), problem => problem.Code.Name == "date-wrong");

        Sign("2026-11-30");
        Assert.Contains(Compile(evening), problem => problem.Code.Name == "date-wrong");
    }

    private IEnumerable<Content.Problem> Compile(TimeProvider clock) => BookFiles.Compile([Repository.Dialogs, host.Book], clock).Problems;

    private void Sign(string day)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Dialogs, "en", "health", "pep.md"));
        host.Write("en/health/pep.md", page.Replace("\ntitle:", $"\nreviewed: {{by: Example Clinic, on: {day}}}\ntitle:", StringComparison.Ordinal));
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!done())
            await Task.Delay(100, stop.Token);
    }

    /// <summary>A clock whose day is set; its timers run as ever.</summary>
    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

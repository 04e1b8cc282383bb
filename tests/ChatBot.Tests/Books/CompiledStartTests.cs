using ChatBot.Books;
using ChatBot.Tests.Telegram;
using ChatBot.Tests.Telegram.Fake;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Books;

/// <summary>A start with what was compiled of the shipped pages, and a host's own folder over them.</summary>
public sealed class CompiledStartTests : IDisposable
{
    private const string TooMany = "---\nmenu-add: [health/pep]\n---\n";

    private readonly HostFolder host = new();

    private string[] Folders => [Repository.Dialogs, host.Book];

    public void Dispose() => host.Dispose();

    [Fact]
    public void The_shipped_book_was_checked_and_one_with_a_hosts_files_over_it_was_not()
    {
        var shipped = BookFiles.Open(ContentFolder.Read([Repository.Dialogs]), Shipped.Models, checkedBook: null, TimeProvider.System)!.Value;
        var own = BookFiles.Open(ContentFolder.Read(Folders), Shipped.Models, checkedBook: null, TimeProvider.System)!.Value;
        var known = BookFiles.Open(ContentFolder.Read(Folders), Shipped.Models, own.Book.Fingerprint, TimeProvider.System)!.Value;

        Assert.True(shipped.IsChecked);
        Assert.False(own.IsChecked);
        Assert.True(known.IsChecked);
        Assert.Equal("Example Org", own.Book.Settings.Host);
    }

    [Fact]
    public void Without_what_was_compiled_the_pages_have_to_be_read() =>
        Assert.Null(BookFiles.Open(ContentFolder.Read(Folders), host.Root, checkedBook: null, TimeProvider.System));

    [Fact]
    public async Task A_program_ends_where_a_hosts_files_do_not_fit_together()
    {
        host.Write("en/rights/index.md", TooMany);
        using var program = TheProgram.Start(("Dialogs__Folders", string.Join(';', Folders)));

        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        Assert.True(program.Said("error too-many-choices"));
        Assert.True(program.Said("The pages have errors: the program ends"));
    }

    [Fact]
    public async Task A_program_does_not_start_with_a_broken_page_and_names_all_that_is_wrong()
    {
        host.Write("en/rights/index.md", TooMany);
        host.Write("en/health/men.md", "no header");
        using var program = TheProgram.Start(("Dialogs__Folders", string.Join(';', Folders)));

        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        Assert.True(program.Said("error header-missing"));
        Assert.True(program.Said("error too-many-choices"));
        Assert.False(program.Said("Open http"));
    }

    [Fact]
    public async Task A_running_book_is_checked_once_and_says_so()
    {
        var current = new CurrentBook(BookFiles.Open(ContentFolder.Read(Folders), Shipped.Models, checkedBook: null, TimeProvider.System)!.Value.Book.With(Shipped.Trained.Matcher!), isChecked: false);
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        using var service = new BookReloadService(current, new BookFolders(Folders, ContentFolder.Stamp(Folders)), new FakeTimeProvider(DateTimeOffset.UtcNow), lifetime, NullLogger<BookReloadService>.Instance);

        await service.StartAsync(CancellationToken.None);
        await Until.TrueAsync(() => current.IsChecked);
        await service.StopAsync(CancellationToken.None);

        Assert.False(lifetime.ApplicationStopping.IsCancellationRequested);
    }
}

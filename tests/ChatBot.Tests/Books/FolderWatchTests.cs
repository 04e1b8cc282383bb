using ChatBot.Books;

namespace ChatBot.Tests.Books;

/// <summary>A change is seen wherever it is made: in a file, or in a link anywhere above it.</summary>
public sealed class FolderWatchTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private static readonly DateTime Past = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly HostFolder host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void A_ConfigMap_that_is_switched_is_a_change()
    {
        File.Delete(host.Of("bot.yaml"));
        Version("..a");
        Version("..b");
        File.CreateSymbolicLink(host.Of("..data"), "..a");
        File.CreateSymbolicLink(host.Of("bot.yaml"), "..data/bot.yaml");

        AssertSeen(() => Switch(host.Of("..data"), "..b"));
    }

    [Fact]
    public void A_book_that_is_a_link_to_the_newest_release_is_a_change_when_it_is_switched()
    {
        Version("1/");
        Version("2/");
        var link = Path.Combine(host.Root, "current");
        File.CreateSymbolicLink(link, host.Of("1"));

        AssertSeen(() => Switch(link, host.Of("2")), link);
    }

    [Fact]
    public void A_folder_of_a_language_that_is_a_link_is_a_change_when_it_is_switched()
    {
        Version("..1/es");
        Version("..2/es");
        File.CreateSymbolicLink(host.Of("es"), "..1/es");

        AssertSeen(() => Switch(host.Of("es"), "..2/es"));
    }

    [Fact]
    public void A_file_behind_a_link_that_is_written_again_is_a_change()
    {
        Version("..elsewhere");
        File.Delete(host.Of("bot.yaml"));
        File.CreateSymbolicLink(host.Of("bot.yaml"), "..elsewhere/bot.yaml");

        AssertSeen(() => File.SetLastWriteTimeUtc(host.Of("..elsewhere", "bot.yaml"), Past.AddSeconds(1)));
    }

    [Fact]
    public async Task A_folder_that_can_not_be_read_any_more_is_told_once_and_again_when_it_can()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var folders = new BookFolders([host.Book], ContentFolder.Stamp([host.Book]));
        await using var changes = FolderWatch.ChangesAsync(folders, Interval, TimeProvider.System, () => false, stop.Token).GetAsyncEnumerator(stop.Token);

        Directory.Move(host.Book, host.Book + ".away");
        Assert.True(await changes.MoveNextAsync());
        var next = changes.MoveNextAsync();
        await Task.Delay(10 * Interval, stop.Token);
        Assert.False(next.IsCompleted);

        Directory.Move(host.Book + ".away", host.Book);
        Assert.True(await next);
        Assert.Equal(folders.Stamp, changes.Current);
    }

    [Fact]
    public async Task What_was_refused_for_a_date_is_looked_at_again_although_nothing_has_changed()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var folders = new BookFolders([host.Book], ContentFolder.Stamp([host.Book]));
        await using var changes = FolderWatch.ChangesAsync(folders, Interval, TimeProvider.System, () => true, stop.Token).GetAsyncEnumerator(stop.Token);

        Assert.True(await changes.MoveNextAsync());
        Assert.Equal(folders.Stamp, changes.Current);
    }

    // Every version has the size and the times of the others, as in a store that normalises them.
    private void Version(string folder)
    {
        host.Write(Path.Combine(folder, "bot.yaml"), "name: Helper\n");
        File.SetLastWriteTimeUtc(host.Of(folder, "bot.yaml"), Past);
    }

    private void AssertSeen(Action change, string? folder = null)
    {
        var before = ContentFolder.Stamp([folder ?? host.Book]);
        Assert.Equal(before, ContentFolder.Stamp([folder ?? host.Book]));

        change();

        Assert.NotEqual(before, ContentFolder.Stamp([folder ?? host.Book]));
    }

    private static void Switch(string link, string target)
    {
        File.Delete(link);
        File.CreateSymbolicLink(link, target);
    }
}

using System.Runtime.CompilerServices;

namespace ChatBot.Books;

/// <summary>
/// Notices that a folder has changed. It looks every few seconds instead of waiting to be told, because mounted folders of
/// containers and network disks tell nobody.
/// </summary>
internal static class FolderWatch
{
    /// <summary>Yields each time the folders look different.</summary>
    /// <param name="folders">The folders, and what they looked like at the start.</param>
    /// <param name="interval">How often to look.</param>
    /// <param name="clock">Counts the interval.</param>
    public static async IAsyncEnumerable<string> ChangesAsync(
        BookFolders folders, TimeSpan interval, TimeProvider clock, [EnumeratorCancellation] CancellationToken stop)
    {
        var seen = folders.Stamp;
        using var timer = new PeriodicTimer(interval, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            if (TryStamp(folders.Paths) is not { } stamp || stamp == seen)
                continue;

            seen = stamp;
            yield return stamp;
        }
    }

    // A folder that is being replaced is not there for a moment: look again next time.
    private static string? TryStamp(IReadOnlyList<string> folders)
    {
        try
        {
            return ContentFolder.Stamp(folders);
        }
        catch (Exception broken) when (broken is FolderException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

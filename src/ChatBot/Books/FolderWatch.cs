using System.Runtime.CompilerServices;

namespace ChatBot.Books;

/// <summary>
/// Notices that a folder has changed. It looks every few seconds instead of waiting to be told, because mounted folders of
/// containers and network disks tell nobody.
/// </summary>
internal static class FolderWatch
{
    /// <summary>Looks in a row without a folder to read, before that counts: one that is being replaced is gone for a moment.</summary>
    private const int Patience = 3;

    private const string Unreadable = "";

    /// <summary>Yields each time the folders look different, and once when they can't be read any more.</summary>
    /// <param name="folders">The folders, and what they looked like at the start.</param>
    /// <param name="interval">How often to look.</param>
    /// <param name="clock">Counts the interval.</param>
    /// <param name="again">Whether to yield although nothing has changed: a book that was refused may be right by now.</param>
    public static async IAsyncEnumerable<string> ChangesAsync(
        BookFolders folders, TimeSpan interval, TimeProvider clock, Func<bool> again, [EnumeratorCancellation] CancellationToken stop)
    {
        var seen = folders.Stamp;
        var failures = 0;
        using var timer = new PeriodicTimer(interval, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            var stamp = TryStamp(folders.Paths);
            failures = stamp is null ? failures + 1 : 0;
            if (failures is > 0 and < Patience || ((stamp ?? Unreadable) == seen && !again()))
                continue;

            seen = stamp ?? Unreadable;
            yield return seen;
        }
    }

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

using ChatBot.Content;

namespace ChatBot.Web.Preview;

/// <summary>What an editor's files say at a moment.</summary>
/// <param name="Version">Counts the compilations, from 1.</param>
/// <param name="Book">The last book that could be made, or null where there was none yet.</param>
/// <param name="Problems">The Problems of the newest compilation.</param>
internal sealed record PreviewEdition(int Version, Book? Book, IReadOnlyList<Problem> Problems);

/// <summary>The book an editor is at work on: it changes whenever a file is saved, and whoever waits is told.</summary>
internal sealed class PreviewState
{
    private readonly Lock gate = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PreviewEdition current;

    /// <summary>The state of the files at the start.</summary>
    /// <param name="compilation">What became of them.</param>
    public PreviewState(Compilation compilation) => current = new PreviewEdition(1, compilation.Book, compilation.Problems);

    /// <summary>The newest state.</summary>
    public PreviewEdition Current => current;

    /// <summary>Takes in a new compilation; where it has no book, the book before stays to be looked at.</summary>
    /// <param name="compilation">What became of the files.</param>
    public void Publish(Compilation compilation)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            current = new PreviewEdition(current.Version + 1, compilation.Book ?? current.Book, compilation.Problems);
            (told, changed) = (changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.SetResult();
    }

    /// <summary>Waits for a state other than a known one.</summary>
    /// <param name="known">The version that is known.</param>
    /// <param name="patience">How long to wait.</param>
    /// <returns>The newest version; the known one where nothing changed in that time.</returns>
    public async Task<int> WaitAsync(int known, TimeSpan patience, CancellationToken stop)
    {
        Task change;
        lock (gate)
            change = current.Version == known ? changed.Task : Task.CompletedTask;

        await Task.WhenAny(change, Task.Delay(patience, stop));
        return Current.Version;
    }
}

using ChatBot.Books;
using ChatBot.Content;

namespace ChatBot.Web.Preview;

/// <summary>Compiles the pages whenever an editor saves one, and trains the matcher beside.</summary>
internal sealed class PreviewReloadService(PreviewState state, BookFolders folders, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TrainAsync(state.Current, stoppingToken);
        await foreach (var _ in FolderWatch.ChangesAsync(folders, Interval, clock, () => false, stoppingToken))
        {
            if (TryCompile() is not { } compilation)
                continue;

            state.Publish(compilation);
            await TrainAsync(state.Current, stoppingToken);
        }
    }

    private async Task TrainAsync(PreviewEdition edition, CancellationToken stop)
    {
        if (edition.Book is not { Matcher: null } book)
            return;

        var trained = await Task.Run(() => BookFiles.Train(book, stop), stop);
        state.Publish(new Compilation(trained, edition.Problems));
    }

    private Compilation? TryCompile()
    {
        try
        {
            return BookFiles.Compile(folders.Paths, clock);
        }
        catch (FolderException)
        {
            return null;
        }
    }
}

using ChatBot.Content;
using ChatBot.Cli;

namespace ChatBot.Books;

/// <summary>
/// Keeps the book of the moment up to date: trains its matcher beside the conversations, and compiles a changed folder
/// beside the running book. A clean one takes its place; a broken edit keeps the old one and says why.
/// </summary>
internal sealed partial class BookKeeper(CurrentBook current, BookFolders folders, TimeProvider clock, ILogger<BookKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TrainAsync(stoppingToken);
        var seen = folders.Stamp;
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (TryStamp() is not { } stamp || stamp == seen)
                continue;

            seen = stamp;
            if (Compile())
                await TrainAsync(stoppingToken);
        }
    }

    private async Task TrainAsync(CancellationToken stop)
    {
        var book = current.Book;
        var trained = await Task.Run(() => BookFiles.Train(book, stop), stop);
        current.Book = trained;
        LogTrained();
    }

    private bool Compile()
    {
        try
        {
            var compilation = BookFiles.Compile(folders.Paths, clock);
            foreach (var problem in compilation.Problems.Where(problem => problem.Code.Severity == Severity.Error))
                LogProblem(problem.ToString());

            if (compilation.Book is not { } book)
            {
                LogKept();
                return false;
            }

            if (book.Fingerprint == current.Book.Fingerprint)
                return false;

            current.Book = book;
            LogSwapped(ProblemPrinter.Summary(compilation));
            return true;
        }
        catch (FolderException broken)
        {
            LogProblem(broken.Message);
            return false;
        }
    }

    private string? TryStamp()
    {
        try
        {
            return ContentFolder.Stamp(folders.Paths);
        }
        catch (Exception broken) when (broken is FolderException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Typed questions can be answered.")]
    private partial void LogTrained();

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private partial void LogProblem(string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The changed pages have errors: the book from before stays.")]
    private partial void LogKept();

    [LoggerMessage(Level = LogLevel.Information, Message = "The pages have changed: the new book is in use. {Summary}")]
    private partial void LogSwapped(string summary);
}

/// <summary>The folders that the running book is made of.</summary>
/// <param name="Paths">The folders, the lowest layer first.</param>
/// <param name="Stamp">What they looked like when the book was compiled.</param>
internal sealed record BookFolders(IReadOnlyList<string> Paths, string Stamp);

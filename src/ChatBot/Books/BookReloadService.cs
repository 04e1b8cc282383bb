using ChatBot.Content;
using ChatBot.Matching;

namespace ChatBot.Books;

/// <summary>
/// Keeps the book of the moment up to date: trains its matcher beside the conversations, and compiles a changed folder
/// beside the running book. A clean one takes its place; a broken edit keeps the old one and says why.
/// </summary>
internal sealed partial class BookReloadService(
    CurrentBook current, BookFolders folders, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<BookReloadService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    // The day on which the folder was last refused for a date in it; null where it was not.
    private DateOnly? refusedOn;
    private bool unreadable;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!current.IsChecked && !await Task.Run(CheckFirst, stoppingToken))
            return;

        if (current.Book.IsLearned)
            Settle();
        else
            await TrainAsync(current.Book.Matcher, stoppingToken);

        await foreach (var _ in FolderWatch.ChangesAsync(folders, Interval, clock, () => refusedOn is { } day && day != Today, stoppingToken))
        {
            // What was learned of the book before may do for some languages of the new one.
            var known = current.Book.Matcher;
            if (Compile())
                await TrainAsync(known, stoppingToken);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private Task TrainAsync(Matcher? known, CancellationToken stop) => Task.Run(() => Train(known, stop), stop);

    private void Train(Matcher? known, CancellationToken stop)
    {
        // Learning keeps a thread of the pool for each processor; what visitors ask must not wait until the pool grows.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, 2 * Environment.ProcessorCount), ports);

        var book = current.Book;
        foreach (var learned in BookFiles.TrainInSteps(book, known, stop))
            current.Book = learned;

        Settle();
    }

    // Reading and learning leave several times the book's own size behind, which nothing would give back for hours.
    private void Settle()
    {
        // Collected here, so that no visitor's first question waits for it.
        _ = current.Book.Services.Names;
        LogTrained();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    // A start with compiled pages has looked at each file, and not yet at all of them together. Where that finds an error, the program
    // ends, as one does that compiles first. Folders that have changed since, or can't be read any more, are the watch's.
    private bool CheckFirst()
    {
        if (TryReadUnchanged() is not { } files)
            return true;

        var compilation = BookFiles.Compile(files, clock);
        foreach (var problem in compilation.Problems.Where(problem => problem.Code.Severity == Severity.Error))
            LogProblem(problem);

        current.IsChecked = compilation.Book is not null;
        if (current.IsChecked)
            return true;

        LogRefused();
        Environment.ExitCode = 1;
        lifetime.StopApplication();
        return false;
    }

    private IReadOnlyList<SourceFile>? TryReadUnchanged()
    {
        try
        {
            var (files, stamp) = ContentFolder.ReadStamped(folders.Paths);
            return stamp == folders.Stamp ? files : null;
        }
        catch (FolderException)
        {
            return null;
        }
    }

    private bool Compile()
    {
        try
        {
            // The day that it is judged by: compiling takes seconds, and midnight may fall into them.
            var today = Today;
            var compilation = BookFiles.Compile(folders.Paths, clock);
            if (unreadable)
                LogReadable();

            unreadable = false;
            refusedOn = compilation.Problems.Any(problem => problem.Code == Codes.DateWrong) ? today : null;
            if (compilation.Book is { } book)
                return Swap(book);

            foreach (var problem in compilation.Problems.Where(problem => problem.Code.Severity == Severity.Error))
                LogProblem(problem);

            LogKept();
        }
        catch (FolderException)
        {
            unreadable = true;
            LogUnreadable();
        }

        return false;
    }

    private bool Swap(Book book)
    {
        current.IsChecked = true;
        if (book.Fingerprint == current.Book.Fingerprint)
            return false;

        current.Book = book;
        LogSwapped();
        return true;
    }

    [LoggerMessage(1, LogLevel.Information, "Typed questions can be answered.")]
    private partial void LogTrained();

    [LoggerMessage(2, LogLevel.Warning, "{Problem}")]
    private partial void LogProblem(Problem problem);

    [LoggerMessage(3, LogLevel.Warning, "The changed pages have errors: the book from before stays.")]
    private partial void LogKept();

    [LoggerMessage(7, LogLevel.Error, "The pages have errors: the program ends (\"chatbot check\" says all of them).")]
    private partial void LogRefused();

    [LoggerMessage(5, LogLevel.Warning, "The pages can't be read (\"chatbot check\" says why): the book from before stays.")]
    private partial void LogUnreadable();

    [LoggerMessage(6, LogLevel.Information, "The pages can be read again.")]
    private partial void LogReadable();

    [LoggerMessage(4, LogLevel.Information, "The pages have changed: the new book is in use.")]
    private partial void LogSwapped();
}

/// <summary>The folders that the running book is made of.</summary>
/// <param name="Paths">The folders, the lowest layer first.</param>
/// <param name="Stamp">What they looked like when the book was compiled.</param>
internal sealed record BookFolders(IReadOnlyList<string> Paths, string Stamp);

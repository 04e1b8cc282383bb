using ChatBot.Books;

namespace ChatBot.Restart;

/// <summary>
/// The bound in time. When all is quiet, or at the latest after <see cref="RestartOptions.Latest"/>, the channels are drained
/// and the program ends as it does on SIGTERM; <see cref="ProcessReplacement"/> then starts it again in the same process, whose memory
/// the kernel has thrown away.
/// </summary>
internal sealed class RestartService(
    RestartSchedule schedule, ChannelActivity activity, CurrentBook current, IHostApplicationLifetime program, ILogger<RestartService> logger)
    : BackgroundService
{
    // Thousands of screens to cover, at the 30 messages a second that the Bot API takes, are not held up for ever.
    private static readonly TimeSpan DrainingMayTake = TimeSpan.FromMinutes(2);

    /// <summary>Whether the program ends in order to restart.</summary>
    public bool IsDue { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (ProcessReplacement.FindObstacle() is { } obstacle)
        {
            RestartLog.Unable(logger, obstacle);
            return;
        }

        await schedule.WaitAsync(() => (activity.Now, current.Book.IsLearned), stoppingToken).ConfigureAwait(false);
        await ReplaceAsync().ConfigureAwait(false);
    }

    private async Task ReplaceAsync()
    {
        // Not this service's own token, which is given only when the channels before it have ended.
        var stop = program.ApplicationStopping;
        using (var limit = CancellationTokenSource.CreateLinkedTokenSource(stop))
        {
            limit.CancelAfter(DrainingMayTake);
            await activity.DrainAsync(limit.Token).ConfigureAwait(false);
        }

        // Whoever ended the program meanwhile wants it to end.
        if (stop.IsCancellationRequested)
            return;

        RestartLog.Replacing(logger);
        IsDue = true;
        program.StopApplication();
    }
}

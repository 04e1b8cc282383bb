using ChatBot.Books;
using Microsoft.Extensions.Options;

namespace ChatBot.Restart;

/// <summary>
/// The bound in time. When all is quiet, or at the latest after <see cref="RestartOptions.Latest"/>, the channels come to rest
/// and the program ends as it does on SIGTERM; <see cref="ProcessReplacement"/> then starts it anew in the same process, whose memory
/// the kernel has thrown away.
/// </summary>
internal sealed class RestartService(
    IOptions<RestartOptions> options, ChannelActivity traffic, CurrentBook current, TimeProvider clock, IHostApplicationLifetime program,
    ILogger<RestartService> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // Thousands of screens to cover, at the 30 messages a second that the Bot API takes, are not held up for ever.
    private static readonly TimeSpan SettlingMayTake = TimeSpan.FromMinutes(2);

    /// <summary>Whether the program ends in order to start anew.</summary>
    public bool IsDue { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (ProcessReplacement.FindObstacle() is { } obstacle)
        {
            RestartLog.Unable(logger, obstacle);
            return;
        }

        var moment = new RestartSchedule(options.Value, clock);
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            if (!moment.IsDue(traffic.Now, isReady: current.Book.Matcher is not null))
                continue;

            await ReplaceAsync().ConfigureAwait(false);
            return;
        }
    }

    private async Task ReplaceAsync()
    {
        // Not this service's own token, which is given only when the channels before it have ended.
        var stop = program.ApplicationStopping;
        using (var limit = CancellationTokenSource.CreateLinkedTokenSource(stop))
        {
            limit.CancelAfter(SettlingMayTake);
            await traffic.DrainAsync(limit.Token).ConfigureAwait(false);
        }

        // Whoever ended the program meanwhile wants it to end.
        if (stop.IsCancellationRequested)
            return;

        RestartLog.Replacing(logger);
        IsDue = true;
        program.StopApplication();
    }
}

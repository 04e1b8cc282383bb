using ChatBot.Books;

namespace ChatBot.Forget;

/// <summary>
/// The bound in time. When all is quiet, or at the latest after <see cref="ForgetSettings.Latest"/>, the channels come to rest
/// and the program ends as it does on SIGTERM; <see cref="Replacement"/> then starts it anew in the same process, whose memory
/// the kernel has thrown away.
/// </summary>
internal sealed class Forgetter(
    ForgetSettings settings, Traffic traffic, CurrentBook current, TimeProvider clock, IHostApplicationLifetime program,
    ILogger<Forgetter> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // Thousands of screens to cover, at the 30 messages a second that the Bot API takes, are not held up for ever.
    private static readonly TimeSpan SettlingMayTake = TimeSpan.FromMinutes(2);

    /// <summary>Whether the program ends in order to start anew.</summary>
    public bool IsDue { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Replacement.Obstacle() is { } obstacle)
        {
            ForgetLog.Unable(logger, obstacle);
            return;
        }

        var moment = new Moment(settings, clock);
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            if (!moment.HasCome(traffic.Now, isReady: current.Book.Matcher is not null))
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
            await traffic.SettleAsync(limit.Token).ConfigureAwait(false);
        }

        // Whoever ended the program meanwhile wants it to end.
        if (stop.IsCancellationRequested)
            return;

        ForgetLog.Replacing(logger);
        IsDue = true;
        program.StopApplication();
    }
}

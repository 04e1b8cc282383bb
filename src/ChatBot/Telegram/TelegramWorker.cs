using ChatBot.Restart;
using ChatBot.Telegram.Receiving;

namespace ChatBot.Telegram;

/// <summary>
/// The channel from start to end: it is open until the program ends, the program restarts, or Telegram doesn't want the bot;
/// then it is drained, and everything is forgotten.
/// </summary>
internal sealed class TelegramWorker(
    TelegramSession session, TelegramDrain drain, ChannelActivity activity, IHostApplicationLifetime program, ILogger<TelegramWorker> logger)
    : BackgroundService
{
    private readonly CancellationTokenSource draining = new();
    private readonly TaskCompletionSource drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public override void Dispose()
    {
        draining.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        activity.Register(() => drain.Activity, DrainAsync);
        using var open = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, draining.Token);
        var end = await session.RunAsync(open.Token).ConfigureAwait(false);
        if (end != PollEnd.Stopped)
        {
            Tell(end);
            Environment.ExitCode = 1;
            program.StopApplication();
        }

        if (draining.IsCancellationRequested)
            await drain.DrainAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        await drain.DrainAndForgetAsync().ConfigureAwait(false);
        drained.TrySetResult();
    }

    private async Task DrainAsync(CancellationToken stop)
    {
        await draining.CancelAsync().ConfigureAwait(false);
        await drained.Task.WaitAsync(stop).ConfigureAwait(false);
    }

    private void Tell(PollEnd end)
    {
        if (end == PollEnd.WrongToken)
            TelegramLog.WrongToken(logger);
        else if (end == PollEnd.NoApi)
            TelegramLog.NoApi(logger);
        else if (end == PollEnd.Webhook)
            TelegramLog.GivenUpToWebhook(logger);
        else if (end == PollEnd.NoAddress)
            TelegramLog.NoAddress(logger);
        else
            TelegramLog.GivenUp(logger);
    }
}

using ChatBot.Content;
using ChatBot.Restart;
using ChatBot.Telegram.Api;
using ChatBot.Telegram.Dispatching;
using ChatBot.Telegram.Profile;
using ChatBot.Telegram.Receiving;
using ChatBot.Telegram.Visits;

namespace ChatBot.Telegram;

/// <summary>
/// The channel from start to end: who the bot is, no webhook, its profile, polling; on the program's end polling stops, the
/// lanes finish, the screens of visits are covered, and everything is forgotten, within 10 seconds.
/// </summary>
internal sealed class TelegramWorker(
    BotApi api, UpdatePoller poller, LaneDispatcher lanes, VisitStore visits, VisitExpiry covers, BotProfile profile,
    Conversations conversations, TimeProvider clock, ChannelActivity traffic, IHostApplicationLifetime program, ILogger<TelegramWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LanesMayTake = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan CoversMayTake = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ProfilePause = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource settling = new();
    private readonly TaskCompletionSource settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public override void Dispose()
    {
        settling.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        traffic.Register(() => new Activity(lanes.Accepted, lanes.Working + visits.Count), SettleAsync);
        using var open = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, settling.Token);
        var end = await RunAsync(open.Token).ConfigureAwait(false);
        if (end != PollEnd.Stopped)
        {
            Tell(end);
            Environment.ExitCode = 1;
            program.StopApplication();
        }

        if (settling.IsCancellationRequested)
            await RestAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        await FinishAsync().ConfigureAwait(false);
        settled.TrySetResult();
    }

    // Before the program starts anew nobody is in a hurry: what was begun is ended, however long the server makes it wait.
    private async Task SettleAsync(CancellationToken stop)
    {
        await settling.CancelAsync().ConfigureAwait(false);
        await settled.Task.WaitAsync(stop).ConfigureAwait(false);
    }

    private async Task RestAsync(CancellationToken stop)
    {
        await lanes.WaitForRoomAsync(0, stop).ConfigureAwait(false);
        visits.EndAll();
        await covers.EndVisitsAsync(stop).ConfigureAwait(false);
        await lanes.WaitForRoomAsync(0, stop).ConfigureAwait(false);
    }

    private async Task<PollEnd> RunAsync(CancellationToken stop)
    {
        try
        {
            if (await BeginAsync(stop).ConfigureAwait(false) is { } failed)
                return failed;
        }
        catch (OperationCanceledException)
        {
            return PollEnd.Stopped;
        }

        TelegramLog.Started(logger);
        using var aside = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var tasks = Task.WhenAll(covers.WatchAsync(aside.Token), KeepProfileAsync(aside.Token));
        var end = await poller.RunAsync(stop).ConfigureAwait(false);
        await aside.CancelAsync().ConfigureAwait(false);
        await tasks.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return end;
    }

    private async Task<PollEnd?> BeginAsync(CancellationToken stop)
    {
        while (true)
        {
            var answer = await api.GetMeAsync(Warn, stop).ConfigureAwait(false);
            if (answer.IsDone)
                answer = await api.DeleteWebhookAsync(stop).ConfigureAwait(false);

            if (answer.IsDone)
                return null;

            if (answer.Outcome is ApiOutcome.Unauthorized)
                return PollEnd.WrongToken;

            // Test servers lack a method or two; the Bot API itself has getMe, so a wrong address is found there.
            if (answer.Outcome is ApiOutcome.NotFound)
                return PollEnd.NoApi;

            await Task.Delay(answer.Wait > RetryPause ? answer.Wait : RetryPause, clock, stop).ConfigureAwait(false);
        }
    }

    private void Warn(ReadOnlySpan<byte> body)
    {
        if (ProfileReader.Flag(body, "can_join_groups"u8))
            TelegramLog.CanJoinGroups(logger);

        if (ProfileReader.Flag(body, "can_read_all_group_messages"u8))
            TelegramLog.ReadsGroups(logger);
    }

    // Also after the book has changed under the running program.
    private async Task KeepProfileAsync(CancellationToken stop)
    {
        Book? set = null;
        while (true)
        {
            var book = conversations.Book;
            if (book.Fingerprint != set?.Fingerprint)
                await profile.SetAsync(book, stop).ConfigureAwait(false);

            set = book;
            await Task.Delay(ProfilePause, clock, stop).ConfigureAwait(false);
        }
    }

    private void Tell(PollEnd end)
    {
        if (end == PollEnd.WrongToken)
            TelegramLog.WrongToken(logger);
        else if (end == PollEnd.NoApi)
            TelegramLog.NoApi(logger);
        else
            TelegramLog.GivenUp(logger);
    }

    private async Task FinishAsync()
    {
        await DrainAsync(LanesMayTake).ConfigureAwait(false);
        using (var limit = new CancellationTokenSource(CoversMayTake))
        {
            await poller.ConfirmAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            visits.EndAll();
            await covers.EndVisitsAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await lanes.WaitForRoomAsync(0, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (lanes.Working > 0)
            TelegramLog.CutShort(logger, lanes.Working);

        lanes.Cut();
        await DrainAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        visits.Clear();
        TelegramLog.Stopped(logger);
    }

    private async Task DrainAsync(TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest);
        await lanes.WaitForRoomAsync(0, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

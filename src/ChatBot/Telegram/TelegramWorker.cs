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
    BotApi api, RetryPolicy patience, UpdatePoller poller, LaneDispatcher lanes, VisitStore visits, VisitExpiry covers, BotProfile profile,
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
        lanes.Dispose();
        api.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        traffic.Register(() => new Activity(lanes.Accepted, lanes.Working + visits.Count), Settle);
        using var open = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, settling.Token);
        var end = await Run(open.Token).ConfigureAwait(false);
        if (end != PollEnd.Stopped)
        {
            Tell(end);
            Environment.ExitCode = 1;
            program.StopApplication();
        }

        if (settling.IsCancellationRequested)
            await Rest(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        await Finish().ConfigureAwait(false);
        settled.TrySetResult();
    }

    // Before the program starts anew nobody is in a hurry: what was begun is ended, however long the server makes it wait.
    private async Task Settle(CancellationToken stop)
    {
        await settling.CancelAsync().ConfigureAwait(false);
        await settled.Task.WaitAsync(stop).ConfigureAwait(false);
    }

    private async Task Rest(CancellationToken stop)
    {
        await lanes.WaitForRoom(0, stop).ConfigureAwait(false);
        visits.EndAll();
        await covers.EndVisits(stop).ConfigureAwait(false);
        await lanes.WaitForRoom(0, stop).ConfigureAwait(false);
    }

    private async Task<PollEnd> Run(CancellationToken stop)
    {
        try
        {
            if (await Begin(stop).ConfigureAwait(false) is { } failed)
                return failed;
        }
        catch (OperationCanceledException)
        {
            return PollEnd.Stopped;
        }

        TelegramLog.Started(logger);
        using var aside = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var tasks = Task.WhenAll(covers.Watch(aside.Token), KeepProfile(aside.Token));
        var end = await poller.Run(stop).ConfigureAwait(false);
        await aside.CancelAsync().ConfigureAwait(false);
        await tasks.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return end;
    }

    private async Task<PollEnd?> Begin(CancellationToken stop)
    {
        while (true)
        {
            var answer = await api.GetMe(Warn, stop).ConfigureAwait(false);
            var request = Request.GetMe;
            if (answer.IsDone)
            {
                answer = await patience.Safely(() => api.DeleteWebhook(stop), stop).ConfigureAwait(false);
                request = Request.DeleteWebhook;
            }

            if (answer.IsDone)
                return null;

            if (answer.Outcome is ApiOutcome.Unauthorized)
                return PollEnd.WrongToken;

            // Test servers lack a method or two; the Bot API itself has getMe, so a wrong address is found there.
            if (answer.Outcome is ApiOutcome.NotFound)
                return PollEnd.NoApi;

            TelegramLog.Unexpected(logger, answer.Outcome, answer.Code, request);
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
    private async Task KeepProfile(CancellationToken stop)
    {
        Book? set = null;
        while (true)
        {
            var book = conversations.Book;
            if (book.Fingerprint != set?.Fingerprint)
                await profile.Set(book, stop).ConfigureAwait(false);

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

    private async Task Finish()
    {
        await Drain(LanesMayTake).ConfigureAwait(false);
        using (var limit = new CancellationTokenSource(CoversMayTake))
        {
            await poller.Confirm(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            visits.EndAll();
            await covers.EndVisits(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await lanes.WaitForRoom(0, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (lanes.Working > 0)
            TelegramLog.CutShort(logger, lanes.Working);

        lanes.Cut();
        await Drain(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        visits.Clear();
        TelegramLog.Stopped(logger);
    }

    private async Task Drain(TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest);
        await lanes.WaitForRoom(0, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

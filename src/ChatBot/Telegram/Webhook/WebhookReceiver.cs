using ChatBot.Telegram.Api;
using ChatBot.Telegram.Receiving;
using ChatBot.Wiping;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace ChatBot.Telegram.Webhook;

/// <summary>
/// Lets Telegram bring updates: listens, tells Telegram where, and looks every minute whether that still stands. When it stops
/// the webhook stays, because other copies may live by it; Telegram keeps what nobody takes, for a day.
/// </summary>
[HeldIn(typeof(WipingMemoryPool))]
internal sealed class WebhookReceiver(
    WebhookOptions options, WebhookListener listener, BotApi api, WebhookWatch watch, TimeProvider clock) : IUpdateSource
{
    // All that Telegram opens: each waits until its update is handled, so that the number bounds how many are in hand at once.
    private const int MostConnections = 100;

    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    // What is handled and not told to Telegram comes again: that takes most of the time there is to end.
    private static readonly TimeSpan AnswersMayTake = TimeSpan.FromSeconds(6);

    private static readonly UpdateType[] Kinds = [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <inheritdoc/>
    public async Task<PollEnd> RunAsync(CancellationToken stop)
    {
        try
        {
            if (!await listener.TryStartAsync(stop).ConfigureAwait(false))
                return PollEnd.NoAddress;

            return await KeepAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return PollEnd.Stopped;
        }
        finally
        {
            using var limit = new CancellationTokenSource(AnswersMayTake);
            await listener.StopAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Nothing is left to tell: each update's own request is answered when it was handled.</summary>
    /// <inheritdoc/>
    public Task ConfirmAsync(CancellationToken stop) => Task.CompletedTask;

    private async Task<PollEnd> KeepAsync(CancellationToken stop)
    {
        var isSet = false;
        while (true)
        {
            // The secret is told at each start: Telegram doesn't say which one it has.
            var (response, info) = isSet
                ? await api.AskAsync(new GetWebhookInfoRequest(), stop).ConfigureAwait(false)
                : (await SetAsync(stop).ConfigureAwait(false), null);
            if (response.Outcome is ApiOutcome.Unauthorized)
                return PollEnd.WrongToken;

            if (response.Outcome is ApiOutcome.NotFound)
                return PollEnd.NoApi;

            var stands = info is null || watch.Look(info);
            isSet = response.IsDone ? stands : isSet;
            var pause = response.IsDone ? stands ? Between : TimeSpan.Zero : response.Wait > RetryPause ? response.Wait : RetryPause;
            await Task.Delay(pause, clock, stop).ConfigureAwait(false);
        }
    }

    private async Task<ApiResponse> SetAsync(CancellationToken stop)
    {
        var request = new SetWebhookRequest
        {
            Url = options.Url!,
            SecretToken = options.Secret,
            AllowedUpdates = Kinds,
            MaxConnections = MostConnections,
            DropPendingUpdates = false,
        };
        var (response, _) = await api.AskAsync(request, stop).ConfigureAwait(false);
        if (response.IsDone)
            watch.Set();

        return response;
    }
}

using ChatBot.Telegram.Dispatching;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Visits;

/// <summary>
/// Watches for visits whose time is up. Each becomes an update of the chat's own lane, so that a cover never meets a tap.
/// Forgets the chats whose pace needs no counting any more, too.
/// </summary>
internal sealed class VisitExpiry(
    VisitStore visits, ChatBudget budget, LaneDispatcher lanes, UpdatePool pool, TelegramOptions settings, TimeProvider clock)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Watches until the program ends.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
        {
            // Both compare chats' ids, which pass through registers to the stack.
            await StackWiper.RunAsync(() =>
            {
                budget.Sweep();
                return EndVisitsAsync(stop);
            }).ConfigureAwait(false);
        }
    }

    /// <summary>Ends every visit whose time is up.</summary>
    /// <returns>A task that ends when each has been given to its lane, or was forgotten where nothing is to be covered.</returns>
    public async Task EndVisitsAsync(CancellationToken stop)
    {
        while (true)
        {
            // Wait for room first, so that no visit is marked ended and left uncovered.
            if (settings.Cover)
                await lanes.DrainAsync(stop, to: LaneDispatcher.Crowded - 1).ConfigureAwait(false);

            var update = pool.Rent();
            if (!visits.TryEnd(update))
            {
                pool.Return(update);
                return;
            }

            if (settings.Cover)
            {
                lanes.Accept(update);
            }
            else
            {
                visits.Forget(update.Data.Chat);
                pool.Return(update);
            }
        }
    }
}

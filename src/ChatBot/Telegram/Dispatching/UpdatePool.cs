using ChatBot.Telegram.Receiving;

namespace ChatBot.Telegram.Dispatching;

/// <summary>Updates that are used again and again, because their memory is pinned. Those that wait here are overwritten. Safe for many at once.</summary>
[HeldIn(typeof(Update))]
internal sealed class UpdatePool
{
    private readonly Lock gate = new();
    private readonly Stack<Update> free = new();

    /// <summary>An empty update; it comes back through <see cref="Return"/>.</summary>
    public Update Rent()
    {
        lock (gate)
            return free.TryPop(out var update) ? update : new Update();
    }

    /// <summary>Overwrites an update and takes it back.</summary>
    public void Return(Update? update)
    {
        if (update is null)
            return;

        update.Clear();
        lock (gate)
            free.Push(update);
    }
}

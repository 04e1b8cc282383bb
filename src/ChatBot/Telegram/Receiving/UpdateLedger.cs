namespace ChatBot.Telegram.Receiving;

/// <summary>
/// Which updates Telegram may forget: those that were handled, and those behind which nobody waits any longer. An update is
/// confirmed only with all before it (Bot API: getUpdates.offset), and until then the server hands out at most 100 from the first
/// that isn't; so one that takes long must not hold up the others. For one task at a time.
/// </summary>
[Holds(
    what: "the numbers of updates that were received and not confirmed to Telegram yet, which count for the bot and not for a chat",
    why: "to confirm an update only when it was handled, and to handle none twice",
    where: "memory",
    until: "the update and all before it are handled, or 2 seconds have passed: let go")]
internal sealed class UpdateLedger(TimeProvider clock)
{
    /// <summary>How long an update that isn't handled yet stays unconfirmed.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(2);

    private readonly SortedList<long, Entry> entries = [];
    private long next;

    /// <summary>The first update that Telegram has to keep; 0 where none has come yet.</summary>
    public long Offset => entries.Count > 0 ? entries.GetKeyAtIndex(0) : next;

    /// <summary>The first update that Telegram has to keep is being handled: ends with that; null where there is none.</summary>
    public Task? First => entries.Count > 0 ? entries.GetValueAtIndex(0).Handling : null;

    /// <summary>How many updates were confirmed before they were handled: they would not come again after a crash.</summary>
    public int LetGo { get; private set; }

    /// <summary>How long the first update may still take.</summary>
    public TimeSpan TimeLeft => entries.Count > 0 ? LongestHold - clock.GetElapsedTime(entries.GetValueAtIndex(0).Since) : TimeSpan.Zero;

    /// <summary>Whether an update has come before.</summary>
    public bool Knows(long id) => entries.ContainsKey(id);

    /// <summary>Notes an update that has come.</summary>
    /// <param name="handling">Ends when it was handled.</param>
    public void Add(long id, Task<UpdateEnd> handling)
    {
        entries[id] = new Entry(handling, clock.GetTimestamp());
        next = Math.Max(next, id + 1);
    }

    /// <summary>Notes an update for which there is nothing to do.</summary>
    public void AddHandled(long id) => Add(id, Task.FromResult(UpdateEnd.Done));

    /// <summary>
    /// Begins again where an update has a number below the one that was asked for. Telegram chooses the next number at random after
    /// a week without updates, and answers from the first where it is asked for one that it doesn't know; what was noted before
    /// can't be confirmed any more.
    /// </summary>
    public void Restart()
    {
        entries.Clear();
        next = 0;
    }

    /// <summary>Moves the offset past everything that Telegram may forget.</summary>
    public void Advance()
    {
        while (entries.Count > 0)
        {
            var (handling, since) = entries.GetValueAtIndex(0);
            if (!handling.IsCompleted && clock.GetElapsedTime(since) < LongestHold)
                return;

            if (!handling.IsCompletedSuccessfully || handling.Result == UpdateEnd.LetGo)
                LetGo++;

            entries.RemoveAt(0);
        }
    }

    private readonly record struct Entry(Task<UpdateEnd> Handling, long Since);
}

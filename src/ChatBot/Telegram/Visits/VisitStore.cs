using ChatBot.Dialog;
using ChatBot.Telegram.Receiving;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Visits;

/// <summary>What is remembered of a visit.</summary>
/// <param name="Address">What the screen shows; null where there is none yet.</param>
/// <param name="Screen">The message that is the screen; its id is 0 where there is none yet.</param>
/// <param name="Kept">Other messages, of either side, that Hide has to take away.</param>
/// <param name="Incomplete">There were more of them than could be remembered.</param>
[HeldIn(typeof(VisitStore))]
internal sealed record Visit(Address? Address, MessageRef Screen, IReadOnlyList<MessageRef> Kept, bool Incomplete);

/// <summary>
/// The only memory of this channel: chat → where the visitor is, and which messages are still to be cleared away. Holds a
/// chat's id (Telegram's number for a person) for the life of a visit, because a screen can't be covered without it. Bounded;
/// a visit is forgotten when its time is up, on Hide, on block and at the end of the program; what leaves is overwritten.
/// Never written anywhere. Safe for use by many lanes.
/// </summary>
[Holds(
    what: "the Telegram id of the chat, the page, and the ids and dates of messages",
    why: "to answer in the same place, to clear the screen, and to cover it",
    where: "pinned memory for the chat, memory for the rest",
    until: "15 minutes after the last tap (Visits:Minutes), Hide, a block, or the end of the program: the chat's id is overwritten, the rest let go")]
internal sealed class VisitStore(TimeSpan life, TimeProvider clock, int capacity = VisitStore.DefaultCapacity)
{
    /// <summary>The most visits at a time; beyond it the one that was silent longest is forgotten.</summary>
    public const int DefaultCapacity = 10_000;

    /// <summary>The most messages beside the screen that a visit remembers.</summary>
    public const int MostKept = 100;

    private readonly Lock gate = new();
    private readonly PinnedChatTable chats = new(capacity);
    private readonly Entry[] entries = new Entry[capacity];

    /// <summary>How many visits are remembered.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return chats.Count;
        }
    }

    /// <summary>What is remembered of a chat.</summary>
    /// <returns>Its visit, or null.</returns>
    public Visit? Recall(long chat)
    {
        lock (gate)
        {
            return chats.Find(chat) is >= 0 and var at
                ? new Visit(entries[at].Address, entries[at].Screen, [.. entries[at].Kept ?? []], entries[at].Incomplete)
                : null;
        }
    }

    /// <summary>Remembers a chat's screen; its time starts again.</summary>
    /// <param name="address">What the screen shows.</param>
    /// <param name="screen">The message that shows it.</param>
    /// <returns>The message that was the screen before, where it is another one.</returns>
    public MessageRef Remember(long chat, Address address, MessageRef screen)
    {
        lock (gate)
        {
            if (FindOrAdd(chat) is not (>= 0 and var at))
                return default;

            ref var entry = ref entries[at];
            var before = entry.Screen;
            entry.Address = address;
            entry.Screen = screen;
            Touch(ref entry);
            return before.Id == screen.Id ? default : before;
        }
    }

    /// <summary>Remembers a message that Hide has to take away.</summary>
    public void Keep(long chat, MessageRef message)
    {
        lock (gate)
        {
            if (FindOrAdd(chat) is not (>= 0 and var at))
                return;

            ref var entry = ref entries[at];
            var kept = entry.Kept ??= [];
            if (kept.Count >= MostKept)
                entry.Incomplete = true;
            else if (!kept.Exists(one => one.Id == message.Id))
                kept.Add(message);

            Touch(ref entry);
        }
    }

    /// <summary>Marks the visit incomplete: Hide can't know every message.</summary>
    public void Miss(long chat)
    {
        lock (gate)
        {
            if (FindOrAdd(chat) is not (>= 0 and var at))
                return;

            entries[at].Incomplete = true;
            Touch(ref entries[at]);
        }
    }

    /// <summary>A message is gone: nothing has to be taken away any more.</summary>
    /// <param name="message">Its id.</param>
    public void Drop(long chat, long message)
    {
        lock (gate)
        {
            if (chats.Find(chat) is >= 0 and var at)
                entries[at].Kept?.RemoveAll(one => one.Id == message);
        }
    }

    /// <summary>Forgets a chat.</summary>
    public void Forget(long chat)
    {
        lock (gate)
        {
            if (chats.Find(chat) is >= 0 and var at)
                Erase(at);
        }
    }

    /// <summary>Whether a chat's visit is over.</summary>
    /// <returns>True from the moment its time is up until it is forgotten or used again.</returns>
    public bool IsOver(long chat)
    {
        lock (gate)
            return chats.Find(chat) is >= 0 and var at && entries[at].Ended;
    }

    /// <summary>Finds a visit whose time is up, each once.</summary>
    /// <param name="into">Gets its chat.</param>
    /// <returns>False where there is none.</returns>
    public bool TryEnd(Update into)
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            for (var at = 0; chats.Count > 0 && at < entries.Length; at++)
            {
                if (chats[at] == 0 || entries[at].Ended || clock.GetElapsedTime(entries[at].Seen, now) < life)
                    continue;

                entries[at].Ended = true;
                into.Data.Chat = chats[at];
                into.Data.Kind = UpdateKind.Cover;
                return true;
            }

            return false;
        }
    }

    /// <summary>The time of every visit is up.</summary>
    public void EndAll()
    {
        lock (gate)
        {
            for (var at = 0; at < entries.Length; at++)
                entries[at].Seen = long.MinValue / 2;
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (gate)
        {
            chats.Clear();
            entries.AsSpan().Clear();
        }
    }

    private int FindOrAdd(long chat)
    {
        var at = chats.Find(chat);
        if (at >= 0 || chat == 0 || life == TimeSpan.Zero)
            return at;

        if (chats.IsFull)
            Erase(Oldest());

        return chats.Add(chat);
    }

    private int Oldest()
    {
        var oldest = 0;
        for (var at = 1; at < entries.Length; at++)
        {
            if (entries[at].Seen < entries[oldest].Seen)
                oldest = at;
        }

        return oldest;
    }

    private void Touch(ref Entry entry)
    {
        entry.Seen = clock.GetTimestamp();
        entry.Ended = false;
    }

    private void Erase(int at)
    {
        chats.Remove(at);
        entries[at] = default;
    }

    [HeldIn(typeof(VisitStore))]
    private struct Entry
    {
        public Address? Address;
        public MessageRef Screen;
        public List<MessageRef>? Kept;
        public bool Incomplete;
        public bool Ended;
        public long Seen;
    }
}

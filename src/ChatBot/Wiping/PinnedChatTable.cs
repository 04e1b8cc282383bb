namespace ChatBot.Wiping;

/// <summary>
/// Gives each chat a slot, by which its owner keeps the rest. Pinned and apart from that rest: the table is searched at each
/// turn, and the garbage collector leaves no copy of an id behind. Not safe for many at once: its owner's lock guards it.
/// </summary>
[Holds(
    what: "the Telegram ids of chats that are being answered or whose visit is remembered",
    why: "to find what belongs to a chat",
    where: "pinned memory",
    until: "the chat has nothing more to do, or its visit ends: overwritten")]
internal sealed class PinnedChatTable(int capacity)
{
    // Telegram has no chat 0: it stands for a free slot.
    private const long Free = 0;

    private readonly long[] chats = GC.AllocateArray<long>(capacity, pinned: true);

    /// <summary>How many chats have a slot.</summary>
    public int Count { get; private set; }

    /// <summary>Whether every slot is taken.</summary>
    public bool IsFull => Count == capacity;

    /// <summary>The chat of a slot; 0 where the slot is free.</summary>
    public long this[int slot] => chats[slot];

    /// <summary>A chat's slot, or -1.</summary>
    public int Find(long chat) => chat == Free ? -1 : chats.AsSpan().IndexOf(chat);

    /// <summary>Gives a chat a free slot; the table must have one.</summary>
    public int Add(long chat)
    {
        var slot = chats.AsSpan().IndexOf(Free);
        chats[slot] = chat;
        Count++;
        return slot;
    }

    /// <summary>Frees a slot that is taken, and overwrites its chat.</summary>
    public void Remove(int slot)
    {
        chats[slot] = Free;
        Count--;
    }

    /// <summary>Frees and overwrites all.</summary>
    public void Clear()
    {
        chats.AsSpan().Clear();
        Count = 0;
    }
}

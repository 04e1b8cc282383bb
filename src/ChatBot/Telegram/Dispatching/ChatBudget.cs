using ChatBot.Wiping;

namespace ChatBot.Telegram.Dispatching;

/// <summary>
/// A token bucket a chat: how much of what it sends is answered in a second, so that one chat takes nothing from the others.
/// Holds a chat's id until its bucket would be full again: from then on it says nothing that a new one would not. Safe for many
/// at once.
/// </summary>
/// <remarks>
/// Not the framework's limiter by partition: that one keeps its keys, copies them, and can't be overwritten.
/// </remarks>
[Holds(
    what: "the Telegram id of each chat that has just sent something, and how much more of it is answered at once",
    why: "to let no chat take anything from the others",
    where: "pinned memory for the chat, memory for the rest",
    until: "4 seconds after the last thing it sent, or Hide: overwritten")]
internal sealed class ChatBudget(int perSecond, TimeProvider clock, int capacity = ChatBudget.DefaultCapacity)
{
    /// <summary>The most chats that are counted at a time; one more is not counted, and answered.</summary>
    public const int DefaultCapacity = 4096;

    /// <summary>How many seconds' worth may come at once.</summary>
    public const int Burst = 3;

    private readonly Lock gate = new();
    private readonly PinnedChatTable chats = new(capacity);
    private readonly Bucket[] buckets = new Bucket[capacity];

    /// <summary>How many chats are counted.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return chats.Count;
        }
    }

    private double Full => (double)perSecond * Burst;

    /// <summary>Takes one from a chat's bucket.</summary>
    /// <returns>False where it is empty.</returns>
    public bool TryTake(long chat)
    {
        if (perSecond == 0 || chat == 0)
            return true;

        lock (gate)
        {
            var at = chats.Find(chat);
            if (at < 0)
            {
                if (chats.IsFull)
                    return true;

                at = chats.Add(chat);
                buckets[at] = new Bucket(Full, clock.GetTimestamp());
            }

            var left = LeftIn(at);
            if (left < 1)
                return false;

            buckets[at] = new Bucket(left - 1, clock.GetTimestamp());
            return true;
        }
    }

    /// <summary>Forgets a chat that hides; one that has used up what it may is counted on, or else hiding would fill its bucket.</summary>
    public void Hide(long chat)
    {
        lock (gate)
        {
            if (chats.Find(chat) is >= 0 and var at && LeftIn(at) >= perSecond)
                Erase(at);
        }
    }

    /// <summary>Forgets the chats whose buckets are full again.</summary>
    public void Sweep()
    {
        lock (gate)
        {
            for (var at = 0; chats.Count > 0 && at < buckets.Length; at++)
            {
                if (chats[at] != 0 && LeftIn(at) >= Full)
                    Erase(at);
            }
        }
    }

    private double LeftIn(int at) =>
        Math.Min(Full, buckets[at].Left + (clock.GetElapsedTime(buckets[at].Since).TotalSeconds * perSecond));

    private void Erase(int at)
    {
        chats.Remove(at);
        buckets[at] = default;
    }

    [HeldIn(typeof(ChatBudget))]
    private readonly record struct Bucket(double Left, long Since);
}

using ChatBot.Telegram.Receiving;

namespace ChatBot.Telegram.Dispatching;

/// <summary>What a full lane did not take.</summary>
internal enum LaneOverflow
{
    /// <summary>Everything was taken.</summary>
    None,

    /// <summary>A tap: it is answered, and nothing else.</summary>
    AnswerOnly,

    /// <summary>A text or something else: its message is noted in <see cref="Lane"/>, and one notice is due.</summary>
    Dropped,
}

/// <summary>What came into a lane while one of its updates was being handled.</summary>
internal enum Interruption
{
    /// <summary>Nothing that matters to it.</summary>
    Nothing,

    /// <summary>A later tap on the same message: an edit for the earlier would be seen by nobody.</summary>
    Overtaken,

    /// <summary>Something that hides or removes: nothing before it may make it wait.</summary>
    Urgent,
}

/// <summary>
/// The updates of one chat, in their order. Holds at most <see cref="MostWaiting"/> that wait, so that one chat can't stop the
/// others; what leaves it is cleared by whoever takes it. Safe for the poll, which fills it, and for the one task that works on it.
/// </summary>
[Holds(
    what: "the ids of messages that came too fast to be answered",
    why: "to take them away",
    where: "memory",
    until: "the chat has nothing more to do: let go")]
internal sealed class Lane(Lock gate)
{
    /// <summary>The most updates that wait in a lane.</summary>
    public const int MostWaiting = 5;

    // As many as one request removes (Bot API: deleteMessages).
    private const int ManyDropped = 100;

    // Each turn removes what was dropped before it; a chat that sends more than this in the time of a turn is no person.
    private const int MostDropped = 500;

    private readonly List<Update> waiting = new(MostWaiting + 1);
    private readonly List<(MessageRef Message, bool IsText)> dropped = [];
    private Update? working;
    private bool noticeDue;
    private bool isTold;
    private bool lossy;

    /// <summary>Puts an update behind the others.</summary>
    /// <param name="update">The update; the lane's own from now on.</param>
    /// <param name="refused">The update that has no room: this one or an older.</param>
    /// <returns>What is to be done with the refused one.</returns>
    public LaneOverflow Add(Update update, out Update? refused)
    {
        lock (gate)
        {
            waiting.Add(update);
            refused = null;
            if (waiting.Count <= MostWaiting)
                return LaneOverflow.None;

            // A chat that sends this fast must not hold up what others sent.
            working?.Settle(UpdateEnd.LetGo);
            waiting.ForEach(one => one.Settle(UpdateEnd.LetGo));
            var at = Choose();
            refused = waiting[at];
            waiting.RemoveAt(at);
            if (refused.Data.Kind == UpdateKind.Tap)
                return LaneOverflow.AnswerOnly;

            Note(refused);
            return LaneOverflow.Dropped;
        }
    }

    /// <summary>Takes the first update.</summary>
    /// <returns>The update, or null where none waits.</returns>
    public Update? Take()
    {
        lock (gate)
        {
            if (waiting.Count == 0)
            {
                isTold = false;
                return null;
            }

            working = waiting[0];
            waiting.RemoveAt(0);
            return working;
        }
    }

    /// <summary>The update that was taken is done with.</summary>
    public void Finish()
    {
        lock (gate)
            working = null;
    }

    /// <summary>What waits behind an update, as far as it makes that pointless.</summary>
    /// <param name="update">The update that is being handled.</param>
    /// <returns>What came since.</returns>
    public Interruption Since(Update update)
    {
        lock (gate)
        {
            if (waiting.Exists(one => one.Data.MustRun))
                return Interruption.Urgent;

            return waiting.Exists(one => one.Data.Kind == UpdateKind.Tap && one.Data.Message == update.Data.Message)
                ? Interruption.Overtaken
                : Interruption.Nothing;
        }
    }

    /// <summary>Whether anything has come behind the update that is being handled.</summary>
    public bool HasMore
    {
        get
        {
            lock (gate)
                return waiting.Count > 0;
        }
    }

    /// <summary>Whether so much was dropped that it has to be cleared away although more comes.</summary>
    public bool IsFullOfDropped
    {
        get
        {
            lock (gate)
                return dropped.Count >= ManyDropped;
        }
    }

    /// <summary>Drops the update that was taken: its chat sends too fast.</summary>
    /// <returns>Whether it is the first since its lane was empty.</returns>
    public bool Drop(Update update)
    {
        lock (gate)
        {
            var isFirst = !isTold;
            isTold = true;
            Note(update);
            noticeDue = false;
            return isFirst;
        }
    }

    /// <summary>The messages that were dropped since the last time.</summary>
    /// <returns>Each with whether it was a text, and whether there were more than could be noted.</returns>
    public (IReadOnlyList<(MessageRef Message, bool IsText)> Messages, bool Lossy) TakeDropped()
    {
        lock (gate)
        {
            var taken = (dropped.Count == 0 ? [] : dropped.ToArray(), lossy);
            dropped.Clear();
            lossy = false;
            return taken;
        }
    }

    /// <summary>Whether the notice is due that something was dropped; it is due once.</summary>
    /// <returns>True once after something was dropped.</returns>
    public bool TakeNotice()
    {
        lock (gate)
        {
            var due = noticeDue;
            noticeDue = false;
            return due;
        }
    }

    // Older taps first; then the newest message that only shows something; what hides or removes is never refused for another.
    private int Choose()
    {
        var tap = waiting.FindIndex(one => one.Data.Kind == UpdateKind.Tap && !one.Data.MustRun);
        if (tap >= 0 && tap < waiting.Count - 1)
            return tap;

        var message = waiting.FindLastIndex(one => !one.Data.MustRun && one.Data.Kind != UpdateKind.Tap);
        return message >= 0 ? message : waiting.Count - 1;
    }

    private void Note(Update update)
    {
        if (update.Data.Message <= 0)
            return;

        noticeDue = true;
        if (dropped.Count < MostDropped)
            dropped.Add((update.Message, update.Data.Kind != UpdateKind.Unreadable));
        else
            lossy = true;
    }
}

using System.Text.Json.Nodes;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>The queue of updates behind getUpdates.</summary>
internal sealed class FakeUpdates(TimeProvider clock)
{
    // FACTS, "getUpdates": "messages, my_chat_member: date+86400", "callback_query only 150 s".
    private static readonly TimeSpan MessageLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan CallbackLife = TimeSpan.FromSeconds(150);

    private readonly Lock gate = new();
    private readonly List<(long Id, string Kind, JsonObject Update, long Made)> queue = [];
    private string[] allowed = ["message", "callback_query", "my_chat_member", "edited_message", "inline_query"];
    private TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? open;
    private bool isHeld;
    private long lastId = 700_000_000;
    private long lastOffset = -1;
    private long lastAsked;
    private long lastConflict;

    public bool IsEmpty
    {
        get
        {
            lock (gate)
                return queue.Count == 0;
        }
    }

    public bool WebhookSet { get; set; } = true;

    public IReadOnlyList<string> Allowed => allowed;

    /// <summary>Hands out nothing until <see cref="Release"/>.</summary>
    public void Hold() => isHeld = true;

    public void Release()
    {
        lock (gate)
        {
            isHeld = false;
            arrived.TrySetResult();
        }
    }

    /// <summary>A week without updates: "after a week without updates the next id is chosen at random" (FACTS).</summary>
    public void ChooseNextId(long id)
    {
        lock (gate)
            lastId = id - 1;
    }

    /// <summary>Whether an update was not confirmed yet.</summary>
    public bool Has(long id)
    {
        lock (gate)
            return queue.Exists(one => one.Id == id);
    }

    /// <summary>Puts an update behind the others.</summary>
    /// <returns>Its number.</returns>
    public long Add(string kind, JsonObject content)
    {
        lock (gate)
        {
            // FACTS: "A kind not asked for is dropped before it is serialised"; "not retroactive".
            if (!allowed.Contains(kind))
                return 0;

            // FACTS: "update_id is sequential".
            queue.Add((++lastId, kind, new JsonObject { ["update_id"] = lastId, [kind] = content }, clock.GetTimestamp()));
            arrived.TrySetResult();
            return lastId;
        }
    }

    /// <summary>Everything that waits, for a webhook.</summary>
    public IReadOnlyList<(long Id, JsonObject Update)> Waiting
    {
        get
        {
            lock (gate)
                return isHeld ? [] : [.. queue.Select(one => (one.Id, one.Update))];
        }
    }

    /// <summary>An update was taken by a webhook.</summary>
    public void Remove(long id)
    {
        lock (gate)
            queue.RemoveAll(one => one.Id == id);
    }

    /// <summary>FACTS: "allowed_updates is remembered by the server".</summary>
    public void Allow(JsonArray kinds)
    {
        lock (gate)
            allowed = [.. kinds.Select(kind => (string)kind!)];
    }

    public async Task<JsonArray> GetAsync(JsonObject asked, CancellationToken gone)
    {
        if (WebhookSet)
            throw FakeError.Webhook;

        var mine = await OpenAsync(gone);
        try
        {
            // FACTS: "limit 1-100, timeout clamped to 0-50 s".
            var limit = Math.Clamp((int?)asked["limit"] ?? 100, 1, 100);
            var timeout = TimeSpan.FromSeconds(Math.Clamp((int?)asked["timeout"] ?? 0, 0, 50));
            (limit, timeout) = Confirm((long?)asked["offset"] ?? 0, limit, timeout, asked["allowed_updates"] as JsonArray);
            return await WaitAsync(limit, timeout, mine.Token);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested && !gone.IsCancellationRequested)
        {
            // FACTS: 409 "goes to the OLDER poll"; "Second 409 inside 3 s is answered only after 3 s".
            var since = clock.GetElapsedTime(Interlocked.Exchange(ref lastConflict, clock.GetTimestamp()));
            if (since < TimeSpan.FromSeconds(3))
                await Task.Delay(TimeSpan.FromSeconds(3), gone);

            throw FakeError.OtherPoll;
        }
        finally
        {
            lock (gate)
            {
                if (open == mine)
                    open = null;
            }
        }
    }

    private async Task<CancellationTokenSource> OpenAsync(CancellationToken gone)
    {
        CancellationTokenSource? older;
        var mine = CancellationTokenSource.CreateLinkedTokenSource(gone);
        lock (gate)
            (older, open) = (open, mine);

        if (older is not null)
            await older.CancelAsync();

        return mine;
    }

    private (int Limit, TimeSpan Timeout) Confirm(long offset, int limit, TimeSpan timeout, JsonArray? kinds)
    {
        lock (gate)
        {
            // FACTS: "allowed_updates is remembered by the server; absent = previous setting".
            if (kinds is not null)
                allowed = [.. kinds.Select(kind => (string)kind!)];

            // FACTS: "offset = last id + 1 confirms everything below; negative offset deletes all but the last -offset". One that lies
            // more than 10 beyond the last update confirms nothing (tdlib's TQueue: "Specified from_id is in the future").
            if (offset < 0)
                queue.RemoveRange(0, Math.Max(0, queue.Count + (int)offset));
            else if (offset <= lastId + 10)
                queue.RemoveAll(one => one.Id < offset);

            queue.RemoveAll(one => clock.GetElapsedTime(one.Made) > (one.Kind == "callback_query" ? CallbackLife : MessageLife));

            // FACTS: "Repeating the same offset within 3 s with timeout<3 is turned into a 3 s wait; within 0.5 s limit becomes 1".
            var since = clock.GetElapsedTime(lastAsked);
            if (offset == lastOffset && since < TimeSpan.FromSeconds(3) && timeout < TimeSpan.FromSeconds(3))
                timeout = TimeSpan.FromSeconds(3);

            if (offset == lastOffset && since < TimeSpan.FromSeconds(0.5))
                limit = 1;

            (lastOffset, lastAsked) = (offset, clock.GetTimestamp());
            return (limit, timeout);
        }
    }

    private async Task<JsonArray> WaitAsync(int limit, TimeSpan timeout, CancellationToken stop)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limited.CancelAfter(timeout);
        while (true)
        {
            Task arrival;
            lock (gate)
            {
                stop.ThrowIfCancellationRequested();
                if ((queue.Count > 0 && !isHeld) || limited.IsCancellationRequested)
                    return isHeld ? [] : [.. queue.Take(limit).Select(one => one.Update.DeepClone())];

                if (arrived.Task.IsCompleted)
                    arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

                arrival = arrived.Task;
            }

            await arrival.WaitAsync(limited.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

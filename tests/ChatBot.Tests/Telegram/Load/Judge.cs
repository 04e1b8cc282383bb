using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Load;

/// <summary>Sends for the visitors, and says of each answer what it was an answer to.</summary>
internal sealed class Judge
{
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(45);

    private readonly FakeBotApi server;
    private readonly LoadChat[] chats;
    private readonly Dictionary<long, LoadChat> byId;
    private readonly Lock gate = new();
    private readonly Queue<long> sends = new();

    public Judge(FakeBotApi server, LoadChat[] chats)
    {
        (this.server, this.chats) = (server, chats);
        byId = chats.ToDictionary(chat => chat.Visitor.Chat.Id);
        server.Shown += Shown;
        server.Failed += Failed;
    }

    public LoadReport Report { get; } = new();

    private long Now => server.Clock.GetTimestamp();

    /// <summary>Lets the visitors come one after another.</summary>
    public void Begin()
    {
        foreach (var chat in chats)
            chat.Due = In(chat.Think());
    }

    public void SendWhatIsDue(int most)
    {
        lock (gate)
        {
            foreach (var chat in chats.Where(chat => chat.Due <= Now))
            {
                if (Report.Sent >= most)
                    return;

                Settle(chat, isLast: false);
                var count = chat.Send(Report.Kills);
                Report.Sent += count;
                Report.Messages += chat.Recent[^1].Title is null ? 1 : 0;
                chat.Due = In(GiveUp);
            }
        }
    }

    /// <summary>The program was killed: what had been confirmed and not been answered does not come again.</summary>
    public void Killed()
    {
        lock (gate)
        {
            foreach (var sent in chats.SelectMany(chat => chat.Open).Where(sent => !server.Updates.Has(sent.Update)))
                sent.IsKilled = true;
        }
    }

    /// <summary>What comes again after a restart is in order among itself.</summary>
    public void Restarted()
    {
        lock (gate)
        {
            foreach (var chat in chats)
                chat.Highest = 0;
        }
    }

    /// <summary>Waits until everybody is answered.</summary>
    public async Task WaitAsync(TimeSpan longest)
    {
        var began = Now;
        while (server.Clock.GetElapsedTime(began) < longest && IsAnyOpen())
            await Task.Delay(50);
    }

    /// <summary>Says what became of the rest.</summary>
    public void Close()
    {
        server.Shown -= Shown;
        server.Failed -= Failed;
        lock (gate)
        {
            foreach (var chat in chats)
                Settle(chat, isLast: true);
        }
    }

    private bool IsAnyOpen()
    {
        lock (gate)
            return chats.Any(chat => chat.Open.Any(sent => !sent.IsHurried && !sent.IsKilled));
    }

    private long In(TimeSpan time) => Now + (long)(time.TotalSeconds * server.Clock.TimestampFrequency);

    // Nothing more is expected for what is still open.
    private void Settle(LoadChat chat, bool isLast)
    {
        foreach (var sent in chat.Open)
        {
            sent.IsAnswered = true;
            if (sent.IsHurried && chat.Recent.Exists(later => later.Number > sent.Number && later.IsAnswered))
                Report.Overtaken++;
            else if (sent.IsKilled)
                (Report.TapsKilled, Report.MessagesKilled) = (Report.TapsKilled + (sent.Title is null ? 0 : 1), Report.MessagesKilled + (sent.Title is null ? 1 : 0));
            else
                (Report.TapsLost, Report.MessagesLost) = (Report.TapsLost + (sent.Title is null ? 0 : 1), Report.MessagesLost + (sent.Title is null ? 1 : 0));
        }
    }

    private void Failed(string method, long? id, object fault)
    {
        lock (gate)
        {
            Report.Faults++;
            if (id is null || !byId.TryGetValue(id.Value, out var chat))
                return;

            chat.Tell($"{method} fails: {(fault is FakeError error ? error.Message : fault)}");
            if (fault is FakeError { RetryAfter: { } seconds } && method is "sendMessage" or "editMessageText")
                chat.Ordered += TimeSpan.FromSeconds(fault is FakeError { RetryAfter: { } wait } ? wait : 0);

            if (method == "sendMessage" && chat.Recent.FindLast(sent => sent.Title is null) is { } message)
                message.MayDouble = true;
        }
    }

    private void Shown(long id, string text, bool isNew)
    {
        lock (gate)
        {
            CountSend(isNew);
            if (!byId.TryGetValue(id, out var chat))
                return;

            chat.Tell($"is shown {(isNew ? "a new " : "")}{text.Split('\n')[0]}");

            // A line of its own; in danger the numbers to call stand before it.
            var lines = text.Split('\n');
            if (chat.Recent.FindLast(sent => sent.Title is { } title && lines.Contains(title)) is { } tap)
                Answer(chat, tap);
            else if (chat.Recent.Find(sent => sent.Title is null && !sent.IsAnswered) is { } message && (isNew || IsAnswer(text)))
                Answer(chat, message);
            else if (isNew && chat.Recent.FindLast(sent => sent.Title is null) is { } again)
                Double(chat, again);
        }
    }

    // A screen of the bot's that is no cover has a title and more.
    private static bool IsAnswer(string text) => text.Contains("refugee", StringComparison.OrdinalIgnoreCase);

    private void Answer(LoadChat chat, Sent sent)
    {
        if (sent.Number < chat.Highest)
        {
            Report.Disordered++;
            Report.Stories.Add(string.Join("\n  ", chat.Story));
        }

        chat.Highest = Math.Max(chat.Highest, sent.Number);
        if (sent.IsAnswered)
            return;

        sent.IsAnswered = true;
        Report.Answered++;
        Report.AddWait(server.Clock.GetElapsedTime(sent.At) - (chat.Ordered - sent.OrderedBefore));
        if (!chat.Open.Any(open => !open.IsHurried))
            chat.Due = In(chat.Think());
    }

    private void Double(LoadChat chat, Sent sent)
    {
        if (sent.MayDouble || sent.KillsBefore < Report.Kills)
        {
            Report.Doubles++;
            return;
        }

        Report.DoublesUnexplained++;
        Report.Stories.Add(string.Join("\n  ", chat.Story));
    }

    private void CountSend(bool isNew)
    {
        if (!isNew)
            return;

        sends.Enqueue(Now);
        while (server.Clock.GetElapsedTime(sends.Peek()) >= TimeSpan.FromSeconds(1))
            sends.Dequeue();

        Report.MostSends = Math.Max(Report.MostSends, sends.Count);
    }
}

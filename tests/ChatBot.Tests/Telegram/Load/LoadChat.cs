using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Load;

/// <summary>A tap or a message that was sent.</summary>
/// <param name="Number">Its place among those of its chat.</param>
/// <param name="Title">What a tap has to show; null for a message.</param>
internal sealed record Sent(int Number, string? Title, long Update, long At, TimeSpan OrderedBefore, int KillsBefore)
{
    public bool IsAnswered { get; set; }

    /// <summary>Another one of its chat followed at once.</summary>
    public bool IsHurried { get; init; }

    /// <summary>It had been confirmed and not been answered when the program was killed.</summary>
    public bool IsKilled { get; set; }

    /// <summary>A message for it met a fault, so that it may be sent twice.</summary>
    public bool MayDouble { get; set; }
}

/// <summary>Somebody who taps, and now and then asks; waits for the answer, thinks, and continues.</summary>
internal sealed class LoadChat(FakeBotApi server, long id, int seed, LoadPlan plan, IReadOnlyList<(string Address, string Title)> pages)
{
    private const int Memory = 12;

    private readonly Random random = new(seed);
    private int number;
    private int page;

    public FakeVisitor Visitor { get; } = new(server, id);

    /// <summary>What was sent last, the newest last.</summary>
    public List<Sent> Recent { get; } = [];

    /// <summary>What waits for its answer.</summary>
    public IEnumerable<Sent> Open => Recent.Where(sent => !sent.IsAnswered);

    /// <summary>What happened last, for whoever wants to know why something is unexplained.</summary>
    public Queue<string> Story { get; } = [];

    /// <summary>When it continues, whatever came.</summary>
    public long Due { get; set; }

    /// <summary>How long the server has made its requests wait.</summary>
    public TimeSpan Ordered { get; set; }

    /// <summary>The newest of what was shown since the program started.</summary>
    public int Highest { get; set; }

    /// <summary>How long it thinks before the next.</summary>
    public TimeSpan Think() => TimeSpan.FromSeconds(plan.Chats / plan.PerSecond * (0.5 + random.NextDouble()));

    /// <summary>Sends what comes next.</summary>
    /// <param name="kills">How often the program was killed before.</param>
    /// <returns>How many updates that were.</returns>
    public int Send(int kills)
    {
        if (Visitor.Screen is null)
            return Say("/start", kills);

        if (random.Next(100) < plan.Questions)
            return Say("what is a refugee", kills);

        // Somebody in a hurry taps again before anything was shown.
        var isHurried = random.Next(20) == 0;
        if (isHurried)
            Tap(kills, isHurried: true);

        Tap(kills, isHurried: false);
        return isHurried ? 2 : 1;
    }

    public void Tell(string what)
    {
        Story.Enqueue($"{server.Clock.GetUtcNow():mm:ss.fff} {what}");
        if (Story.Count > 4 * Memory)
            Story.Dequeue();
    }

    private int Say(string text, int kills)
    {
        Visitor.Send(("text", text));
        Note(null, kills, isHurried: false);
        return 1;
    }

    private void Tap(int kills, bool isHurried)
    {
        page = (page + 1 + random.Next(pages.Count / 3)) % pages.Count;
        while (Recent.Exists(sent => sent.Title == pages[page].Title))
            page = (page + 1) % pages.Count;

        Visitor.SendTap(pages[page].Address);
        Note(pages[page].Title, kills, isHurried);
    }

    private void Note(string? title, int kills, bool isHurried)
    {
        Tell($"sends {title ?? "a message"}");
        Recent.Add(new Sent(++number, title, Visitor.LastUpdate, server.Clock.GetTimestamp(), Ordered, kills) { IsHurried = isHurried });
        if (Recent.Count > Memory)
            Recent.RemoveAt(0);
    }
}

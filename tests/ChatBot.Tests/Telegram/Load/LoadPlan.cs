namespace ChatBot.Tests.Telegram.Load;

/// <summary>What is asked of the program, and what it has to bear meanwhile. The same seed sends the same and fails alike.</summary>
internal sealed record LoadPlan(int Updates, int Chats, int Seed = 1)
{
    /// <summary>How many requests of a hundred fail.</summary>
    public int Faults { get; init; } = 20;

    /// <summary>How many updates of a hundred are questions; the others are taps.</summary>
    public int Questions { get; init; } = 6;

    /// <summary>About how many updates come in a second, where answers come at once.</summary>
    public double PerSecond { get; init; } = 250;

    /// <summary>How often the program is ended as by a power cut, at even distances.</summary>
    public int Kills { get; init; } = 3;

    /// <summary>How often it is ended as a host does, after that.</summary>
    public int Terminations { get; init; } = 2;

    /// <summary>Telegram:SendsPerSecond; 0 = pacing is off.</summary>
    public int SendsPerSecond { get; init; }

    /// <summary>How many copies get their updates by webhook, several of them through nginx; 0 = one that polls.</summary>
    public int Copies { get; init; }

    /// <summary>The program.</summary>
    public string Program { get; init; } = Path.Combine(AppContext.BaseDirectory, "chatbot.dll");

    /// <summary>After how many updates it is ended next.</summary>
    /// <param name="ends">How often it was ended before.</param>
    public int NextEnd(int ends) => ends < Kills + Terminations ? Updates / (Kills + Terminations + 1) * (ends + 1) : int.MaxValue;
}

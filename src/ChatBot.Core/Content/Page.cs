using ChatBot.Text;

namespace ChatBot.Content;

/// <summary>A page or a menu of a frozen book, in one language and for all countries or for one.</summary>
public sealed record Page
{
    /// <summary>The page's id, as in <c>rights/firewall</c>; empty for the start.</summary>
    public required string Path { get; init; }

    /// <summary>The language it is written in.</summary>
    public required string Language { get; init; }

    /// <summary>The country it speaks of, or null for all.</summary>
    public string? Country { get; init; }

    /// <summary>The short code that names it in <c>answers/</c> addresses.</summary>
    public required string Code { get; init; }

    /// <summary>Stands over the text.</summary>
    public required string Title { get; init; }

    /// <summary>The label that leads here.</summary>
    public required string Button { get; init; }

    /// <summary>The text, cut into screens; at least one.</summary>
    public required IReadOnlyList<IReadOnlyList<TextBlock>> Parts { get; init; }

    /// <summary>For a menu its choices, in groups; for a page the pages that go on from it.</summary>
    public required IReadOnlyList<PageGroup> Choices { get; init; }

    /// <summary>Whether it is a menu (<c>index.md</c>).</summary>
    public required bool IsMenu { get; init; }

    /// <summary>Of a menu: what stands under every page of its folder, save those of one country; null where nothing does.</summary>
    public string? Under { get; init; }

    /// <summary>Offered before others, and with every uncertain answer.</summary>
    public bool Urgent { get; init; }

    /// <summary>How people ask for it.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Other words for what it is about: slang, short forms, other spellings.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Where its statements come from, its figures' sources included.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Who signed it and when; null for a draft.</summary>
    public Review? Review { get; init; }

    /// <summary>The kind of helpers to list with it, or null.</summary>
    public string? Services { get; init; }

    /// <summary>The id of the sentence to show that belongs to it, or null.</summary>
    public string? Phrase { get; init; }

    /// <summary>The text that this translation was made from has changed since.</summary>
    public bool Stale { get; init; }

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>The fingerprint of its text, for translations' <c>from:</c>.</summary>
    public required string Fingerprint { get; init; }
}

/// <summary>Choices that belong together.</summary>
/// <param name="Title">What they have in common, or null.</param>
/// <param name="Paths">The ids of the pages.</param>
public sealed record PageGroup(string? Title, IReadOnlyList<string> Paths);

/// <summary>Where a statement comes from.</summary>
/// <param name="Name">A short name a reader understands.</param>
/// <param name="Year">The year it was published.</param>
/// <param name="Url">Its https address.</param>
public sealed record Source(string Name, int Year, string Url);

/// <summary>A signature under a page.</summary>
/// <param name="By">The team or office that signed.</param>
/// <param name="On">The day.</param>
public sealed record Review(string By, DateOnly On);

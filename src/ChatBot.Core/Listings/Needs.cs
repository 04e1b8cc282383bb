namespace ChatBot.Listings;

/// <summary>The kinds of help that can be looked for. Their keys stand in the table, in pages' headers and in addresses.</summary>
internal static class Needs
{
    /// <summary>Everything there is, also the services that don't say what kind they are.</summary>
    public const string All = "all";

    /// <summary>The kinds, in the order in which they are offered.</summary>
    public static readonly string[] Kinds =
    [
        "health", "legal", "violence", "shelter", "crisis", "sex-worker-led", "trafficking",
        "asylum", "child", "testing", "lgbt", "labour", "food", "family-tracing",
    ];

    /// <summary>The kinds, and <see cref="All"/>.</summary>
    public static readonly string[] Keys = [.. Kinds, All];

    /// <summary>The book's own string for a key of an address; null where it is none.</summary>
    public static string? Known(ReadOnlySpan<char> key)
    {
        foreach (var known in Keys)
        {
            if (key.SequenceEqual(known))
                return known;
        }

        return null;
    }
}

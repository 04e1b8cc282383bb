namespace ChatBot.Hardening;

/// <summary>What a host may soften, each for one reason.</summary>
/// <param name="AllowRoot">The program may run as root with a token: for containers that have no other user.</param>
/// <param name="Dumpable">Other processes of the same user may read its memory: for tests that look what is left in it.</param>
internal sealed record HardeningOptions(bool AllowRoot, bool Dumpable)
{
    private static readonly string[] Keys = [nameof(AllowRoot), nameof(Dumpable)];

    /// <summary>Reads <c>Harden:AllowRoot</c> and <c>Harden:Dumpable</c>.</summary>
    /// <returns>The settings, or one sentence that says which is wrong.</returns>
    public static (HardeningOptions? Settings, string? Problem) Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Harden");
        if (section.GetChildren().FirstOrDefault(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            return (null, $"Harden:{unknown.Key} is not a setting; there are {string.Join(", ", Keys)}.");

        foreach (var key in Keys.Where(key => section[key] is { } text && !bool.TryParse(text, out _)))
            return (null, $"Harden:{key} is neither true nor false.");

        return (new HardeningOptions(IsTrue(section[nameof(AllowRoot)]), IsTrue(section[nameof(Dumpable)])), null);
    }

    private static bool IsTrue(string? text) => text is not null && bool.Parse(text);
}

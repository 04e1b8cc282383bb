using ChatBot.Settings;

namespace ChatBot.Hardening;

/// <summary>What a host may soften (<c>Harden</c>), each for one reason.</summary>
internal sealed record HardeningOptions
{
    /// <summary>What the section may hold.</summary>
    public static readonly SectionSchema Schema = new("Harden",
    [
        new(nameof(AllowRoot), SettingForms.Flag("Harden:AllowRoot")), new(nameof(Dumpable), SettingForms.Flag("Harden:Dumpable")),
    ]);

    /// <summary>The program may run as root with a token: for containers that have no other user.</summary>
    public bool AllowRoot { get; set; }

    /// <summary>Other processes of the same user may read its memory: for tests that look what is left in it.</summary>
    public bool Dumpable { get; set; }
}

using ChatBot.Settings;

namespace ChatBot.Books;

/// <summary>Where the pages are (<c>Dialogs</c>).</summary>
internal sealed class DialogsOptions
{
    /// <summary>What the section may hold.</summary>
    public static readonly SectionSchema Schema = new(
        "Dialogs", [new(nameof(Folders), SettingForms.Text, TakesList: true), new(nameof(Models), SettingForms.Text)]);

    /// <summary>The folders, the lowest layer first: a list (<c>Dialogs__Folders__0</c>), or one text with <c>;</c> between them.</summary>
    public List<string> Folders { get; set; } = [];

    /// <summary>A folder with trained matchers, or null.</summary>
    public string? Models { get; set; }

    internal void Complete(IConfigurationSection section)
    {
        if (Folders.Count == 0)
            Folders = [.. (section[nameof(Folders)] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

        if (Folders.Count == 0)
            Folders = [DefaultFolder.Path];

        if (Models is "")
            Models = null;
    }
}

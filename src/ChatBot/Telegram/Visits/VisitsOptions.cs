using System.Globalization;
using ChatBot.Settings;

namespace ChatBot.Telegram.Visits;

/// <summary>How long a visit is remembered, and what becomes of its screen (<c>Visits</c>).</summary>
internal sealed class VisitsOptions
{
    private const int MostMinutes = 24 * 60;

    /// <summary>What the section may hold.</summary>
    public static readonly SectionSchema Schema = new("Visits",
    [
        new(nameof(Minutes), SettingForms.Number(
            NumberStyles.None, 0, MostMinutes, $"Visits:Minutes is not a whole number from 0 (remember nothing) to {MostMinutes}.")),
        new(nameof(Cover), SettingForms.Flag("Visits:Cover")),
    ]);

    /// <summary>How long a silent visit is remembered; 0 = not at all.</summary>
    public int Minutes { get; set; } = 15;

    /// <summary>Whether the screen of a visit that has ended is covered.</summary>
    public bool Cover { get; set; } = true;
}

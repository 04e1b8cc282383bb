using System.Globalization;
using ChatBot.Settings;

namespace ChatBot.Restart;

/// <summary>When the program replaces itself (<c>Forget</c>), so that whatever a buffer missed dies with its memory.</summary>
internal sealed record RestartOptions
{
    private const int LongestQuiet = 60 * 60;
    private const double ShortestLatest = 0.05;
    private const double LongestLatest = 24 * 60;

    /// <summary>What the section may hold.</summary>
    public static readonly SectionSchema Schema = new("Forget",
    [
        new(nameof(Quiet), SettingForms.Number(
            NumberStyles.None, 1, LongestQuiet, $"Forget:Quiet is not a whole number of seconds from 1 to {LongestQuiet}.")),
        new(nameof(Latest), SettingForms.Number(
            NumberStyles.AllowDecimalPoint, ShortestLatest, LongestLatest,
            $"Forget:Latest is not a number of minutes from {ShortestLatest.ToString(CultureInfo.InvariantCulture)} to {LongestLatest}.")),
    ]);

    /// <summary><c>Forget:Quiet</c>, in seconds.</summary>
    [ConfigurationKeyName(nameof(Quiet))]
    public int QuietSeconds { get; set; } = 60;

    /// <summary><c>Forget:Latest</c>, in minutes.</summary>
    [ConfigurationKeyName(nameof(Latest))]
    public double LatestMinutes { get; set; } = 60;

    /// <summary>How long nobody must have asked anything.</summary>
    internal TimeSpan Quiet => TimeSpan.FromSeconds(QuietSeconds);

    /// <summary>How long after somebody asked it is done at the latest, even if others are still asking.</summary>
    internal TimeSpan Latest => TimeSpan.FromMinutes(LatestMinutes);
}

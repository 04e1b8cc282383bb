using System.Globalization;

namespace ChatBot.Restart;

/// <summary>When the program replaces itself, so that whatever a buffer missed dies with its memory.</summary>
/// <param name="Quiet">How long nobody must have asked anything.</param>
/// <param name="Latest">How long after somebody asked it is done at the latest, even if others are still asking.</param>
internal sealed record RestartOptions(TimeSpan Quiet, TimeSpan Latest)
{
    /// <summary>How long it takes at the latest where nobody says otherwise, in minutes.</summary>
    public const int DefaultLatest = 60;

    private const int DefaultQuiet = 60;
    private const int LongestQuiet = 60 * 60;
    private const double ShortestLatest = 0.05;
    private const double LongestLatest = 24 * 60;
    private static readonly string[] Keys = [nameof(Quiet), nameof(Latest)];

    /// <summary>Reads <c>Forget:Quiet</c> (seconds) and <c>Forget:Latest</c> (minutes).</summary>
    /// <returns>The settings, or one sentence that says which is wrong.</returns>
    public static (RestartOptions? Settings, string? Problem) Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Forget");
        if (section.GetChildren().FirstOrDefault(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            return (null, $"Forget:{unknown.Key} is not a setting; there are {string.Join(", ", Keys)}.");

        if (!TryRead(section[nameof(Quiet)], NumberStyles.None, DefaultQuiet, 1, LongestQuiet, out var quiet))
            return (null, $"Forget:Quiet is not a whole number of seconds from 1 to {LongestQuiet}.");

        if (!TryRead(section[nameof(Latest)], NumberStyles.AllowDecimalPoint, DefaultLatest, ShortestLatest, LongestLatest, out var latest))
            return (null, $"Forget:Latest is not a number of minutes from {ShortestLatest.ToString(CultureInfo.InvariantCulture)} to {LongestLatest}.");

        return (new RestartOptions(TimeSpan.FromSeconds(quiet), TimeSpan.FromMinutes(latest)), null);
    }

    private static bool TryRead(string? text, NumberStyles style, double usual, double least, double most, out double number)
    {
        number = usual;
        return text is null || (double.TryParse(text, style, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
    }
}

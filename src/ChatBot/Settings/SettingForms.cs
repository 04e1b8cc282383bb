using System.Globalization;

namespace ChatBot.Settings;

/// <summary>Forms that values of several sections have.</summary>
internal static class SettingForms
{
    /// <summary>True or false.</summary>
    /// <param name="name">The setting, as sentences call it.</param>
    public static Func<string, string?> Flag(string name) => text => bool.TryParse(text, out _) ? null : $"{name} is neither true nor false.";

    /// <summary>A number within limits.</summary>
    /// <param name="style">What it may be written with.</param>
    /// <param name="sentence">What to say where it is not.</param>
    public static Func<string, string?> Number(NumberStyles style, double least, double most, string sentence) => text =>
        double.TryParse(text, style, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? null : sentence;

    /// <summary>Any text.</summary>
    public static string? Text(string text) => null;
}

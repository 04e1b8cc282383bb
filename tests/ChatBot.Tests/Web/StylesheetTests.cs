using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Tests.Web;

/// <summary>The stylesheet's colours, as they are written: text that is read in sunlight, and edges that are seen.</summary>
public sealed partial class StylesheetTests
{
    private const double Text = 5.7;
    private const double Edge = 3;

    private static readonly string Sheet = File.ReadAllText(Path.Combine(Repository.Root, "src/ChatBot/Web/Assets/page.css"));

    // What is written on what.
    private static readonly (string Letters, string Ground)[] Texts =
    [
        ("ink", "paper"), ("ink", "card"), ("soft", "paper"), ("soft", "card"), ("soft", "urgent-tint"), ("accent", "paper"), ("accent", "card"), ("on-accent", "accent"), ("paper", "ink"),
        ("urgent", "urgent-tint"), ("ink", "urgent-tint"), ("on-urgent", "urgent"), ("caution", "caution-tint"), ("ink", "caution-tint"), ("ok", "ok-tint"),
    ];

    public static TheoryData<string> Looks => ["light", "dark"];

    [Theory, MemberData(nameof(Looks))]
    public void Every_text_has_a_contrast_of_5_7_and_every_edge_of_a_control_of_3(string look)
    {
        var colours = Colours(look);

        Assert.All(Texts, pair => Assert.True(Contrast(colours[pair.Letters], colours[pair.Ground]) >= Text, $"{pair}: {Contrast(colours[pair.Letters], colours[pair.Ground]):0.00}"));
        foreach (var ground in new[] { "paper", "card" })
            Assert.True(Contrast(colours["edge"], colours[ground]) >= Edge, $"edge on {ground}: {Contrast(colours["edge"], colours[ground]):0.00}");

        Assert.True(Contrast(colours["urgent"], colours["paper"]) >= Edge);
        Assert.True(Contrast(colours["accent"], colours["paper"]) >= Edge);
    }

    [Fact]
    public void No_colour_stands_outside_of_the_two_lists_and_nothing_is_loaded_from_elsewhere()
    {
        var rules = Sheet[Sheet.IndexOf("*, ::before", StringComparison.Ordinal)..];

        Assert.DoesNotMatch("#[0-9a-f]{3,8}\\b(?![^{]*\\{)", rules);
        Assert.DoesNotContain("url(", Sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("@font-face", Sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void No_letter_is_smaller_than_15_pixels()
    {
        var sizes = Size().Matches(Sheet).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.NotEmpty(sizes);
        Assert.All(sizes, rem => Assert.True(rem * 16 >= 15, $"{rem}rem"));
    }

    private static Dictionary<string, string> Colours(string look)
    {
        var lists = Root().Matches(Sheet);
        var colours = Colour().Matches(lists[0].Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        if (look == "dark")
        {
            foreach (Match match in Colour().Matches(lists[1].Value))
                colours[match.Groups[1].Value] = match.Groups[2].Value;
        }

        return colours;
    }

    // WCAG 2.2, "contrast ratio" and "relative luminance".
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var digits = hex.Length == 3 ? string.Concat(hex.Select(digit => $"{digit}{digit}")) : hex;
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(digits.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@":root \{.*?\}", RegexOptions.Singleline)]
    private static partial Regex Root();

    [GeneratedRegex("--([a-z-]+): #([0-9a-f]{3,6});")]
    private static partial Regex Colour();

    [GeneratedRegex(@"font-size: ([0-9.]+)rem")]
    private static partial Regex Size();
}

using System.Collections.Frozen;

namespace ChatBot.Listings;

/// <summary>What a service may cover that is larger than countries.</summary>
internal static class Regions
{
    /// <summary>Every country.</summary>
    public const string World = "world";

    /// <summary>The countries of Europe.</summary>
    public const string Europe = "europe";

    // United Nations, Standard country or area codes (M49), region 150, and Cyprus, which is in the European Union.
    private static readonly FrozenSet<string> European = FrozenSet.ToFrozenSet(
    [
        "ad", "al", "at", "ax", "ba", "be", "bg", "by", "ch", "cy", "cz", "de", "dk", "ee", "es", "fi", "fo", "fr", "gb", "gg", "gi", "gr",
        "hr", "hu", "ie", "im", "is", "it", "je", "li", "lt", "lu", "lv", "mc", "md", "me", "mk", "mt", "nl", "no", "pl", "pt", "ro", "rs",
        "ru", "se", "si", "sj", "sk", "sm", "ua", "va",
    ]);

    /// <summary>Whether a word names a region and no country.</summary>
    public static bool IsRegion(string code) => code is World or Europe;

    /// <summary>The regions that a visitor's country lies in, the nearest first; all of them where no country was chosen.</summary>
    public static IEnumerable<string> Around(string? country) =>
        country is null || European.Contains(country) ? [Europe, World] : [World];
}

namespace ChatBot.Content;

/// <summary>What a language calls countries, languages and days (Unicode CLDR).</summary>
/// <param name="Countries">The names of a country, the usual one first, by ISO 3166-1 code in lower case.</param>
/// <param name="Languages">The name of a language by its ISO 639 code.</param>
/// <param name="Days">The days of the week, Monday first; seven, or none where they are not known.</param>
internal sealed record LocaleNames(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Countries, IReadOnlyDictionary<string, string> Languages, IReadOnlyList<string> Days)
{
    /// <summary>No names.</summary>
    public static readonly LocaleNames Empty = new(new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, string>(), []);
}

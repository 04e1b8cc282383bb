namespace ChatBot.Content.Reading;

/// <summary>A language's <c>bot.yaml</c> as it was read.</summary>
internal sealed record LanguageDraft(
    string Code,
    string Name,
    bool RightToLeft,
    IReadOnlyDictionary<UiText, string> Words,
    IReadOnlyDictionary<string, string> Countries,
    IReadOnlyDictionary<string, IReadOnlyList<string>> NeedWords,
    LocaleNames Names,
    LanguageStyle? Style,
    LanguageFormats Formats)
{
    /// <summary>What this language calls a country: the editor's word, else CLDR's; null where it has none.</summary>
    public string? NameOf(string country) => Countries.GetValueOrDefault(country) ?? Names.Countries.GetValueOrDefault(country)?[0];
}

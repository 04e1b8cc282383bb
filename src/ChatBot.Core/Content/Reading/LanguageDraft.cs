namespace ChatBot.Content.Reading;

/// <summary>A language's <c>bot.yaml</c> as it was read.</summary>
internal sealed record LanguageDraft(
    string Code,
    string Name,
    bool RightToLeft,
    IReadOnlyDictionary<Word, string> Words,
    IReadOnlyDictionary<string, string> Countries,
    LanguageStyle? Style,
    LanguageFormats Formats);

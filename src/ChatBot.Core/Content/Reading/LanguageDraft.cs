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
    /// <summary>What its folder teaches the matcher beside its pages.</summary>
    public LessonsDraft Lessons { get; init; } = LessonsDraft.None;

    /// <summary>Small talk, by kind.</summary>
    public IReadOnlyDictionary<string, SmallTalk> SmallTalk { get; init; } = new Dictionary<string, SmallTalk>();

    /// <summary>What people type for a button beside its label.</summary>
    public IReadOnlyDictionary<TypedLabel, IReadOnlyList<string>> Typed { get; init; } = new Dictionary<TypedLabel, IReadOnlyList<string>>();

    /// <summary>The labels of buttons that can be typed, each as it stands on the button and in other words.</summary>
    public TypedWords TypedWords => new(
        new[] { (UiText.Hide, TypedLabel.Hide), (UiText.Back, TypedLabel.Back), (UiText.Home, TypedLabel.Home), (UiText.Language, TypedLabel.Language) }
            .Where(button => Words.ContainsKey(button.Item1))
            .Select(button => KeyValuePair.Create(Words[button.Item1], button.Item2))
            .Concat(Typed.SelectMany(words => words.Value.Select(word => KeyValuePair.Create(word, words.Key)))),
        [.. SmallTalk.Values]);

    /// <summary>What this language calls a country: the editor's word, else CLDR's; null where it has none.</summary>
    public string? NameOf(string country) => Countries.GetValueOrDefault(country) ?? Names.Countries.GetValueOrDefault(country)?[0];
}

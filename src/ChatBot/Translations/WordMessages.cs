using ChatBot.Content;
using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Translations.Po;

namespace ChatBot.Translations;

/// <summary>The words of buttons and notices, and the names of countries: <c>LANGUAGE/bot.yaml</c>.</summary>
internal static class WordMessages
{
    /// <summary>The key in <c>bot.yaml</c> that the words stand under.</summary>
    public const string Words = "words";

    private const string Countries = "countries";

    /// <summary>The words of the default language and of another, in the order of <see cref="UiText"/>.</summary>
    public static IEnumerable<Message> Of(BookDraft draft, string language)
    {
        var original = draft.Languages.Single(own => own.Code == draft.DefaultLanguage);
        var translation = draft.Languages.SingleOrDefault(other => other.Code == language);
        var file = $"{draft.DefaultLanguage}/{SettingsReader.FileName}";
        foreach (var word in Enum.GetValues<UiText>().Where(original.Words.ContainsKey))
        {
            var text = translation?.Words.GetValueOrDefault(word);
            yield return Make(Words, UiTextTable.KeyOf(word), original.Words[word], text, [.. Explain(word, draft.Settings.Limits)]);
        }

        foreach (var (code, name) in original.Countries.OrderBy(country => country.Key, StringComparer.Ordinal))
            yield return Make(Countries, code, name, translation?.Countries.GetValueOrDefault(code), ["Name of a country."]);

        Message Make(string section, string key, string text, string? translated, string[] comments) => new(
            Message.Bot, $"{section}.{key}", PageMessages.OneLine(text), PageMessages.OneLine(translated ?? ""))
        {
            Comments = comments,
            Reference = file,
        };
    }

    private static IEnumerable<string> Explain(UiText word, BookLimits limits)
    {
        var (least, most, reason) = UiTextTable.LengthOf(word, limits);
        yield return $"Button or notice. {least} to {most} letters, because {reason}.";
        if (UiTextTable.BlanksOf(word) is { Length: > 0 } blanks)
            yield return $"The program fills in {string.Join(" and ", blanks.Select(blank => $"{{{blank}}}"))}: leave them as they are.";
    }
}

using ChatBot.Content.Reading.Yaml;

namespace ChatBot.Content.Reading;

/// <summary>How pages of a language should read: the book's own rules from <c>style:</c> in its <c>bot.yaml</c>.</summary>
/// <param name="Sentence">The most words of a sentence.</param>
/// <param name="Grade">The highest reading level, in years of school; null where no formula for the language is known.</param>
/// <param name="Forbidden">Words that may not be used, in small letters; names in capitals pass.</param>
/// <param name="Preambles">Beginnings of a first sentence that put the answer off.</param>
/// <param name="Repeats">The most pages that one sentence may stand on.</param>
/// <param name="Taps">Words that ask for a tap: bold words of their sentence are buttons' names.</param>
internal sealed record LanguageStyle(
    int Sentence, int? Grade, IReadOnlyList<string> Forbidden, IReadOnlyList<string> Preambles, int Repeats, IReadOnlyList<string> Taps)
{
    /// <summary>Reads <c>style:</c>; null where the language has none.</summary>
    public static LanguageStyle? Read(YamlMap map)
    {
        if (map.Map("style", "…") is not { } style)
            return null;

        var read = new LanguageStyle(
            style.Whole("sentence", 5, 60) ?? 20,
            style.Whole("grade", 1, 18),
            [.. style.Texts("forbidden").Select(word => word.Text)],
            [.. style.Texts("preambles").Select(word => word.Text)],
            style.Whole("repeats", 1, 1000) ?? 10,
            [.. style.Texts("taps").Select(word => word.Text)]);
        style.ReportUnknown();
        return read;
    }
}

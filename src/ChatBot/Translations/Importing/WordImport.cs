using ChatBot.Content;
using ChatBot.Content.Reading;

namespace ChatBot.Translations.Importing;

/// <summary>Takes translated words and names of countries into <c>LANGUAGE/bot.yaml</c>.</summary>
internal static class WordImport
{
    /// <summary>The file inside its folder.</summary>
    public static string PathOf(string language) => $"{language}/{SettingsReader.FileName}";

    /// <summary>The file with the words in it; null where nothing changes.</summary>
    /// <param name="language">The language's code.</param>
    /// <param name="file">The file as it is in the folder that is written to, or null.</param>
    /// <param name="texts">What the translators' file has.</param>
    public static FileEdit? Edit(string language, SourceFile? file, IReadOnlyList<Incoming> texts)
    {
        var changed = texts.Where(text => text.Changes).ToList();
        if (changed.Count == 0)
            return null;

        var before = file?.Text ?? "";
        var yaml = new YamlEditor(before, RawLines.EndOf(RawLines.Split(before)));
        foreach (var text in changed)
        {
            var (section, key) = Split(text);
            yaml.SetTextIn(section, key, text.Text);
        }

        var path = PathOf(language);
        var after = yaml.ToString();
        return new FileEdit(path, after, line => LineOf(after, line, changed), $"{path}: {string.Join(", ", changed.Select(text => Split(text).Key))}.");
    }

    private static (string Section, string Key) Split(Incoming text)
    {
        var dot = text.Message.Field.IndexOf('.', StringComparison.Ordinal);
        return (text.Message.Field[..dot], text.Message.Field[(dot + 1)..]);
    }

    // The entry of the key that stands on a line of the file.
    private static int LineOf(string text, int line, List<Incoming> changed)
    {
        var key = RawLines.Split(text).ElementAtOrDefault(line - 1)?.Split(':')[0].Trim();
        return (changed.Find(one => Split(one).Key == key) ?? changed[0]).Entry.Line;
    }
}

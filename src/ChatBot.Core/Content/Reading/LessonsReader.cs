using ChatBot.Content.Building;
using ChatBot.Content.Reading.Compiled;
using ChatBot.Content.Reading.Yaml;
using ChatBot.Matching.Features;

namespace ChatBot.Content.Reading;

/// <summary>
/// Reads what a language's folder teaches the matcher beside its pages. Of <c>asks.yaml</c> a higher layer replaces single pages, of
/// the lists the whole.
/// </summary>
internal static class LessonsReader
{
    public const string Asks = "asks.yaml";
    public const string OffTopic = "off-topic.txt";
    public const string Phone = "phone.tsv";
    public const string Words = "words.txt";

    /// <summary>The files, by their names in a language's folder.</summary>
    public static readonly string[] Files = [Asks, OffTopic, Phone, Words];

    public static LessonsDraft Read(Overlay folder, string language, CompiledPages compiled, ProblemList problems)
    {
        var asks = new Dictionary<string, AskDraft>();
        foreach (var layer in folder.Layers($"{language}/{Asks}"))
            ReadAsks(layer, asks, problems);

        return new LessonsDraft
        {
            Asks = [.. asks.Values],
            OffTopic = [.. Lines(folder, language, OffTopic).Select(line => line.Text)],
            Phone = [.. ReadPhone(folder, language, problems)],
            Words = folder.Layers($"{language}/{Words}") is [.., var words] ? compiled.FindWords(words) ?? WordsOf(words) : RealWords.None,
            Fingerprint = folder.FingerprintOf(Files.Select(name => $"{language}/{name}")),
        };
    }

    /// <summary>Whether a file is a language's list of words.</summary>
    public static bool IsWords(string path) => path.EndsWith($"/{Words}", StringComparison.Ordinal);

    /// <summary>What such a list says; it is gone through when somebody looks.</summary>
    public static RealWords WordsOf(SourceFile file) => RealWords.Of(Lines(file).Select(line => line.Text));

    private static void ReadAsks(SourceFile file, Dictionary<string, AskDraft> asks, ProblemList problems)
    {
        if (YamlMap.Parse(file.Text, file.Shown, 0, problems) is not { } map)
            return;

        foreach (var path in map.Keys.ToList())
        {
            var at = map.WhereKey(path);
            asks[path] = new AskDraft(path, at, file.Layer, map.Texts(path));
        }
    }

    private static IEnumerable<(string, string)> ReadPhone(Overlay folder, string language, ProblemList problems)
    {
        foreach (var (text, at) in Lines(folder, language, Phone))
        {
            if (text.Split('\t') is [{ Length: > 0 } form, { Length: > 0 } words] && !form.Trim().Contains(' '))
                yield return (form, words);
            else
            {
                problems.Add(Codes.ValueWrong, at, "This line is no short form with its words.",
                    "Write the form, which is one word, a tab, and the word or words it stands for.");
            }
        }
    }

    // Lines that say something; # begins a comment.
    private static IEnumerable<(string Text, Position At)> Lines(Overlay folder, string language, string name) =>
        folder.Layers($"{language}/{name}") is [.., var file] ? Lines(file) : [];

    private static IEnumerable<(string Text, Position At)> Lines(SourceFile file)
    {
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() is { Length: > 0 } line && line[0] != '#')
                yield return (line, new Position(file.Shown, i + 1));
        }
    }
}

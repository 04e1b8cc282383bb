using ChatBot.Content.Checks;
using ChatBot.Content.Reading;
using ChatBot.Content.Reading.Compiled;
using ChatBot.Listings.Reading;

namespace ChatBot.Content.Building;

/// <summary>
/// The files of all layers, laid over each other: a higher layer's page takes the place of a lower one's; settings, words
/// and figures are kept as layers, because a higher one replaces single keys.
/// </summary>
internal sealed class Overlay
{
    /// <summary>A language's words for translators; nothing of it is shown.</summary>
    private const string Glossary = "glossary.tsv";

    private readonly Dictionary<string, List<SourceFile>> byPath;

    private Overlay(Dictionary<string, List<SourceFile>> byPath) => this.byPath = byPath;

    /// <summary>The pages, one a path.</summary>
    public IEnumerable<SourceFile> Pages => Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>The files, one a path, in a fixed order.</summary>
    public IEnumerable<SourceFile> Files => byPath.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value[^1]);

    /// <summary>The paths in a folder.</summary>
    public IEnumerable<string> PathsIn(string folder) =>
        byPath.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Names the content of all files: 12 hex digits.</summary>
    public string Fingerprint => FingerprintOf(byPath.Keys.Order(StringComparer.Ordinal));

    /// <summary>Names the content of some files, in this order: 12 hex digits.</summary>
    public string FingerprintOf(IEnumerable<string> paths) =>
        TextFingerprint.Of(paths.SelectMany(path => Layers(path).Select(file => Convert.ToHexStringLower(file.Hash.Span)).Prepend(path)));

    /// <summary>The layers of a file, the lowest first; none where it is nowhere.</summary>
    public IReadOnlyList<SourceFile> Layers(string path) => byPath.GetValueOrDefault(path) ?? [];

    /// <summary>Lays the files; those that belong nowhere are reported.</summary>
    public static Overlay Merge(IEnumerable<SourceFile> files, CompiledPages compiled, ProblemList problems)
    {
        var byPath = new Dictionary<string, List<SourceFile>>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal).ThenBy(file => file.Layer))
        {
            if (!IsKnown(file.Path))
            {
                problems.Add(Codes.FileUnknown, new Position(file.Shown), "The program doesn't know what this file is for.",
                    "A page is LANGUAGE/NAME.md, in small letters; words are LANGUAGE/bot.yaml, settings bot.yaml and figures.yaml, tables services/NAME.csv and phrases.csv. Correct its name, or take it out.");
                continue;
            }

            if (!compiled.Has(file))
                LettersCheck.Check(file, problems);

            if (!byPath.TryGetValue(file.Path, out var layers))
                byPath[file.Path] = layers = [];

            layers.Add(file);
        }

        return new Overlay(byPath);
    }

    /// <summary>Whether a folder holds tables and no pages.</summary>
    public static bool IsTableFolder(string folder) => folder is "cldr" or "services";

    private static bool IsKnown(string path)
    {
        var folders = path.Split('/');
        var name = folders[^1];
        return folders.Length switch
        {
            1 => name is "bot.yaml" or "figures.yaml" or PhraseReader.FileName,
            2 when IsTableFolder(folders[0]) => name.EndsWith(folders[0] == "cldr" ? ".tsv" : ".csv", StringComparison.Ordinal),
            2 when name is "bot.yaml" or Glossary || LessonsReader.Files.Contains(name) => true,
            _ => name.EndsWith(".md", StringComparison.Ordinal),
        };
    }
}

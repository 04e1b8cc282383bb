using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatBot.Content.Reading;

/// <summary>
/// A YAML mapping, read key by key. Each read takes its key; what nobody took is unknown, and <see cref="Close"/> reports it.
/// Everything mistyped is reported with its line, and reading goes on.
/// </summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode node;
    private readonly string file;
    private readonly int lineOffset;
    private readonly ProblemList problems;
    private readonly HashSet<string> taken = [];
    private readonly List<string> asked = [];

    private YamlMap(YamlMappingNode node, string file, int lineOffset, ProblemList problems)
    {
        this.node = node;
        this.file = file;
        this.lineOffset = lineOffset;
        this.problems = problems;
    }

    /// <summary>Where the mapping begins.</summary>
    public Position Position => At(node);

    /// <summary>The keys in their order.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Parses a text that must be one mapping.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">The file, as it is printed.</param>
    /// <param name="lineOffset">Lines of the file before the text.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>The mapping; null where it could not be read, which is reported.</returns>
    public static YamlMap? Parse(string text, string file, int lineOffset, ProblemList problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new System.IO.StringReader(text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
                return new YamlMap(root, file, lineOffset, problems);

            problems.Add(Codes.YamlBroken, new Position(file, lineOffset + 1), "These are not lines of the form \"key: value\".",
                "Write one key a line, a colon, a space and the value.");
        }
        catch (YamlException broken)
        {
            var at = new Position(file, (int)broken.Start.Line + lineOffset, (int)broken.Start.Column);
            problems.Add(Codes.YamlBroken, at, "This line can't be read as \"key: value\".",
                "Look for a missing space after a colon, a tab, a key that stands twice, or a value with a colon that needs quotes (\"…\").");
        }

        return null;
    }

    /// <summary>Where a key stands, or the mapping where it is missing.</summary>
    public Position Where(string key) => Peek(key) is { } value ? At(value) : Position;

    /// <summary>Whether a key is there.</summary>
    public bool Has(string key) => Peek(key) is not null;

    /// <summary>A text; null where it is missing or empty, and <paramref name="required"/> says whether that is reported.</summary>
    public string? Text(string key, bool required = false)
    {
        switch (Take(key))
        {
            case YamlScalarNode { Value: { Length: > 0 } text }:
                return text.Trim();
            case null or YamlScalarNode when required:
                problems.Add(Codes.KeyMissing, Where(key), $"\"{key}:\" is missing.", $"Add a line \"{key}: …\".");
                return null;
            case null or YamlScalarNode:
                return null;
            case { } other:
                Wrong(other, key, "one line of text");
                return null;
        }
    }

    /// <summary>A yes or no.</summary>
    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is not (null or "true" or "false"))
            Wrong(Peek(key)!, key, "true or false");

        return text == "true";
    }

    /// <summary>A whole number.</summary>
    public int? Whole(string key, int least, int most)
    {
        if (Text(key) is not { } text)
            return null;

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        Wrong(Peek(key)!, key, $"a whole number from {least} to {most}");
        return null;
    }

    /// <summary>A day, as in 2026-11-01.</summary>
    public DateOnly? Day(string key)
    {
        if (Text(key, required: true) is not { } text)
            return null;

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;

        problems.Add(Codes.DateWrong, Where(key), $"\"{text}\" is no day of the calendar.", "Write year, month and day: 2026-11-01.");
        return null;
    }

    /// <summary>A list of texts with their positions; empty where the key is missing.</summary>
    public IReadOnlyList<(string Text, Position At)> Texts(string key)
    {
        if (Take(key) is not { } value)
            return [];

        if (value is YamlSequenceNode list && list.Children.All(item => item is YamlScalarNode { Value.Length: > 0 }))
            return [.. list.Children.Cast<YamlScalarNode>().Select(item => (item.Value!.Trim(), At(item)))];

        Wrong(value, key, "a list: one \"- …\" a line, or [one, two]");
        return [];
    }

    /// <summary>A list of mappings; empty where the key is missing.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (Take(key) is not { } value)
            return [];

        if (value is YamlSequenceNode list && list.Children.All(item => item is YamlMappingNode))
            return [.. list.Children.Cast<YamlMappingNode>().Select(Child)];

        Wrong(value, key, "a list of entries, each with its own keys");
        return [];
    }

    /// <summary>A mapping inside; null where the key is missing.</summary>
    public YamlMap? Map(string key)
    {
        switch (Take(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return Child(map);
            case { } other:
                Wrong(other, key, "keys of its own, one a line, indented");
                return null;
        }
    }

    /// <summary>Says that a key is known, without reading it.</summary>
    public void Know(string key) => Take(key);

    /// <summary>Reports every key that nobody took.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (taken.Contains(name))
                continue;

            problems.Add(Codes.KeyUnknown, At(key), $"\"{name}:\" is not a key that is known here.", Suggest(name));
        }
    }

    /// <summary>Reports a value that is not what its key asks for.</summary>
    public void Wrong(string key, string expected) => Wrong(Peek(key) ?? node, key, expected);

    private void Wrong(YamlNode value, string key, string expected) =>
        problems.Add(Codes.ValueWrong, At(value), $"\"{key}:\" takes {expected}.", "Write it in that form.");

    // Nearest of the keys that were asked for, so that a typo names its own cure.
    private string Suggest(string name)
    {
        var near = asked.Where(key => !node.Children.ContainsKey(new YamlScalarNode(key)))
            .Select(key => (Key: key, Distance: Spelling.Distance(key, name)))
            .Where(candidate => candidate.Distance <= 2)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Key)
            .FirstOrDefault();
        return near is null ? $"Known keys: {string.Join(", ", asked)}." : $"Did you mean \"{near}:\"?";
    }

    private YamlNode? Take(string key)
    {
        if (taken.Add(key))
            asked.Add(key);

        return Peek(key);
    }

    private YamlNode? Peek(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private YamlMap Child(YamlMappingNode child) => new(child, file, lineOffset, problems);

    private Position At(YamlNode at) => new(file, (int)at.Start.Line + lineOffset, (int)at.Start.Column);
}

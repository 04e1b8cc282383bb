using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ChatBot.Content.Reading.Yaml;

/// <summary>
/// A YAML mapping, read key by key. Each read takes its key; what nobody took is unknown, and <see cref="ReportUnknown"/> reports it.
/// Everything mistyped is reported with its line, and reading continues.
/// </summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode node;
    private readonly YamlMap root;
    private readonly string file;
    private readonly int lineOffset;
    private readonly ProblemList problems;
    private readonly HashSet<string> taken = [];
    private readonly List<string> asked = [];
    private readonly List<string> missing = [];

    private YamlMap(YamlMappingNode node, YamlMap? root, string file, int lineOffset, ProblemList problems)
    {
        this.node = node;
        this.root = root ?? this;
        this.file = file;
        this.lineOffset = lineOffset;
        this.problems = problems;
    }

    /// <summary>Where the mapping begins.</summary>
    public Position Position => At(node);

    /// <summary>The keys in their order.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Whether something in it could not be read: what seems to be missing may be what was mistyped.</summary>
    public bool Broken { get; private set; }

    /// <summary>Keys that are there under another spelling; known once it is closed.</summary>
    public HashSet<string> Mistyped { get; } = [];

    /// <summary>Parses a text that must be one mapping.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">The file, as it is printed.</param>
    /// <param name="lineOffset">Lines of the file before the text.</param>
    /// <returns>The mapping; null where it could not be read, which is reported.</returns>
    public static YamlMap? Parse(string text, string file, int lineOffset, ProblemList problems) =>
        YamlText.Parse(text, file, lineOffset, problems) is { } root ? new YamlMap(root, null, file, lineOffset, problems) : null;

    /// <summary>Where a key's value stands, or the mapping where it is missing.</summary>
    public Position Where(string key) => Peek(key) is { } value ? At(value) : Position;

    /// <summary>Where a key itself stands, or the mapping where it is missing.</summary>
    public Position WhereKey(string key) =>
        node.Children.Keys.FirstOrDefault(known => known is YamlScalarNode scalar && scalar.Value == key) is { } found ? At(found) : Position;

    /// <summary>Whether a key is there.</summary>
    public bool Has(string key) => Peek(key) is not null;

    /// <summary>Whether a key is there and has keys of its own.</summary>
    public bool HasMap(string key) => Peek(key) is YamlMappingNode;

    /// <summary>Whether a key has a list with a plain text first.</summary>
    public bool IsListOfTexts(string key) => Peek(key) is YamlSequenceNode { Children: [YamlScalarNode, ..] };

    /// <summary>A text; null where it is missing or empty, and <paramref name="required"/> says whether that is reported.</summary>
    public string? Text(string key, bool required = false)
    {
        switch (Take(key, required))
        {
            case YamlScalarNode { Value: { } text } when text.Trim().Length > 0:
                return text.Trim();
            case YamlScalarNode when required:
                Report(Codes.KeyMissing, key, $"\"{key}:\" has no value.", "Write one after the colon.");
                return null;
            case null or YamlScalarNode:
                return null;
            case { } other:
                Wrong(other, key, "one line of text", $"{key}: …");
                return null;
        }
    }

    /// <summary>A text with the white space that stands in its quotes; null where the key is missing or has no value.</summary>
    public string? Raw(string key)
    {
        switch (Take(key, required: false))
        {
            case null or YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" }:
                return null;
            case YamlScalarNode { Value: { } text }:
                return text;
            default:
                Wrong(key, "one text", $"{key}: \",\"");
                return null;
        }
    }

    /// <summary>A list of texts with their positions; empty where the key is missing.</summary>
    public IReadOnlyList<(string Text, Position At)> Texts(string key, bool required = false)
    {
        var texts = new List<(string Text, Position At)>();
        foreach (var entry in Entries(key, required, "a list", $"{key}: [one, two]"))
        {
            if (entry is YamlScalarNode { Value: { } text } && text.Trim().Length > 0)
                texts.Add((text.Trim(), At(entry)));
            else if (entry is YamlScalarNode)
                Report(Codes.ValueWrong, At(entry), $"This entry of \"{key}:\" is empty.", "Write a text after the hyphen, or take the line out.");
            else
                Report(Codes.ValueWrong, At(entry), $"This entry of \"{key}:\" is not one text.", "If it has a colon, a comma or a bracket in it, put it in straight double quotes: \"…\".");
        }

        return texts;
    }

    /// <summary>A list of mappings; empty where the key is missing.</summary>
    public IReadOnlyList<YamlMap> Maps(string key, string example)
    {
        var maps = new List<YamlMap>();
        foreach (var entry in Entries(key, required: false, "a list of entries with keys of their own", $"{key}: [{example}]"))
        {
            if (entry is YamlMappingNode map)
                maps.Add(Child(map));
            else
                Report(Codes.ValueWrong, At(entry), $"This entry of \"{key}:\" has no keys of its own.", $"Write it like this: - {example}");
        }

        return maps;
    }

    /// <summary>A mapping inside; null where the key is missing.</summary>
    public YamlMap? Map(string key, string example, bool required = false)
    {
        switch (Take(key, required))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return Child(map);
            case { } other:
                Wrong(other, key, "keys of its own", $"{key}: {example}");
                return null;
        }
    }

    /// <summary>Says that a key is known, without reading it.</summary>
    public void Ignore(string key) => Take(key, required: false);

    /// <summary>Reports every key that nobody took, and every one that is missing and was not mistyped.</summary>
    public void ReportUnknown()
    {
        foreach (var (key, value) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (taken.Contains(name))
                continue;

            if (node.Style == MappingStyle.Flow && value is YamlScalarNode { Value: null or "" })
            {
                Report(Codes.KeyUnknown, At(key), $"\"{name}\" stands alone between the braces.", "If it belongs to the value before it, put that whole value in straight double quotes: \"…\".");
                break;
            }

            var near = SpellingSuggestion.Nearest(name.ToLowerInvariant(), asked.Where(known => Peek(known) is null));
            Mistyped.Add(near ?? "");
            Report(Codes.KeyUnknown, At(key), $"\"{name}:\" is not a key that is known here.",
                near is null ? $"Known keys: {string.Join(", ", asked)}." : $"Did you mean \"{near}:\"?");
        }

        foreach (var key in missing.Except(Mistyped))
            Report(Codes.KeyMissing, Position, $"\"{key}:\" is missing.", $"Add a line \"{key}: …\".");
    }

    /// <summary>Reports a value that is not what its key asks for.</summary>
    public void Wrong(string key, string expected, string example) => Wrong(Peek(key) ?? node, key, expected, example);

    /// <summary>Reports what is wrong with a key's value.</summary>
    public void Report(ProblemCode code, string key, string message, string cure) => Report(code, Where(key), message, cure);

    private void Report(ProblemCode code, Position at, string message, string cure)
    {
        Broken = true;
        root.Broken = true;
        problems.Add(code, at, message, cure);
    }

    private void Wrong(YamlNode value, string key, string expected, string example) =>
        Report(Codes.ValueWrong, At(value), $"\"{key}:\" takes {expected}.", $"Write it like this: {example}");

    private IEnumerable<YamlNode> Entries(string key, bool required, string expected, string example)
    {
        var value = Take(key, required);
        if (value is YamlSequenceNode list && (list.Children.Count > 0 || !required))
            return list.Children;

        if (value is not null)
            Wrong(value, key, expected, example);

        return [];
    }

    private YamlNode? Take(string key, bool required)
    {
        if (taken.Add(key))
            asked.Add(key);

        var value = Peek(key);
        if (value is null && required)
            missing.Add(key);

        return value;
    }

    private YamlNode? Peek(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private YamlMap Child(YamlMappingNode child) => new(child, root, file, lineOffset, problems);

    private Position At(YamlNode at) => new(file, (int)at.Start.Line + lineOffset, (int)at.Start.Column);
}

using ChatBot.Content;
using ChatBot.Content.Reading.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ChatBot.Translations.Importing;

/// <summary>
/// Changes single values in a YAML text. What is not changed stays as it was written, letter for letter: an editor's
/// comments, order, quotes and line ends.
/// </summary>
/// <param name="text">A text that reads as one mapping, or an empty one.</param>
/// <param name="newline">The line end for new lines.</param>
internal sealed class YamlEditor(string text, string newline)
{
    private const string Indent = "  ";

    private readonly List<string> lines = RawLines.Split(text);

    /// <summary>Whether each key has a line of its own; only then can it be changed by itself.</summary>
    public bool IsEditable => Root().Style != MappingStyle.Flow;

    /// <summary>The text as it is now.</summary>
    public override string ToString() => string.Concat(lines);

    /// <summary>The key whose lines a line belongs to, or null.</summary>
    /// <param name="line">From 1, in the text as it is now.</param>
    public string? KeyAt(int line) => KeysOf(Root()).LastOrDefault(key => key.Start.Line <= line)?.Value;

    /// <summary>Writes a text.</summary>
    /// <param name="above">Keys that stand above it where it is new.</param>
    public void SetText(string key, string value, IReadOnlyList<string> above) => SetText(Whole(), "", key, value, above);

    /// <summary>Writes a text under a key of a mapping inside, which is added where it is missing.</summary>
    public void SetTextIn(string section, string key, string value)
    {
        var root = Whole();
        var map = root.Find(section) as YamlMappingNode;
        if (map is { Children.Count: > 0, Style: not MappingStyle.Flow })
        {
            var inside = new Extent(map, BlockOf(root, section).End);
            var indent = new string(' ', (int)KeysOf(map)[0].Start.Column - 1);
            SetText(inside, indent, key, value, [.. KeysOf(map).Select(known => known.Value!)]);
            return;
        }

        // Between braces, or not there: rewritten, one key a line.
        var entries = (map ?? new YamlMappingNode()).Children.ToDictionary(entry => ((YamlScalarNode)entry.Key).Value!, entry => ((YamlScalarNode)entry.Value).Value ?? "");
        entries[key] = value;
        var written = entries.Select(entry => $"{Indent}{entry.Key}: {YamlScalar.Write(entry.Value)}{newline}");
        Replace(root, section, [$"{section}:{newline}", .. written], [.. KeysOf(root.Map).Select(known => known.Value!)]);
    }

    /// <summary>Writes a list, one entry a line. Entries that were there before keep their lines.</summary>
    /// <param name="values">The entries, each of one line.</param>
    /// <param name="above">Keys that stand above it where it is new.</param>
    public void SetList(string key, IReadOnlyList<string> values, IReadOnlyList<string> above)
    {
        var root = Whole();
        var keyLine = $"{key}:{newline}";
        var indent = Indent;
        List<(string Value, List<string> Lines)> there = [];
        if (root.Find(key) is YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } list && list.Children.All(BeginsWithHyphen))
        {
            var (start, end) = BlockOf(root, key);
            keyLine = lines[start];
            indent = HyphenLine(list.Children[0])[..HyphenLine(list.Children[0]).IndexOf('-', StringComparison.Ordinal)];
            there = EntriesOf(list, start + 1, end);
        }

        var written = new List<string> { keyLine };
        foreach (var value in values)
        {
            var same = there.FindIndex(entry => entry.Value == value);
            if (same < 0)
            {
                written.Add($"{indent}- {YamlScalar.Write(value)}{newline}");
                continue;
            }

            written.AddRange(there[same].Lines);
            there.RemoveAt(same);
        }

        Replace(root, key, written, above);
    }

    /// <summary>Takes a key out.</summary>
    public void Remove(string key)
    {
        var (start, end) = BlockOf(Whole(), key);
        lines.RemoveRange(start, end - start);
    }

    private void SetText(Extent map, string indent, string key, string value, IReadOnlyList<string> above)
    {
        var written = YamlScalar.Write(value);
        if (map.Find(key) is YamlScalarNode { Value.Length: > 0, Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } old
            && old.Start.Line == old.End.Line)
        {
            // Between the marks alone, so that a remark behind the value stays.
            var line = lines[(int)old.Start.Line - 1];
            lines[(int)old.Start.Line - 1] = string.Concat(line.AsSpan(0, (int)old.Start.Column - 1), written, line.AsSpan((int)old.End.Column - 1));
            return;
        }

        Replace(map, key, [$"{indent}{key}: {written}{newline}"], above);
    }

    private void Replace(Extent map, string key, IEnumerable<string> written, IReadOnlyList<string> above)
    {
        var at = 0;
        if (map.Find(key) is not null)
        {
            (at, var end) = BlockOf(map, key);
            lines.RemoveRange(at, end - at);
        }
        else
        {
            foreach (var known in above.Where(known => map.Find(known) is not null))
                at = Math.Max(at, BlockOf(map, known).End);
        }

        if (at > 0 && RawLines.Content(lines[at - 1]).Length == lines[at - 1].Length)
            lines[at - 1] += newline;

        lines.InsertRange(at, written);
    }

    // A key's lines, from 0, without the empty lines and remarks behind them: those belong to what follows.
    private (int Start, int End) BlockOf(Extent map, string key)
    {
        var keys = KeysOf(map.Map);
        var index = keys.FindIndex(known => known.Value == key);
        var start = (int)keys[index].Start.Line - 1;
        var end = index + 1 < keys.Count ? (int)keys[index + 1].Start.Line - 1 : map.End;
        while (end - 1 > start && lines[end - 1].TrimStart() is "" or ['#', ..])
            end--;

        return (start, end);
    }

    private List<(string Value, List<string> Lines)> EntriesOf(YamlSequenceNode list, int start, int end)
    {
        var starts = list.Children.Select((entry, i) => i == 0 ? start : (int)entry.Start.Line - 1).Append(end).ToList();
        return
        [
            .. list.Children.Select((entry, i) =>
                (PageMessages.OneLine(((YamlScalarNode)entry).Value ?? ""), lines[starts[i]..starts[i + 1]])),
        ];
    }

    private string HyphenLine(YamlNode entry) => lines[(int)entry.Start.Line - 1];

    private bool BeginsWithHyphen(YamlNode entry) => HyphenLine(entry).TrimStart().StartsWith('-');

    private Extent Whole() => new(Root(), lines.Count);

    private YamlMappingNode Root() =>
        YamlText.Parse(string.Concat(lines.Select(line => RawLines.Content(line) + "\n")), "", 0, new ProblemList()) ?? new YamlMappingNode();

    private static List<YamlScalarNode> KeysOf(YamlMappingNode map) => [.. map.Children.Keys.OfType<YamlScalarNode>()];

    /// <summary>A mapping and the line behind its last one, from 0.</summary>
    private sealed record Extent(YamlMappingNode Map, int End)
    {
        public YamlNode? Find(string key) => Map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }
}

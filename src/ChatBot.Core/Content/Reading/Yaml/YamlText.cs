using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ChatBot.Content.Reading.Yaml;

/// <summary>
/// Parses YAML into its root mapping. Of YAML only keys, texts and lists are taken: anchors, tags and several documents
/// would swallow parts of a value that begins with <c>&amp;</c>, <c>*</c> or <c>!</c>, so they are Problems.
/// </summary>
internal static class YamlText
{
    // Streams and documents count as levels too; the deepest that a header needs is a list of mappings with lists.
    private const int Deepest = 12;

    /// <summary>Parses; null where it can't be read as one mapping, which is reported.</summary>
    public static YamlMappingNode? Parse(string text, string file, int lineOffset, ProblemList problems)
    {
        text = text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        var lines = text.Split('\n');
        if (Find(text, lines) is { } fault)
        {
            problems.Add(Codes.YamlBroken, new Position(file, fault.Line + lineOffset, fault.Column), fault.Message, fault.Cure);
            return null;
        }

        var stream = new YamlStream();
        stream.Load(new System.IO.StringReader(text));
        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            return root;

        problems.Add(Codes.YamlBroken, new Position(file, lineOffset + 1), "These are not lines of the form \"key: value\".",
            "Write one key a line, a colon, a space and the value.");
        return null;
    }

    private static YamlFault? Find(string text, string[] lines)
    {
        try
        {
            // The same two steps as below, without keeping the nodes: first the form, then keys that stand twice.
            if (FindInEvents(new Parser(new System.IO.StringReader(text)), lines) is { } fault)
                return fault;

            new YamlStream().Load(new System.IO.StringReader(text));
            return YamlFault.InRemark(lines);
        }
        catch (YamlException broken)
        {
            return YamlFault.Explain(lines, (int)broken.Start.Line, (int)broken.Start.Column, broken.Message);
        }
        catch (ArgumentException)
        {
            // YamlDotNet 16.3 throws this, without a place, where a key is missing before its colon.
            return YamlFault.NoKeyBefore(lines);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 throws this, without a place, where a bracket is never closed.
            return YamlFault.NeverClosed(lines);
        }
    }

    private static YamlFault? FindInEvents(Parser parser, string[] lines)
    {
        var depth = 0;
        var documents = 0;
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            documents += current is DocumentStart ? 1 : 0;
            var (line, column) = ((int)current.Start.Line, (int)current.Start.Column);
            if (depth > Deepest)
                return new YamlFault(line, column, "Lists and braces are nested too deeply here.", "Look for a bracket that is not closed.");

            if (documents > 1)
                return new YamlFault(line, column, "The keys end here and begin again.", "Take out the line \"---\" or \"...\".");

            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
                return YamlFault.Special(line, column);

            if (current is Scalar { Style: ScalarStyle.Plain } && YamlFault.InContinuation(lines, line, (int)current.End.Line) is { } fault)
                return fault;
        }

        return null;
    }
}

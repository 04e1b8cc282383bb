using System.Text.RegularExpressions;

namespace ChatBot.Content.Reading.Yaml;

/// <summary>What is wrong in a text that is no YAML, in words for somebody who has never heard of YAML.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Cure">How to mend it.</param>
internal sealed partial record YamlFault(int Line, int Column, string Message, string Cure)
{
    private const string KeyMissing = "A key is missing before this colon.";
    private const string NameIt = "Write the key before it, or put the whole value in straight double quotes.";
    private const string Unclosed = "This brace or bracket is not closed.";
    private const string CloseIt = "Close it with } or ], and put a comma between its parts.";
    private const string Quotes = "Put the whole value in straight double quotes: \"…\".";

    // A rule that fits a line names its fault; the group "at" is the place. These stop the reader far from where they stand.
    private static readonly (Regex Pattern, string Message, string Cure)[] Indents =
    [
        (Tab(), "The line begins with a tab.", "Use spaces, as many as the lines beside it."),
        (OddSpace(), "The line begins with a space of a special kind, as word processors make them.", "Delete it and type plain spaces."),
    ];

    // Wrong wherever they stand.
    private static readonly (Regex Pattern, string Message, string Cure)[] Anywhere =
    [
        (WideColon(), "This colon is not the plain one.", "Type a plain colon (:) and a space."),
        (NoSpace(), "There is no space after the colon.", "Write \"key: value\", with a space after the colon."),
        (OpenQuote(), "This quote is not closed, or text follows it.", "Close it at the end of the line; a value with an apostrophe or a quote in it takes \"…\" around the whole."),
        (Brace(), "A value that begins with a brace or bracket ends where that closes.", Quotes),
        (OpenBrace(), Unclosed, CloseIt),
    ];

    // Wrong only where reading stopped: elsewhere they may be as they should.
    private static readonly (Regex Pattern, string Message, string Cure)[] Here =
    [
        (CurlyQuote(), "These curly quotes don't hold a value together.", Quotes),
        (InBraces(), "Between braces a comma is missing, or a value with a colon has no quotes.", "Write {one: …, two: \"…\"}: a comma between two keys, quotes around a value with a colon or comma."),
        (Colon(), "The value has a colon in it.", Quotes),
        (Mark(), "A value can't begin with this sign.", Quotes),
        (NoKey(), "The line is neither \"key: value\" nor an entry that begins with \"- \".", "Put \"- \" before it, or a key and a colon."),
    ];

    /// <summary>Explains the place where reading stopped: the mistake is there, just below, or on the line above.</summary>
    public static YamlFault Explain(string[] lines, int line, int column, string message)
    {
        if (message.StartsWith("Duplicate key", StringComparison.OrdinalIgnoreCase))
            return new YamlFault(line, column, "This key stands twice.", "Keep one of the two.");

        if (lines.Select((text, i) => Judge(text, i + 1, Indents)).FirstOrDefault(found => found is not null) is { } indent)
            return indent;

        var near = new[] { line, line + 1, line - 1 }.Where(near => near >= 1 && near <= lines.Length).ToList();
        return near.Select(at => Judge(lines[at - 1], at, Anywhere)).FirstOrDefault(found => found is not null)
            ?? near.Take(1).Select(at => Judge(lines[at - 1], at, Here)).FirstOrDefault()
            ?? Indentation(lines, line)
            ?? new YamlFault(line, column, "This line can't be read as \"key: value\".",
            "Compare it with the lines around it: spaces at the beginning, the space after the colon, quotes and brackets.");
    }

    /// <summary>Names the line with a bracket that is never closed.</summary>
    public static YamlFault NeverClosed(string[] lines) =>
        lines.Select((text, i) => Judge(text, i + 1, [(OpenBrace(), Unclosed, CloseIt)])).FirstOrDefault(fault => fault is not null)
            ?? new YamlFault(1, 1, "A bracket or quote is never closed.", "Look for a [, { or \" without its partner.");

    /// <summary>Names the line with a colon that has no key before it.</summary>
    public static YamlFault NoKeyBefore(string[] lines) =>
        lines.Select((text, i) => Judge(text, i + 1, [(BareColon(), KeyMissing, NameIt)])).FirstOrDefault(fault => fault is not null)
            ?? new YamlFault(1, 1, KeyMissing, NameIt);

    /// <summary>A value that begins with a sign that has a meaning of its own.</summary>
    public static YamlFault Special(int line, int column) => new(line, column, "A value can't begin with this sign.", Quotes);

    /// <summary>A text that is cut off without a word, because the rest is read as a comment; null where there is none.</summary>
    public static YamlFault? InRemark(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (Remark().Match(lines[i]) is { Success: true } match)
            {
                return new YamlFault(i + 1, match.Groups["at"].Index + 1, "From this # on the line would count as a remark and not be shown.",
                    "Put the whole value in straight double quotes: \"…\"; in a remark, write a space after #.");
            }
        }

        return null;
    }

    /// <summary>What was meant as an entry and reads as a part of another; null where there is none.</summary>
    public static YamlFault? InContinuation(string[] lines, int first, int last)
    {
        // An empty value between braces has no place of its own: YamlDotNet 16.3 gives it line 0.
        if (first < 1 || first > lines.Length)
            return null;

        if (NoEntry().Match(lines[first - 1]) is { Success: true } match)
            return new YamlFault(first, match.Groups["at"].Index + 1, "There is no space after the hyphen.", "Write \"- …\", with a space after the hyphen.");

        for (var line = first + 1; line <= last && line <= lines.Length; line++)
        {
            if (lines[line - 1].TrimStart().StartsWith('-'))
                return Indentation(lines, line);
        }

        return null;
    }

    private static YamlFault? Judge(string text, int line, IEnumerable<(Regex Pattern, string Message, string Cure)> rules)
    {
        foreach (var (pattern, message, cure) in rules)
        {
            if (pattern.Match(text) is { Success: true } match)
                return new YamlFault(line, match.Groups["at"].Index + 1, message, cure);
        }

        return null;
    }

    private static YamlFault? Indentation(string[] lines, int line)
    {
        var before = Array.FindLastIndex(lines, Math.Max(0, Math.Min(line, lines.Length) - 2), text => text.Trim().Length > 0);
        if (before < 0 || line > lines.Length || Spaces(lines[line - 1]) == Spaces(lines[before]))
            return null;

        return new YamlFault(line, Spaces(lines[line - 1]) + 1,
            $"Spaces at the beginning of the line: {Spaces(lines[line - 1])} here, {Spaces(lines[before])} on the line before.",
            "Lines that belong together begin with the same number of spaces.");
    }

    private static int Spaces(string text) => text.Length - text.TrimStart(' ').Length;

    private const string Start = "^\\s*(- )?([\\w-]+:\\s+|(?<=- ))";

    [GeneratedRegex("^ *(?<at>\\t)")]
    private static partial Regex Tab();

    [GeneratedRegex("^ *(?<at>[\\u00A0\\u2000-\\u200B\\u202F\\u3000])")]
    private static partial Regex OddSpace();

    [GeneratedRegex("^ *(- )?[\\w-]+ ?(?<at>[：﹕])")]
    private static partial Regex WideColon();

    [GeneratedRegex("^ *(- )?[a-z][a-z0-9-]*:(?<at>[^\\s/])")]
    private static partial Regex NoSpace();

    [GeneratedRegex(Start + "(?<at>[“”„«‘])")]
    private static partial Regex CurlyQuote();

    [GeneratedRegex(Start + "(?<at>(\"([^\"\\\\]|\\\\.)*(\"\\s*[^\\s#].*)?|'([^']|'')*('\\s*[^\\s#'].*)?))$")]
    private static partial Regex OpenQuote();

    [GeneratedRegex(Start + "(?<at>\\{[^{}]*\\}|\\[[^\\[\\]]*\\])\\s*[^\\s#]")]
    private static partial Regex Brace();

    [GeneratedRegex(Start + "(?<at>\\{[^{}]*|\\[[^\\[\\]]*)$")]
    private static partial Regex OpenBrace();

    [GeneratedRegex(Start + "(?<at>\\{.*\\}|\\[.*\\])\\s*(#.*)?$")]
    private static partial Regex InBraces();

    [GeneratedRegex(Start + "(?<at>[^\\s\"'{\\[#|>].*:(\\s.*)?)$")]
    private static partial Regex Colon();

    [GeneratedRegex(Start + "(?<at>[@`%*&!|>?,\\]}])")]
    private static partial Regex Mark();

    [GeneratedRegex("^ *-(?<at>[^\\s-])")]
    private static partial Regex NoEntry();

    [GeneratedRegex("^\\s*(- +)*(?<at>:)(\\s|$)")]
    private static partial Regex BareColon();

    [GeneratedRegex("^ *(?<at>[^\\s#:-][^:]*)$")]
    private static partial Regex NoKey();

    [GeneratedRegex(Start + "[^\\s\"'{\\[#|>].*?\\s(?<at>#)[^\\s#]")]
    private static partial Regex Remark();
}

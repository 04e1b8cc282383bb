using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Fuzz.Shapes;

/// <summary>What editors write: Markdown, the header above it, and the settings in YAML.</summary>
internal static class PageShapes
{
    private static readonly string[] Keys =
        ["title", "button", "ask", "also", "see", "menu", "groups", "sources", "reviewed", "from", "urgent", "services", "tilte", "words", "name", "languages", "figures", "limits", "typed", "style"];

    private static Gen<string> Scalar { get; } = Gen.Frequency(
        (4, TextShapes.Text),
        (3, Gen.Elements("rights/firewall", "2026-11-01", "2026-13-45", "true", "false", "~", "0x1F", "|", ">", "&a", "*a", "!tag", "\"open", "'open", "[a, b]", "{a: b}", "- a", "? a", "%a", "@a")),
        (1, TextShapes.Text.Select(text => $"\"{text}\"")));

    private static Gen<string> Entry(int depth) =>
        from key in Gen.Frequency((9, Gen.Elements(Keys)), (1, TextShapes.Piece))
        from value in Value(depth)
        select $"{key}:{value}";

    private static Gen<string> Value(int depth) => depth == 0
        ? Scalar.Select(scalar => $" {scalar}")
        : Gen.OneOf(
            Scalar.Select(scalar => $" {scalar}"),
            Scalar.ArrayOf(3).Select(parts => string.Concat(parts.Select(part => $"\n  - {part}"))),
            Entry(depth - 1).ArrayOf(2).Select(parts => string.Concat(parts.Select(part => $"\n  {part.Replace("\n", "\n  ", StringComparison.Ordinal)}"))),
            Entry(0).ArrayOf(2).Select(parts => $" {{{string.Join(", ", parts)}}}"));

    /// <summary>YAML, nearly as it should be.</summary>
    public static Gen<string> Yaml { get; } =
        from count in Gen.Choose(0, 7)
        from entries in Entry(2).ArrayOf(count)
        select string.Join('\n', entries) + "\n";

    /// <summary>Markdown with all that it knows, shown here or not.</summary>
    public static Gen<string> Markdown { get; } =
        from count in Gen.Choose(0, 6)
        from blocks in Block.ArrayOf(count)
        from gap in Gen.Elements("\n\n", "\n\n", "\n")
        select string.Join(gap, blocks);

    /// <summary>A page's file.</summary>
    public static Gen<string> Page { get; } =
        from yaml in Yaml
        from body in Markdown
        from fence in Gen.Elements("---", "---", "---", "--- ", "----", "...", "")
        from title in Gen.Elements("title: What is a refugee?\n", "title: What is a refugee?\n", "")
        select $"{fence}\n{title}{yaml}{fence}\n{body}\n";

    private static Gen<string> Inline { get; } =
        from text in TextShapes.Text
        from kind in Gen.Choose(0, 9)
        select kind switch
        {
            0 => $"**{text}**",
            1 => $"*{text}*",
            2 => $"[{text}](https://example.org/{text})",
            3 => $"`{text}`",
            4 => $"![{text}](x)",
            5 => $"<{text}>",
            6 => $"~~{text}~~",
            7 => $"{{figure:{text}}}",
            _ => text,
        };

    private static Gen<string> Block { get; } =
        from parts in Inline.ArrayOf(3)
        from kind in Gen.Choose(0, 11)
        let line = string.Join(' ', parts)
        select kind switch
        {
            0 => $"# {line}",
            1 => $"- {parts[0]}\n- {parts[1]}",
            2 => $"1. {parts[0]}\n2. {parts[1]}",
            3 => $"> {line}",
            4 => $"```\n{line}\n```",
            5 => $"| {parts[0]} | {parts[1]} |\n| --- | --- |\n| {parts[2]} | x |",
            6 => $"<div>{line}</div>",
            7 => $"- {parts[0]}\n  - {parts[1]}\n    - {parts[2]}",
            8 => $"[{parts[0]}]: https://example.org",
            9 => "---",
            _ => line,
        };
}

using ChatBot.Text;
using Markdig.Syntax.Inlines;

namespace ChatBot.Content.Reading.Markdown;

/// <summary>Reads the text inside a block into spans, and fills its blanks.</summary>
internal sealed class InlineReader(string file, BlankFiller blanks, PagePath page, ProblemList problems)
{
    /// <summary>The figures used so far.</summary>
    public List<(string Name, Position At)> Figures { get; } = [];

    /// <summary>The lines of text as the editor wrote them.</summary>
    public List<TextLine> Lines { get; } = [];

    public IReadOnlyList<TextSpan> Read(ContainerInline? inlines)
    {
        var spans = new List<TextSpan>();
        var pieces = new List<(string Text, Position At)>();
        Collect(inlines, SpanStyle.Plain, null, spans, pieces);
        if (pieces.Count > 0)
        {
            Lines.Add(new TextLine(pieces));
            StrayMarks.Report(Lines[^1], problems);
        }

        return spans;
    }

    private void Collect(
        ContainerInline? container, SpanStyle style, string? link, List<TextSpan> spans, List<(string Text, Position At)> pieces)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(Fill(literal, pieces), style, link, spans);
                    break;
                case HtmlEntityInline entity:
                    pieces.Add((entity.Transcoded.ToString(), At(entity)));
                    Add(entity.Transcoded.ToString(), style, link, spans);
                    break;
                case LineBreakInline lineBreak:
                    pieces.Add(("\n", At(lineBreak)));
                    Add(lineBreak.IsHard ? "\n" : LineJoint(spans), style, link, spans);
                    break;
                case EmphasisInline emphasis:
                    Collect(emphasis, style | (emphasis.DelimiterCount > 1 ? SpanStyle.Bold : SpanStyle.Italic), link, spans, pieces);
                    break;
                case LinkInline { IsImage: false, Url: { } url } anchor:
                    Collect(anchor, style, CheckLink(url, anchor), spans, pieces);
                    break;
                case AutolinkInline { IsEmail: false } address:
                    Add(address.Url, style, CheckLink(address.Url, address), spans);
                    break;
                default:
                    Refuse(inline);
                    break;
            }
        }
    }

    private string Fill(LiteralInline literal, List<(string Text, Position At)> pieces)
    {
        var at = PlaceOf(literal, pieces);
        var text = literal.Content.ToString();
        // An escaped mark (\*) is meant to be shown: for the checks it is a blank.
        pieces.Add((literal.IsFirstCharacterEscaped && text.Length > 0 ? " " + text[1..] : text, at));
        return blanks.Fill(text, at, page, Figures, problems);
    }

    // Markdig 1.6 gives no place to a bracket that began no link: it stands behind the run before it.
    private Position PlaceOf(LiteralInline literal, List<(string Text, Position At)> pieces)
    {
        if (literal.Line > 0)
            return At(literal);

        if (pieces is [.., var (before, at)])
            return before == "\n" ? new Position(file, at.Line + 1) : at with { Column = at.Column + before.Length };

        var block = BlockOf(literal);
        return new Position(file, block.Line + 1, block.Column + 1);
    }

    private static Markdig.Syntax.LeafBlock BlockOf(Inline inline)
    {
        while (inline.Parent is { } parent)
            inline = parent;

        return ((ContainerInline)inline).ParentBlock!;
    }

    private Position At(Inline inline) => new(file, inline.Line + 1, inline.Column + 1);

    // Soft line ends are spaces, but not between letters of scripts without spaces.
    private static string LineJoint(List<TextSpan> spans) =>
        spans.Count > 0 && spans[^1].Text is [.., >= '\u2E80'] ? "" : " ";

    private static void Add(string text, SpanStyle style, string? link, List<TextSpan> spans)
    {
        if (spans.Count > 0 && spans[^1] is var last && last.Style == style && last.Link == link)
            spans[^1] = last with { Text = last.Text + text };
        else if (text.Length > 0)
            spans.Add(new TextSpan(text, style, link));
    }

    private string? CheckLink(string url, Inline inline)
    {
        if (Links.IsHttps(url))
            return url;

        var cure = url.Contains(':') || url.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? "Write the whole address, beginning with https://."
            : "To lead to another page, put its id under \"see:\" in the header; a link in the text goes to https:// addresses only.";
        problems.Add(Codes.LinkNotHttps, At(inline), url.Length == 0 ? "The link leads nowhere." : $"\"{url}\" is not an https address.", cure);
        return null;
    }

    private void Refuse(Inline inline)
    {
        var (what, cure) = inline switch
        {
            LinkInline => ("An image", "Say it in words."),
            CodeInline => ("Code", "Take the ` marks away."),
            HtmlInline { Tag: ['<', '!', ..] } => ("A hidden remark", "Take it out; a remark can stand in the header after \"# \"."),
            HtmlInline => ("HTML", "Take the tags out; **bold** and *italic* are there."),
            AutolinkInline => ("A mail address as a link", "Write it as plain text."),
            _ => ("This", "Write it as plain text."),
        };
        problems.Add(Codes.NotShowable, At(inline), $"{what} can't be shown in a chat.", cure);
    }
}

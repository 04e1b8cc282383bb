using System.Text.RegularExpressions;
using ChatBot.Text;
using Markdig.Syntax.Inlines;

namespace ChatBot.Content.Reading;

/// <summary>Reads the text inside a block into spans, and fills its blanks.</summary>
internal sealed partial class InlineReader(string file, BlankFiller blanks, PagePath page, ProblemList problems)
{
    /// <summary>The figures used so far.</summary>
    public List<(string Name, Position At)> Figures { get; } = [];

    /// <summary>The runs of text as the editor wrote them.</summary>
    public List<(string Text, Position At)> Texts { get; } = [];

    public IReadOnlyList<Span> Read(ContainerInline? inlines)
    {
        var spans = new List<Span>();
        Collect(inlines, SpanStyle.Plain, null, spans);
        return spans;
    }

    private void Collect(ContainerInline? container, SpanStyle style, string? link, List<Span> spans)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(Fill(literal), style, link, spans);
                    break;
                case HtmlEntityInline entity:
                    Add(entity.Transcoded.ToString(), style, link, spans);
                    break;
                case LineBreakInline lineBreak:
                    Add(lineBreak.IsHard ? "\n" : LineJoint(spans), style, link, spans);
                    break;
                case EmphasisInline emphasis:
                    Collect(emphasis, style | (emphasis.DelimiterCount > 1 ? SpanStyle.Bold : SpanStyle.Italic), link, spans);
                    break;
                case LinkInline { IsImage: false, Url: { } url } anchor:
                    Collect(anchor, style, CheckLink(url, anchor), spans);
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

    private string Fill(LiteralInline literal)
    {
        var at = new Position(file, literal.Line + 1, literal.Column + 1);
        var text = literal.Content.ToString();
        Texts.Add((text, at));
        if (BareAddress().Match(text) is { Success: true } bare)
        {
            problems.Add(Codes.NotShowable, at with { Column = at.Column + bare.Index }, "A web address stands bare in the text.",
                "Give it a name: [name](https://…), or put it under \"sources:\".");
        }

        return blanks.Fill(text, at, page, Figures, problems);
    }

    // Soft line ends are spaces, but not between letters of scripts without spaces.
    private static string LineJoint(List<Span> spans) =>
        spans.Count > 0 && spans[^1].Text is [.., >= '\u2E80'] ? "" : " ";

    private static void Add(string text, SpanStyle style, string? link, List<Span> spans)
    {
        if (spans.Count > 0 && spans[^1] is var last && last.Style == style && last.Link == link)
            spans[^1] = last with { Text = last.Text + text };
        else if (text.Length > 0)
            spans.Add(new Span(text, style, link));
    }

    private string? CheckLink(string url, Inline inline)
    {
        if (Links.IsHttps(url))
            return url;

        var cure = url.Contains(':')
            ? "Write the whole address, beginning with https://."
            : "To lead to another page, put its id under \"see:\" in the header; a link in the text goes to https:// addresses only.";
        problems.Add(Codes.LinkNotHttps, new Position(file, inline.Line + 1, inline.Column + 1), $"\"{url}\" is not an https address.", cure);
        return null;
    }

    private void Refuse(Inline inline)
    {
        var (what, cure) = inline switch
        {
            LinkInline => ("An image", "Say it in words."),
            CodeInline => ("Code", "Take the ` marks away."),
            HtmlInline => ("HTML", "Take the tags out; **bold** and *italic* are there."),
            AutolinkInline => ("A mail address as a link", "Write it as plain text."),
            _ => ("This", "Write it as plain text."),
        };
        problems.Add(Codes.NotShowable, new Position(file, inline.Line + 1, inline.Column + 1), $"{what} can't be shown in a chat.", cure);
    }

    [GeneratedRegex("(https?://|www\\.)[^\\s]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex BareAddress();
}

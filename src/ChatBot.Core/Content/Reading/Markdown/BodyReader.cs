using ChatBot.Content.Reading.Compiled;
using ChatBot.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using TextBlock = ChatBot.Text.TextBlock;

namespace ChatBot.Content.Reading.Markdown;

/// <summary>A page's text: its blocks, the figures it uses, and the text as the editor wrote it, before blanks are filled.</summary>
internal sealed record Body(
    IReadOnlyList<(TextBlock Block, Position At)> Blocks, IReadOnlyList<(string Name, Position At)> Figures, IReadOnlyList<TextLine> Lines, bool IsEmpty);

/// <summary>Reads Markdown into blocks. What no channel can show is a Problem, not something to drop.</summary>
internal sealed class BodyReader(BlankFiller blanks, CompiledPages compiled)
{
    // Tables are parsed only to be named: without the extension they would pass as text full of bars.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The page that was read of this file before; null where none was.</summary>
    public PageDraft? FindCompiled(SourceFile file) => compiled.FindPage(file, blanks);

    public Body Read(SourceFile file, string body, PagePath page, ProblemList problems)
    {
        var inlines = new InlineReader(file.Shown, blanks, page, problems);
        var blocks = new List<(TextBlock Block, Position At)>();
        var document = Parse(file, body, problems);
        foreach (var block in document ?? Enumerable.Empty<Markdig.Syntax.Block>())
        {
            if (ReadBlock(block, inlines) is { } readable)
                blocks.Add((readable, new Position(file.Shown, block.Line + 1, block.Column + 1)));
            else if (block is ListBlock list)
                Refuse(list.First(item => item is not ListItemBlock { Count: 1 } single || single[0] is not ParagraphBlock), file, problems);
            else if (block is not LinkReferenceDefinitionGroup)
                Refuse(block, file, problems);
        }

        return new Body(blocks, inlines.Figures, inlines.Lines, document is { Count: 0 });
    }

    private static MarkdownDocument? Parse(SourceFile file, string body, ProblemList problems)
    {
        try
        {
            return Markdig.Markdown.Parse(body, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig 1.6: "Markdown elements in the input are too deeply nested", 128 levels, without a place.
            problems.Add(Codes.NotShowable, new Position(file.Shown), "Marks are nested too deeply somewhere in this text.",
                "Look for a long row of >, [ or * and take it out.");
            return null;
        }
    }

    private static TextBlock? ReadBlock(Markdig.Syntax.Block block, InlineReader inlines) => block switch
    {
        ParagraphBlock paragraph => new TextBlock.Paragraph(inlines.Read(paragraph.Inline)),
        QuoteBlock quote when quote.All(inner => inner is ParagraphBlock) => new TextBlock.Quote(
            [.. quote.Cast<ParagraphBlock>().SelectMany((inner, i) => i == 0 ? inlines.Read(inner.Inline) : [new TextSpan("\n"), .. inlines.Read(inner.Inline)])]),
        ListBlock list when list.Cast<ListItemBlock>().All(item => item is [ParagraphBlock]) => new TextBlock.Enumeration(
            list.IsOrdered, [.. list.Cast<ListItemBlock>().Select(item => inlines.Read(((ParagraphBlock)item[0]).Inline))]),
        _ => null,
    };

    private static void Refuse(Markdig.Syntax.Block block, SourceFile file, ProblemList problems)
    {
        var (what, cure) = block switch
        {
            HeadingBlock { IsSetext: true } => ("A heading", "A line of --- or === right below a text makes it one: take that line out."),
            HeadingBlock => ("A heading", "The title stands over the text already: take it out, or make it a page of its own."),
            Table => ("A table", "Write it as a list, one line a row."),
            HtmlBlock { Type: HtmlBlockType.Comment } => ("A hidden remark", "Take it out; a remark can stand in the header after \"# \"."),
            HtmlBlock => ("HTML", "Take the tags out; **bold** and *italic* are there."),
            FencedCodeBlock => ("A block of code", "Take the lines of ``` away."),
            CodeBlock => ("Text set in by four spaces or a tab", "Take the spaces at the beginning of the line away."),
            ThematicBreakBlock => ("A line across the page", "Take it out: long pages are cut into parts by themselves."),
            ListItemBlock { Count: 0 } => ("An empty entry of a list", "Write its text after the hyphen, or take it out."),
            ListItemBlock => ("A list inside a list, or an entry of several paragraphs,", "Make every entry one line, without a list or text set in below it."),
            QuoteBlock => ("A quote with more than paragraphs in it", "Leave only paragraphs in the quote."),
            _ => ("This", "Write it as paragraphs and lists."),
        };
        problems.Add(Codes.NotShowable, new Position(file.Shown, block.Line + 1, block.Column + 1), $"{what} can't be shown in a chat.", cure);
    }
}

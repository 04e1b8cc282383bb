using ChatBot.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = ChatBot.Text.Block;

namespace ChatBot.Content.Reading;

/// <summary>A page's text: its blocks, the figures it uses, and the text as the editor wrote it, before blanks are filled.</summary>
internal sealed record Body(
    IReadOnlyList<Block> Blocks, IReadOnlyList<(string Name, Position At)> Figures, IReadOnlyList<(string Text, Position At)> Texts);

/// <summary>Reads Markdown into blocks. What no channel can show is a Problem, not something to drop.</summary>
internal sealed class BodyReader(BlankFiller blanks)
{
    // Tables are parsed only to be named: without the extension they would pass as text full of bars.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public Body Read(SourceFile file, string body, PagePath page, ProblemList problems)
    {
        var inlines = new InlineReader(file.Shown, blanks, page, problems);
        var blocks = new List<Block>();
        foreach (var block in Markdown.Parse(body, Pipeline))
        {
            if (ReadBlock(block, inlines) is { } readable)
                blocks.Add(readable);
            else if (block is not LinkReferenceDefinitionGroup)
                Refuse(block, file, problems);
        }

        return new Body(blocks, inlines.Figures, inlines.Texts);
    }

    private static Block? ReadBlock(Markdig.Syntax.Block block, InlineReader inlines) => block switch
    {
        ParagraphBlock paragraph => new Block.Paragraph(inlines.Read(paragraph.Inline)),
        QuoteBlock quote when quote.All(inner => inner is ParagraphBlock) => new Block.Quote(
            [.. quote.Cast<ParagraphBlock>().SelectMany((inner, i) => i == 0 ? inlines.Read(inner.Inline) : [new Span("\n"), .. inlines.Read(inner.Inline)])]),
        ListBlock list when list.Cast<ListItemBlock>().All(item => item is [ParagraphBlock]) => new Block.Enumeration(
            list.IsOrdered, [.. list.Cast<ListItemBlock>().Select(item => inlines.Read(((ParagraphBlock)item[0]).Inline))]),
        _ => null,
    };

    private static void Refuse(Markdig.Syntax.Block block, SourceFile file, ProblemList problems)
    {
        var (what, cure) = block switch
        {
            HeadingBlock => ("A heading", "The title stands over the text already: take it out, or make it a page of its own."),
            Table => ("A table", "Write it as a list, one line a row."),
            HtmlBlock => ("HTML", "Take the tags out; **bold** and *italic* are there."),
            CodeBlock => ("A block of code", "Take the spaces at the beginning of the line away, or write it as a paragraph."),
            ThematicBreakBlock => ("A line across the page", "Take it out: long pages are cut into parts by themselves."),
            ListBlock => ("A list inside a list, or an item of several paragraphs", "Make every item one line, without a list below it."),
            QuoteBlock => ("A quote with more than paragraphs in it", "Leave only paragraphs in the quote."),
            _ => ("This", "Write it as paragraphs and lists."),
        };
        problems.Add(Codes.NotShowable, new Position(file.Shown, block.Line + 1, block.Column + 1), $"{what} can't be shown in a chat.", cure);
    }
}

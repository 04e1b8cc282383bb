using ChatBot.Content;
using ChatBot.Text;
using ChatBot.Wiping;

namespace ChatBot.Web.Rendering;

/// <summary>Writes the text of a screen. Each block says its language where that is not the screen's own.</summary>
/// <param name="own">The screen's language: notes are in it.</param>
/// <param name="text">The language of the text.</param>
[HeldIn(typeof(WipingMemoryPool))]
internal readonly struct BlockWriter(HtmlWriter html, BookLanguage own, BookLanguage text)
{
    /// <summary>Writes the heading, which takes the focus when the page's script has changed the screen.</summary>
    /// <param name="title">The screen's title.</param>
    /// <param name="shownIn">Its language where it is to be held out to somebody, large; null elsewhere.</param>
    public void Title(string title, string? shownIn)
    {
        html.Raw("<h1 tabindex=\"-1\""u8);
        if (shownIn is null)
            Language();
        else
        {
            html.Raw(" class=\"shown\" dir=\"auto\" lang=\""u8);
            html.Text(shownIn);
            html.Raw("\""u8);
        }

        html.Raw(">"u8);
        html.Text(title);
        html.Raw("</h1>\n"u8);
    }

    /// <summary>Writes a paragraph that is the answer.</summary>
    public void Answer(TextBlock block)
    {
        html.Raw("<div class=\"answer\">"u8);
        Write(block);
        html.Raw("</div>\n"u8);
    }

    /// <summary>Writes a block.</summary>
    public void Write(TextBlock block)
    {
        switch (block)
        {
            case TextBlock.Paragraph paragraph:
                Open("<p"u8);
                Spans(paragraph.Spans);
                html.Raw("</p>\n"u8);
                break;
            case TextBlock.Quote quote:
                Open("<blockquote"u8);
                html.Raw("<p>"u8);
                Spans(quote.Spans);
                html.Raw("</p></blockquote>\n"u8);
                break;
            case TextBlock.Enumeration list:
                Open(list.Ordered ? "<ol"u8 : "<ul"u8);
                foreach (var item in list.Items)
                    Item(item);

                html.Raw(list.Ordered ? "</ol>\n"u8 : "</ul>\n"u8);
                break;
            case TextBlock.Note note:
                html.Raw("<p class=\"note\">"u8);
                Spans(note.Spans);
                html.Raw("</p>\n"u8);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Writes the attributes of a language.</summary>
    public static void Language(HtmlWriter html, BookLanguage language)
    {
        html.Raw(" lang=\""u8);
        html.Text(language.Code);
        html.Raw(language.RightToLeft ? "\" dir=\"rtl\""u8 : "\" dir=\"ltr\""u8);
    }

    private void Open(ReadOnlySpan<byte> tag)
    {
        html.Raw(tag);
        Language();
        html.Raw(">"u8);
    }

    private void Language()
    {
        if (text.Code != own.Code)
            Language(html, text);
    }

    private void Item(IReadOnlyList<TextSpan> spans)
    {
        html.Raw("<li>"u8);
        Spans(spans);
        html.Raw("</li>\n"u8);
    }

    private void Spans(IReadOnlyList<TextSpan> spans)
    {
        foreach (var span in spans)
            Write(span);
    }

    private void Write(TextSpan span)
    {
        if (span.Link is { } link)
            LinkWriter.Open(html, link, ""u8);

        var bold = span.Style.HasFlag(SpanStyle.Bold);
        var italic = span.Style.HasFlag(SpanStyle.Italic);
        html.Raw(bold ? "<strong>"u8 : ""u8);
        html.Raw(italic ? "<em>"u8 : ""u8);
        html.Text(span.Text);
        html.Raw(italic ? "</em>"u8 : ""u8);
        html.Raw(bold ? "</strong>"u8 : ""u8);
        html.Raw(span.Link is null ? ""u8 : "</a>"u8);
    }
}

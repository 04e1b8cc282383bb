using System.Buffers;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Web.Preview;

namespace ChatBot.Web.Rendering;

/// <summary>
/// Writes a screen as a page. Title and icon are the same on every one, so that a browser's history tells nothing;
/// <c>#screen</c> is what the page's script changes.
/// </summary>
internal static class PageWriter
{
    /// <summary>Writes a page.</summary>
    /// <param name="preview">What an editor sees beside the screen, or null.</param>
    /// <param name="isLinked">Whether it is shown at an address that others may look at before they open it.</param>
    public static void Write(IBufferWriter<byte> output, Book book, Screen screen, PreviewPanel? preview = null, bool isLinked = false)
    {
        var html = new HtmlWriter(output);
        var language = book.Language(screen.Address.Language);
        Head(html, book, language, preview is not null, isLinked);
        html.Raw("<body>\n<div id=\"screen\""u8);
        Attribute(html, " data-offline"u8, language[UiText.Offline]);
        Attribute(html, " data-copied"u8, language[UiText.Copied]);
        html.Raw(">\n"u8);
        Top(html, book, language);
        Content(html, book, screen, language);
        if (screen.Address.Place is not Place.Hidden)
            Bar(html, book, screen, language);

        preview?.Write(html, book, screen.Address);
        html.Raw("</div>\n<form id=\"go\" method=\"post\" action=\"/\" autocomplete=\"off\"></form>\n"u8);
        html.Raw("<p id=\"announcer\" role=\"status\"></p>\n<p id=\"alert\" role=\"alert\"></p>\n</body>\n</html>\n"u8);
    }

    private static void Head(HtmlWriter html, Book book, BookLanguage language, bool preview, bool isLinked)
    {
        html.Raw("<!doctype html>\n<html"u8);
        BlockWriter.Language(html, language);
        html.Raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"u8);
        html.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>"u8);
        html.Text(book.Settings.Name);
        html.Raw("</title>\n<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"/page.css\">\n"u8);
        html.Raw("<script src=\"/page.js\"></script>\n"u8);
        if (isLinked)
            Neutral(html, book.Settings.Name);

        if (preview)
            html.Raw("<link rel=\"stylesheet\" href=\"/preview.css\">\n<script src=\"/preview.js\" defer></script>\n"u8);

        html.Raw("</head>\n"u8);
    }

    // What a messenger or a search engine may show of the address: the same for every page.
    private static void Neutral(HtmlWriter html, string name)
    {
        html.Raw("<meta name=\"robots\" content=\"noindex\">\n<meta property=\"og:title\""u8);
        Attribute(html, " content"u8, name);
        html.Raw(">\n<meta property=\"og:description\""u8);
        Attribute(html, " content"u8, name);
        html.Raw(">\n<meta name=\"description\""u8);
        Attribute(html, " content"u8, name);
        html.Raw(">\n"u8);
    }

    private static void Top(HtmlWriter html, Book book, BookLanguage language)
    {
        html.Raw("<header>\n<p>"u8);
        html.Text(book.Settings.Name);
        html.Raw("</p>\n<button form=\"go\" name=\"leave\" value=\"1\" class=\"leave\""u8);
        Attribute(html, " data-leave"u8, book.Settings.Leave);
        html.Raw(">"u8);
        html.Text(language[UiText.Leave]);
        html.Raw("</button>\n</header>\n"u8);
    }

    private static void Content(HtmlWriter html, Book book, Screen screen, BookLanguage language)
    {
        html.Raw("<main>\n"u8);
        var blocks = new BlockWriter(html, language, book.Language(screen.TextLanguage));
        blocks.Title(screen.Title, screen.ShownIn);
        foreach (var block in screen.Blocks)
            blocks.Write(block);

        var buttons = new ButtonWriter(html, book, screen.Address);
        foreach (var group in screen.Groups)
            buttons.Group(group);

        html.Raw("</main>\n"u8);
    }

    private static void Bar(HtmlWriter html, Book book, Screen screen, BookLanguage language)
    {
        // Not a noscript element: the script itself takes the note away, so that it stands wherever the script does not run.
        html.Raw("<div class=\"bar\">\n<p class=\"note unscripted\">"u8);
        html.Text(language[UiText.NoScript]);
        html.Raw("</p>\n"u8);
        Question(html, screen.Address, language);
        html.Raw("<nav"u8);
        Attribute(html, " aria-label"u8, language[UiText.Navigation]);
        html.Raw(">\n"u8);
        var buttons = new ButtonWriter(html, book, screen.Address);
        foreach (var button in screen.Fixed.SelectMany(row => row))
            buttons.Write(button);

        html.Raw("\n</nav>\n</div>\n"u8);
    }

    private static void Question(HtmlWriter html, Address at, BookLanguage language)
    {
        html.Raw("<form role=\"search\" method=\"post\" action=\"/\" autocomplete=\"off\""u8);
        Attribute(html, " aria-label"u8, language[UiText.AskTitle]);
        html.Raw(">\n<input type=\"hidden\" name=\"at\""u8);
        Attribute(html, " value"u8, at.ToString());
        html.Raw(">\n<label for=\"q\">"u8);
        html.Text(language[UiText.AskTitle]);
        html.Raw("</label>\n<input id=\"q\" name=\"q\" type=\"text\" dir=\"auto\" maxlength=\"4096\""u8);
        Attribute(html, " placeholder"u8, language[UiText.AskHint]);
        html.Raw(" autocomplete=\"off\" autocorrect=\"off\" autocapitalize=\"none\" spellcheck=\"false\" enterkeyhint=\"send\">\n<button>"u8);
        html.Text(language[UiText.Send]);
        html.Raw("</button>\n</form>\n"u8);
    }

    private static void Attribute(HtmlWriter html, ReadOnlySpan<byte> name, string value)
    {
        html.Raw(name);
        html.Raw("=\""u8);
        html.Text(value);
        html.Raw("\""u8);
    }
}

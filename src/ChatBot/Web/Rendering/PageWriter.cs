using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Web.Preview;
using ChatBot.Wiping;

namespace ChatBot.Web.Rendering;

/// <summary>
/// Writes a screen as a page. Title and icon are the same on every one, so that a browser's history tells nothing;
/// <c>#screen</c> is what the page's script changes.
/// </summary>
internal static class PageWriter
{
    /// <summary>Room for most pages.</summary>
    public const int UsualBytes = 16 * 1024;

    /// <summary>Writes a page.</summary>
    /// <param name="page">Takes its bytes.</param>
    /// <param name="preview">What an editor sees beside the screen, or null.</param>
    /// <param name="isLinked">Whether it is shown at an address that others may look at before they open it.</param>
    public static void Write(WipingBuffer page, Book book, Screen screen, PreviewPanel? preview = null, bool isLinked = false)
    {
        var html = new HtmlWriter(page);
        var language = book.Language(screen.Address.Language);
        Head(html, book, language, preview is not null, isLinked);
        html.Raw("<body>\n<div id=\"screen\""u8);
        html.Attribute(" data-at"u8, screen.Address.ToString());
        Words(html, language);
        html.Raw(">\n"u8);
        var (bar, content) = (new BarWriter(html, book, screen, language), new ContentWriter(html, book, screen, language));
        bar.Top();
        content.Write();
        content.Side();
        bar.Bottom();
        preview?.Write(html, book, screen.Address);
        html.Raw("</div>\n<form id=\"go\" method=\"post\" action=\"/\" autocomplete=\"off\"></form>\n"u8);
        html.Raw("<p id=\"announcer\" role=\"status\"></p>\n<div id=\"alert\"><p role=\"alert\"></p><button type=\"button\" form=\"go\" hidden></button></div>\n</body>\n</html>\n"u8);
    }

    /// <summary>
    /// Sends a page in one piece and with its length: the server's own writer takes a lock for every piece of a page, and a client
    /// that speaks HTTP/1.0 can't use the connection again where the length is not said.
    /// </summary>
    /// <param name="page">The whole page; kept by the caller until this has ended.</param>
    public static async Task SendAsync(HttpResponse response, WipingBuffer page, CancellationToken stop)
    {
        response.ContentLength = page.Length;
        await response.BodyWriter.WriteAsync(page.Memory, stop);
    }

    // What the script says, in the screen's language.
    private static void Words(HtmlWriter html, BookLanguage language)
    {
        html.Attribute(" data-offline"u8, language[UiText.Offline]);
        html.Attribute(" data-again"u8, language[UiText.TryAgain]);
        html.Attribute(" data-slow"u8, language[UiText.Slow]);
        html.Attribute(" data-cancel"u8, language[UiText.Cancel]);
        html.Attribute(" data-copied"u8, language[UiText.Copied]);
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
        html.Attribute(" content"u8, name);
        html.Raw(">\n<meta property=\"og:description\""u8);
        html.Attribute(" content"u8, name);
        html.Raw(">\n<meta name=\"description\""u8);
        html.Attribute(" content"u8, name);
        html.Raw(">\n"u8);
    }
}

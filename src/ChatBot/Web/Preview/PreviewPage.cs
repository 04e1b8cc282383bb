using System.Globalization;
using ChatBot.Books;
using ChatBot.Dialog;
using ChatBot.Web.Rendering;
using ChatBot.Wiping;

namespace ChatBot.Web.Preview;

/// <summary>The visitor's page for an editor: the same screens, with their files and Problems beside them.</summary>
/// <param name="state">The book an editor is at work on.</param>
/// <param name="clock">The time, for the screens.</param>
/// <param name="chat">A screen as a chat shows it, or null.</param>
internal sealed class PreviewPage(PreviewState state, TimeProvider clock, ChatFrameOf? chat = null)
{
    // Shorter than what browsers and proxies wait for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    /// <summary>The start.</summary>
    public Task GetAsync(HttpContext context) => PageOf(state.Current)?.GetAsync(context) ?? BareAsync(context);

    /// <summary>A tap or a question.</summary>
    public Task PostAsync(HttpContext context) => PageOf(state.Current)?.PostAsync(context) ?? BareAsync(context);

    /// <summary>Answers with the newest version as soon as it is another than <c>?after=</c>.</summary>
    public async Task VersionAsync(HttpContext context)
    {
        _ = int.TryParse(context.Request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var known);
        var version = await state.WaitAsync(known, Patience, context.RequestAborted);
        await context.Response.WriteAsync(version.ToString(CultureInfo.InvariantCulture), context.RequestAborted);
    }

    private VisitorPage? PageOf(PreviewEdition edition) => edition.Book is { } book
        ? new VisitorPage(new Conversations(new CurrentBook(book), clock), new PreviewPanel(edition, chat is null ? null : (shown, address) => chat(Machine.Show(shown, clock.GetUtcNow(), address))))
        : null;

    private async Task BareAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        using var page = WipingBuffer.Rent(PageWriter.UsualBytes);
        var html = new HtmlWriter(page);
        html.Raw("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<title>Preview</title>\n"u8);
        html.Raw("<link rel=\"stylesheet\" href=\"/page.css\">\n<link rel=\"stylesheet\" href=\"/preview.css\">\n"u8);
        html.Raw("<script src=\"/preview.js\" defer></script>\n</head>\n<body>\n"u8);
        new PreviewPanel(state.Current).Write(html);
        html.Raw("</body>\n</html>\n"u8);
        await PageWriter.SendAsync(context.Response, page, context.RequestAborted);
    }
}

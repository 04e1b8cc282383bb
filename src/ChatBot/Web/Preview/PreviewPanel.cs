using System.Globalization;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Web.Rendering;

namespace ChatBot.Web.Preview;

/// <summary>What an editor sees beside a screen: the file it is made of and the Problems, its own first.</summary>
/// <param name="edition">The state of the files.</param>
/// <param name="chat">A screen as a chat shows it, or null where none is shown.</param>
internal sealed class PreviewPanel(PreviewEdition edition, ChatFrameAt? chat = null)
{
    /// <summary>Writes the panel for a screen.</summary>
    /// <param name="book">The book of the screen.</param>
    /// <param name="address">The screen's address.</param>
    public void Write(HtmlWriter html, Book book, Address address)
    {
        var file = FileOf(book, address);
        Open(html);
        html.Raw("<dl><dt>File</dt><dd><code>"u8);
        html.Text(file ?? $"{address.Language}/bot.yaml");
        html.Raw("</code></dd><dt>Address</dt><dd><code>"u8);
        html.Text(address.ToString());
        html.Raw("</code></dd></dl>\n<button form=\"go\" id=\"reload\" name=\"to\" hidden value=\""u8);
        html.Text(address.ToString());
        html.Raw("\"></button>\n"u8);
        Chats(html, book, address);
        Problems(html, "In this file", [.. edition.Problems.Where(problem => problem.File == file)]);
        Problems(html, "In other files", [.. edition.Problems.Where(problem => problem.File != file)]);
        html.Raw("</aside>\n"u8);
    }

    /// <summary>Writes the panel for files that make no book yet.</summary>
    public void Write(HtmlWriter html)
    {
        Open(html);
        html.Raw("<p>There is no book to show yet: mend the errors, and it appears here.</p>\n"u8);
        Problems(html, "Problems", edition.Problems);
        html.Raw("</aside>\n"u8);
    }

    // The chat in the page's language is open; the others are ticked by whoever wants to compare.
    private void Chats(HtmlWriter html, Book book, Address address)
    {
        if (chat is null)
            return;

        html.Raw("<h2>On Telegram, 360 pixels wide</h2>\n<div class=\"chats\">\n"u8);
        foreach (var language in book.Languages.OrderByDescending(language => language.Code == address.Language))
        {
            html.Raw(language.Code == address.Language ? "<details open><summary>"u8 : "<details><summary>"u8);
            html.Text(language.Name);
            html.Raw("</summary>\n"u8);
            Write(html, chat(book, address with { Language = language.Code }), language);
            html.Raw("</details>\n"u8);
        }

        html.Raw("</div>\n"u8);
    }

    private static void Write(HtmlWriter html, ChatFrame frame, BookLanguage language)
    {
        html.Raw("<div class=\"chat\""u8);
        BlockWriter.Language(html, language);
        html.Raw("><p>"u8);
        html.Text(frame.Text);
        html.Raw("</p>\n"u8);
        foreach (var row in frame.Rows)
        {
            html.Raw("<div>"u8);
            foreach (var button in row)
            {
                html.Raw(button.IsRed ? "<span class=\"red\">"u8 : "<span>"u8);
                html.Text(button.Label);
                html.Raw("</span>"u8);
            }

            html.Raw("</div>\n"u8);
        }

        html.Raw("</div>\n<p>"u8);
        html.Text(string.Create(CultureInfo.InvariantCulture, $"{frame.Text.Length} of {frame.Longest} letters, {frame.Rows.Count} rows of buttons."));
        html.Raw("</p>\n"u8);
    }

    private static string? FileOf(Book book, Address address) => address.Place switch
    {
        Place.Home => book.Find(address.Language, address.Country, "")?.File,
        Place.Page page => book.Find(address.Language, address.Country, page.Path)?.File,
        _ => null,
    };

    private void Open(HtmlWriter html)
    {
        html.Raw("<aside class=\"preview\" lang=\"en\" dir=\"ltr\" aria-label=\"Preview\" data-version=\""u8);
        html.Text(edition.Version.ToString(CultureInfo.InvariantCulture));
        html.Raw("\">\n"u8);
    }

    private static void Problems(HtmlWriter html, string title, IReadOnlyList<Problem> problems)
    {
        html.Raw("<h2>"u8);
        html.Text(title);
        html.Raw("</h2>\n"u8);
        html.Raw(problems.Count == 0 ? "<p>No Problems.</p>\n"u8 : "<ul>\n"u8);
        foreach (var problem in problems)
            Write(html, problem);

        html.Raw(problems.Count == 0 ? ""u8 : "</ul>\n"u8);
    }

    private static void Write(HtmlWriter html, Problem problem)
    {
        var severity = problem.Code.Severity.ToString().ToLowerInvariant();
        html.Raw("<li class=\""u8);
        html.Text(severity);
        html.Raw("\"><code>"u8);
        html.Text(string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Line}:{problem.Column}"));
        html.Raw("</code> <b>"u8);
        html.Text($"{severity} {problem.Code.Name}");
        html.Raw("</b><p>"u8);
        html.Text(problem.Message);
        html.Raw("</p><p>"u8);
        html.Text(problem.Cure);
        html.Raw("</p></li>\n"u8);
    }
}

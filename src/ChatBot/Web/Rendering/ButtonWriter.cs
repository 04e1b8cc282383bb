using ChatBot.Content;
using ChatBot.Dialog;

namespace ChatBot.Web.Rendering;

/// <summary>Writes buttons. Each that leads on carries its address, which is all the state there is.</summary>
/// <param name="from">The screen's own address.</param>
[HeldIn(typeof(Dialog.Screen))]
internal readonly struct ButtonWriter(HtmlWriter html, Book book, Address from)
{
    /// <summary>Writes a group: its heading and its buttons, one a row.</summary>
    public void Group(ButtonGroup group)
    {
        if (group.Title is { } title)
        {
            html.Raw("<h2>"u8);
            html.Text(title);
            html.Raw("</h2>\n"u8);
        }

        html.Raw("<ul class=\"choices\">\n"u8);
        foreach (var button in group.Buttons)
        {
            html.Raw("<li>"u8);
            Write(button);
            html.Raw("</li>\n"u8);
        }

        html.Raw("</ul>\n"u8);
    }

    /// <summary>Writes a button.</summary>
    public void Write(Button button)
    {
        switch (button.Action)
        {
            case ButtonAction.Go go:
                Go(button, go.Address);
                break;
            case ButtonAction.Open open:
                LinkWriter.Open(html, open.Link, " class=\"out\""u8);
                Label(button);
                html.Raw("</a>"u8);
                break;
            case ButtonAction.Copy copy:
                Copy(button, copy.Text);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Go(Button button, Address to)
    {
        html.Raw("<button form=\"go\" name=\"to\" value=\""u8);
        html.Text(to.ToString());
        html.Raw(button.Weight == ButtonWeight.Urgent ? "\" class=\"urgent\">"u8 : "\">"u8);
        Label(button, LanguageOf(button, to));
        html.Raw("</button>"u8);
    }

    // The choice of a language stands in that language, and the label of a page without a translation in the page's own.
    private string LanguageOf(Button button, Address to) =>
        to.Language == from.Language && to.Place is Place.Page place && book.Find(to.Language, to.Country, place.Path) is { } page
            && page.Button == button.Label ? page.Language : to.Language;

    // Copying needs the page's script; without it, the text is there to be copied by hand.
    private void Copy(Button button, string text)
    {
        html.Raw("<button type=\"button\" class=\"copy\" data-copy=\""u8);
        html.Text(text);
        html.Raw("\">"u8);
        Label(button);
        html.Raw("</button><p class=\"copy\">"u8);
        Label(button);
        html.Raw(" <bdi>"u8);
        html.Text(text);
        html.Raw("</bdi></p>"u8);
    }

    private void Label(Button button, string? language = null)
    {
        html.Raw("<bdi"u8);
        if (language is not null && language != from.Language)
            BlockWriter.Language(html, book.Language(language));

        html.Raw(">"u8);
        html.Text(button.Label);
        html.Raw("</bdi>"u8);
    }
}

using ChatBot.Content;
using ChatBot.Dialog;

namespace ChatBot.Web.Rendering;

/// <summary>Writes buttons. Each that leads on carries its address, which is all the state there is.</summary>
/// <param name="from">The screen's own address.</param>
[HeldIn(typeof(Dialog.Screen))]
internal readonly struct ButtonWriter(HtmlWriter html, Book book, Address from)
{
    // As few fit in two or three rows of their own, as they come.
    private const int FewChips = 4;

    private static ReadOnlySpan<byte> Tiles => "choices tiles"u8;

    /// <summary>Writes a group: its heading and its buttons, one a row.</summary>
    /// <param name="tiles">Side by side, with a drawing each.</param>
    public void Group(ButtonGroup group, bool tiles = false)
    {
        if (group.Title is { } title)
        {
            html.Raw(group.Folded ? "<details class=\"fold\"><summary>"u8 : "<h2>"u8);
            html.Text(title);
            html.Raw(group.Folded ? "</summary>\n"u8 : "</h2>\n"u8);
        }

        List(group.Buttons, tiles ? Tiles : group.IsChips ? group.Buttons.Count > FewChips ? "choices chips many"u8 : "choices chips"u8 : "choices"u8);
        html.Raw(group is { Folded: true, Title: not null } ? "</details>\n"u8 : ""u8);
    }

    /// <summary>Writes buttons, one a row.</summary>
    public void List(IReadOnlyList<Button> buttons) => List(buttons, "choices"u8);

    /// <summary>Writes buttons.</summary>
    /// <param name="kind">Our own name for their look.</param>
    public void List(IReadOnlyList<Button> buttons, ReadOnlySpan<byte> kind)
    {
        html.Raw("<ul class=\""u8);
        html.Raw(kind);
        html.Raw("\">\n"u8);
        foreach (var button in buttons)
        {
            html.Raw("<li>"u8);
            Write(button, drawn: kind.SequenceEqual(Tiles));
            html.Raw("</li>\n"u8);
        }

        html.Raw("</ul>\n"u8);
    }

    /// <summary>Writes a button.</summary>
    /// <param name="drawn">With the drawing of what it leads to, where there is one.</param>
    public void Write(Button button, bool drawn = false)
    {
        switch (button.Action)
        {
            case ButtonAction.Go go:
                Go(button, go.Address, drawn);
                break;
            case ButtonAction.Open open:
                LinkWriter.Open(html, open.Link, " class=\"out\""u8);
                Label(button);
                html.Raw("</a>"u8);
                break;
            case ButtonAction.Copy copy:
                Copy(button, copy);
                break;
            case ButtonAction.Call call:
                Call(call);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Writes the start of a button that leads to an address.</summary>
    /// <param name="kind">Our own name for its look.</param>
    public void Open(Address to, ReadOnlySpan<byte> kind)
    {
        html.Raw("<button form=\"go\" name=\"to\" value=\""u8);
        html.Text(to.ToString());
        html.Raw(kind.IsEmpty ? ""u8 : "\" class=\""u8);
        html.Raw(kind);
        html.Raw("\">"u8);
    }

    private void Go(Button button, Address to, bool drawn)
    {
        var isNow = from.Place is Place.Languages && to.Language == from.Language;
        Open(to, button.Weight switch { ButtonWeight.Urgent => "urgent"u8, ButtonWeight.Next => "next"u8, _ => isNow ? "now\" aria-current=\"true"u8 : ""u8 });
        if (drawn && to.Place is Place.Page page)
            Icons.Write(html, page.Path);

        html.Raw(button.Hint is null ? ""u8 : "<span>"u8);
        var language = LanguageOf(button, to);
        Label(button, language);
        if (button.Hint is { } hint)
        {
            html.Raw("<small"u8);
            if (language != from.Language)
                BlockWriter.Language(html, book.Language(language));

            html.Raw(">"u8);
            html.Text(hint);
            html.Raw("</small></span>"u8);
        }

        if (button.Language is { } tag)
        {
            html.Raw("<span class=\"tag\">"u8);
            html.Text(tag.ToUpperInvariant());
            html.Raw("</span>"u8);
        }

        html.Raw("</button>"u8);
    }

    // The choice of a language stands in that language, and the label of a page without a translation in the page's own.
    private static string LanguageOf(Button button, Address to) => button.Language ?? to.Language;

    // The number as it is dialled: spaces and brackets are for the eye.
    private void Call(ButtonAction.Call call)
    {
        html.Raw("<a class=\"call\" href=\"tel:"u8);
        html.Text(string.Concat(call.Number.Where(letter => char.IsAsciiDigit(letter) || letter is '+' or '*' or '#')));
        html.Raw("\">"u8);
        Icons.Write(html, "call");
        html.Raw("<span><strong>"u8);
        html.Text(call.Verb);
        html.Raw("</strong> <bdi>"u8);
        html.Text(call.Who);
        html.Raw("</bdi></span></a>"u8);
    }

    // Copying needs the page's script; without it, the text is there to be copied by hand. A sentence stands on the screen already.
    private void Copy(Button button, ButtonAction.Copy copy)
    {
        html.Raw("<button type=\"button\" class=\"copy\" data-copy=\""u8);
        html.Text(copy.Text);
        html.Raw("\">"u8);
        Label(button);
        html.Raw(copy.Language is null ? "</button><p class=\"copy\">"u8 : "</button><p class=\"copy scripted\">"u8);
        Label(button);
        html.Raw(" <bdi"u8);
        if (copy.Language is { } language)
            html.Attribute(" lang"u8, language);

        html.Raw(">"u8);
        html.Text(copy.Text);
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

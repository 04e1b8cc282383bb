using ChatBot.Content;
using ChatBot.Dialog;

namespace ChatBot.Web.Rendering;

/// <summary>Writes what stays where it is on every screen: the name, the language and the way out above, four buttons below.</summary>
[HeldIn(typeof(Dialog.Screen))]
internal readonly struct BarWriter(HtmlWriter html, Book book, Dialog.Screen screen, BookLanguage language)
{
    /// <summary>Where a question is typed in the page itself; elsewhere the bar's button opens the field.</summary>
    public static bool HasField(Place place) =>
        place is Place.Home or Place.Ask or Place.Answers or Place.Countries or Place.Find { Need: null };

    /// <summary>The name, the language in its own name, and the way out.</summary>
    public void Top()
    {
        html.Raw("<header>\n<p>"u8);
        Icons.Write(html, "mark");
        html.Text(book.Settings.Name);
        html.Raw("</p>\n"u8);
        if (screen.Fixed is [_, [{ Action: ButtonAction.Go languages }, ..]])
        {
            new ButtonWriter(html, book, screen.Address).Open(languages.Address, "language"u8);
            Icons.Write(html, "globe");
            Hidden(language[UiText.Language] + ": ");
            html.Text(language.Name);
            html.Raw("</button>\n"u8);
        }

        html.Raw("<button form=\"go\" name=\"leave\" value=\"1\" class=\"leave\""u8);
        html.Attribute(" data-leave"u8, book.Settings.Leave);
        html.Raw(">"u8);
        html.Text(language[UiText.Leave]);
        html.Raw("</button>\n</header>\n"u8);
    }

    /// <summary>Back, Home, Ask and Hide, and the field that Ask opens where the page has none.</summary>
    public void Bottom()
    {
        if (screen.Fixed is not [[{ Action: ButtonAction.Go } back, { Action: ButtonAction.Go } home], [_, { Action: ButtonAction.Go } hide]])
            return;

        html.Raw("<div class=\"bar\">\n"u8);
        if (!HasField(screen.Address.Place))
            Question();

        html.Raw("<nav"u8);
        html.Attribute(" aria-label"u8, language[UiText.Navigation]);
        html.Raw(">\n"u8);
        Back(back);
        Write("home", home.Label, home.Action, "home"u8);
        Write("ask", language[UiText.Send], new ButtonAction.Go(screen.Address.At(new Place.Ask())), "ask"u8);
        Write("hide", hide.Label, hide.Action, "hide"u8);
        html.Raw("</nav>\n</div>\n"u8);
    }

    /// <summary>The field for a question, with what the browser may remember of it where the script does not run.</summary>
    public void Question()
    {
        html.Raw("<form role=\"search\" method=\"post\" action=\"/\" autocomplete=\"off\""u8);
        html.Attribute(" aria-label"u8, language[UiText.AskTitle]);
        html.Raw(">\n<input type=\"hidden\" name=\"at\""u8);
        html.Attribute(" value"u8, screen.Address.ToString());
        html.Raw(">\n<label for=\"q\">"u8);
        html.Text(language[UiText.AskTitle]);
        html.Raw("</label>\n<input id=\"q\" name=\"q\" type=\"text\" dir=\"auto\" maxlength=\"4096\""u8);
        html.Attribute(" placeholder"u8, language[UiText.AskHint]);
        html.Raw(" autocomplete=\"off\" autocorrect=\"off\" autocapitalize=\"none\" spellcheck=\"false\" enterkeyhint=\"send\">\n<button>"u8);
        html.Text(language[UiText.Send]);

        // Not a noscript element: the script itself takes the note away, so that it stands wherever the script does not run.
        html.Raw("</button>\n</form>\n<p class=\"note unscripted\">"u8);
        html.Text(language[UiText.NoScript]);
        html.Raw("</p>\n"u8);
    }

    // With script it leads to where one came from; without, up, and says where that is.
    private void Back(Button back)
    {
        var buttons = new ButtonWriter(html, book, screen.Address);
        buttons.Open(((ButtonAction.Go)back.Action).Address, "back"u8);
        Icons.Write(html, "back");
        if (back.Where is { } where)
        {
            html.Raw("<span class=\"unscripted\">"u8);
            html.Text(where);
            html.Raw("</span><span class=\"scripted\">"u8);
        }
        else
            html.Raw("<span>"u8);

        html.Text(back.Label);
        html.Raw("</span></button>\n"u8);
    }

    private void Write(string icon, string label, ButtonAction action, ReadOnlySpan<byte> kind)
    {
        new ButtonWriter(html, book, screen.Address).Open(((ButtonAction.Go)action).Address, kind);
        Icons.Write(html, icon);
        html.Raw("<span>"u8);
        html.Text(label);
        html.Raw("</span></button>\n"u8);
    }

    private void Hidden(string text)
    {
        html.Raw("<span class=\"aloud\">"u8);
        html.Text(text);
        html.Raw("</span>"u8);
    }
}

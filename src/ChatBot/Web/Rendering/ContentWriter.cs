using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Text;

namespace ChatBot.Web.Rendering;

/// <summary>Writes what a screen says and offers, in the order of the eye: what to do now, the text, the ways on, where it comes from.</summary>
[HeldIn(typeof(Dialog.Screen))]
internal readonly struct ContentWriter(HtmlWriter html, Book book, Dialog.Screen screen, BookLanguage language)
{
    // As few are rows under one another.
    private const int FewestTiles = 4;

    private readonly BlockWriter blocks = new(html, language, book.Language(screen.TextLanguage));
    private readonly ButtonWriter buttons = new(html, book, screen.Address);

    public void Write()
    {
        html.Raw("<main>\n"u8);
        blocks.Title(screen.Title, screen.ShownIn);
        if (screen.Chips.Count > 0)
            buttons.List(screen.Chips, "choices chips"u8);

        if (screen.Act is null && screen.Cards.Count == 0)
            Folded(screen.Trust, "trust"u8);

        Blocks(screen.Blocks.Take(screen.BlocksBeforeAct), isAnswer: true);
        Act();
        if (BarWriter.HasField(screen.Address.Place) && screen.Address.Place is not Place.Answers)
            new BarWriter(html, book, screen, language).Question();

        // On the start whoever comes in trouble finds the buttons before the words.
        var rest = screen.Blocks.Skip(screen.BlocksBeforeAct);
        if (screen.Address.Place is Place.Home)
        {
            Groups(screen.Groups);
            Blocks(rest, isAnswer: false);
        }
        else
        {
            Blocks(rest, isAnswer: screen.Act is null && screen.Trust is not null);
            if (screen.Address.Place is Place.Answers { First: null })
                new BarWriter(html, book, screen, language).Question();

            Groups(screen.Groups.Where(group => group.IsChips));
            Cards();
            Groups(screen.Groups.Where(group => group is { IsChips: false, Folded: false }));

            // Under what is offered: other words.
            if (screen.Address.Place is Place.Answers { First: not null })
                new BarWriter(html, book, screen, language).Question();

            Groups(screen.Groups.Where(group => group.Folded));
        }

        if (screen.Act is not null || screen.Cards.Count > 0)
            Folded(screen.Trust, "trust"u8);

        Folded(screen.Sources, "sources"u8);
        Foot();
        html.Raw("</main>\n"u8);
    }

    /// <summary>The section's menu beside the page, where the window is wide enough.</summary>
    public void Side()
    {
        if (screen.Address.Place is not Place.Page page || book.Find(screen.Address.Language, screen.Address.Country, book.Parents.GetValueOrDefault(page.Path, "")) is not { } menu)
            return;

        var here = screen.Address;
        html.Raw("<nav class=\"side\""u8);
        html.Attribute(" aria-label"u8, menu.Button);
        html.Raw(">\n<p>"u8);
        html.Text(menu.Button);
        html.Raw("</p>\n"u8);
        buttons.List([.. Choices.Groups(book, here, menu.Choices).SelectMany(group => group.Buttons)
            .Where(button => button.Action is not ButtonAction.Go go || go.Address != here)
            .Select(button => button with { Weight = ButtonWeight.Normal })]);
        html.Raw("</nav>\n"u8);
    }

    private void Act()
    {
        if (screen.Act is not { } act)
            return;

        html.Raw("<section class=\"act\">\n"u8);
        if (act.Title is { } title)
        {
            html.Raw("<p class=\"named\">"u8);
            html.Text(title);
            html.Raw("</p>\n"u8);
        }

        var own = new BlockWriter(html, language, language);
        if (act.Lead is { } lead)
            own.Write(lead);

        buttons.List(act.Buttons);
        foreach (var note in act.Notes)
            own.Write(note);

        html.Raw("</section>\n"u8);
    }

    // The first paragraph of a page is its answer.
    private void Blocks(IEnumerable<TextBlock> some, bool isAnswer)
    {
        foreach (var block in some)
        {
            if (isAnswer && block is TextBlock.Paragraph)
            {
                blocks.Answer(block);
                isAnswer = false;
            }
            else
                blocks.Write(block);
        }
    }

    private void Cards()
    {
        foreach (var card in screen.Cards)
        {
            html.Raw("<article class=\"card\">\n"u8);
            buttons.Write(card.Open with { Label = card.Name });
            html.Raw("<ul>\n"u8);
            foreach (var line in card.Lines)
            {
                html.Raw("<li>"u8);
                html.Text(line);
                html.Raw("</li>\n"u8);
            }

            html.Raw("</ul>\n"u8);
            if (card.Links.Count > 0)
                buttons.List(card.Links);

            html.Raw("</article>\n"u8);
        }
    }

    private void Groups(IEnumerable<ButtonGroup> groups)
    {
        var isHome = screen.Address.Place is Place.Home;
        foreach (var group in groups.Select(WithoutAsk).Where(group => group.Buttons.Count > 0))
        {
            var isUrgent = isHome && group.Buttons.All(button => button.Weight == ButtonWeight.Urgent);
            html.Raw(isUrgent ? "<section class=\"act\">\n"u8 : ""u8);
            buttons.Group(isUrgent ? group with { Title = null } : group, tiles: isHome && group.Buttons.Count >= FewestTiles);
            html.Raw(isUrgent ? "</section>\n"u8 : ""u8);
        }
    }

    // Where the field is, nobody needs a button that leads to it.
    private ButtonGroup WithoutAsk(ButtonGroup group) => BarWriter.HasField(screen.Address.Place)
        ? group with { Buttons = [.. group.Buttons.Where(button => button.Action is not ButtonAction.Go { Address.Place: Place.Ask })] }
        : group;

    private void Folded(Folded? part, ReadOnlySpan<byte> kind)
    {
        if (part is null)
            return;

        html.Raw(part.Blocks.Count > 0 ? "<details class=\""u8 : "<p class=\"checked "u8);
        html.Raw(kind);
        html.Raw(part.Blocks.Count > 0 ? "\"><summary>"u8 : "\">"u8);
        html.Text(part.Title);
        html.Raw(part.Blocks.Count > 0 ? "</summary>\n"u8 : "</p>\n"u8);
        var own = new BlockWriter(html, language, language);
        foreach (var block in part.Blocks)
            own.Write(block);

        html.Raw(part.Blocks.Count > 0 ? "</details>\n"u8 : ""u8);
    }

    private void Foot()
    {
        if (screen.Foot is not { } foot)
            return;

        html.Raw("<footer>\n"u8);
        buttons.List([foot.Privacy]);
        html.Raw("<p class=\"note\">"u8);
        html.Text(foot.Text);
        html.Raw("</p>\n</footer>\n"u8);
    }
}

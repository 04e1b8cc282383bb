using ChatBot.Dialog;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Rendering;

/// <summary>
/// Writes a screen as the fields that sendMessage and editMessageText share: text, entities, link previews off, and the
/// buttons. One content button a row, at most one of them red; the fixed rows as they are. Titles of groups have no place here.
/// </summary>
internal static class ScreenWriter
{
    // Two share a row: a phone of 360 pixels shows about 20 letters on each.
    private const int LongestWhere = 18;

    /// <summary>Appends the fields, each after a comma.</summary>
    /// <param name="body">An open JSON object with at least one field.</param>
    public static void Write(WipingBuffer body, Screen screen)
    {
        using var words = ScreenText.Of(screen);
        body.Raw(",\"text\":"u8).String(words.Text);
        WriteEntities(body, words.Entities);

        // Otherwise Telegram's servers would fetch every address in the text.
        body.Raw(",\"link_preview_options\":{\"is_disabled\":true}"u8);
        WriteButtons(body, screen);
    }

    private static void WriteEntities(WipingBuffer body, IReadOnlyList<Entity> entities)
    {
        if (entities.Count == 0)
            return;

        body.Raw(",\"entities\":["u8);
        for (var i = 0; i < entities.Count; i++)
        {
            var entity = entities[i];
            body.Raw(i == 0 ? "{\"type\":"u8 : ",{\"type\":"u8).String(entity.Type);
            body.Raw(",\"offset\":"u8).Number(entity.Offset);
            body.Raw(",\"length\":"u8).Number(entity.Length);
            if (entity.Url is not null)
                body.Raw(",\"url\":"u8).String(entity.Url);

            body.Raw("}"u8);
        }

        body.Raw("]"u8);
    }

    /// <summary>The buttons, row by row.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Rows(Screen screen) =>
        Content(screen).Select(button => (IReadOnlyList<Button>)[button]).Concat(screen.Chips.Count > 0 ? [screen.Chips] : []).Concat(screen.Fixed);

    /// <summary>The one button that is red: the first that is urgent; null where none is.</summary>
    public static Button? RedOf(Screen screen) => Content(screen).FirstOrDefault(button => button.Weight == ButtonWeight.Urgent);

    // Where a kind of help is still to be chosen, the kinds take the room that cards have elsewhere.
    private static IEnumerable<Button> Content(Screen screen) => (screen.Act?.Buttons ?? [])
        .Concat(screen.Groups.Any(group => group.IsChips) ? [] : screen.Cards.SelectMany(card => card.Links.Prepend(card.Open)))
        .Concat(screen.Groups.SelectMany(group => group.Buttons));

    private static void WriteButtons(WipingBuffer body, Screen screen)
    {
        var red = RedOf(screen);
        var first = true;
        body.Raw(",\"reply_markup\":{\"inline_keyboard\":["u8);
        foreach (var row in Rows(screen))
        {
            body.Raw(first ? "["u8 : ",["u8);
            for (var i = 0; i < row.Count; i++)
            {
                body.Raw(i == 0 ? ""u8 : ","u8);
                Write(body, row[i], ReferenceEquals(row[i], red));
            }

            body.Raw("]"u8);
            first = false;
        }

        body.Raw("]}"u8);
    }

    private static void Write(WipingBuffer body, Button button, bool isRed)
    {
        body.Raw("{\"text\":"u8).String(LabelOf(button));
        if (isRed)
            body.Raw(",\"style\":\"danger\""u8);

        switch (button.Action)
        {
            case ButtonAction.Go go:
                Write(body.Raw(",\"callback_data\":"u8), go.Address);
                break;
            case ButtonAction.Open open:
                body.Raw(",\"url\":"u8).String(open.Link);
                break;
            case ButtonAction.Call call:
                body.Raw(",\"copy_text\":{\"text\":"u8).String(call.Number).Raw("}"u8);
                break;
            case ButtonAction.Copy copy:
                body.Raw(",\"copy_text\":{\"text\":"u8).String(copy.Text).Raw("}"u8);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        body.Raw("}"u8);
    }

    /// <summary>What stands on a button: Back says where it leads up to, and another language is marked.</summary>
    public static string LabelOf(Button button)
    {
        if (button.Where is { } where)
            return "‹ " + (where.Length <= LongestWhere ? where : string.Concat(where.AsSpan(0, LongestWhere - 1).TrimEnd(), "…"));

        return button.Language is { } language ? $"{button.Label} ({language.ToUpperInvariant()})" : button.Label;
    }

    // An address may hold a message's id, so no string is made of it; the book's check keeps it within the limit.
    private static void Write(WipingBuffer body, Address address)
    {
        Span<char> letters = stackalloc char[Address.MaxBytes];
        body.String(letters[..address.Format(letters)]);
        letters.Clear();
    }
}

using ChatBot.Dialog;
using ChatBot.Wiping;
using ChatBot.Wiping.Json;

namespace ChatBot.Telegram.Rendering;

/// <summary>
/// Writes a screen as the fields that sendMessage and editMessageText share: text, entities, link previews off, and the
/// buttons. One content button a row; the fixed rows as they are. Titles of groups have no place here.
/// </summary>
internal static class ScreenWriter
{
    /// <summary>Appends the fields, each after a comma.</summary>
    /// <param name="body">An open JSON object with at least one field.</param>
    public static void Write(WipingBuffer body, Screen screen)
    {
        var words = ScreenText.Of(screen);
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

    private static void WriteButtons(WipingBuffer body, Screen screen)
    {
        IEnumerable<IReadOnlyList<Button>> rows = screen.Groups.SelectMany(group => group.Buttons).Select(button => (Button[])[button]);
        var first = true;
        body.Raw(",\"reply_markup\":{\"inline_keyboard\":["u8);
        foreach (var row in rows.Concat(screen.Fixed))
        {
            body.Raw(first ? "["u8 : ",["u8);
            for (var i = 0; i < row.Count; i++)
            {
                body.Raw(i == 0 ? ""u8 : ","u8);
                Write(body, row[i]);
            }

            body.Raw("]"u8);
            first = false;
        }

        body.Raw("]}"u8);
    }

    private static void Write(WipingBuffer body, Button button)
    {
        body.Raw("{\"text\":"u8).String(button.Label);
        if (button.Weight == ButtonWeight.Urgent)
            body.Raw(",\"style\":\"danger\""u8);

        switch (button.Action)
        {
            case ButtonAction.Go go:
                Write(body.Raw(",\"callback_data\":"u8), go.Address);
                break;
            case ButtonAction.Open open:
                body.Raw(",\"url\":"u8).String(open.Link);
                break;
            case ButtonAction.Copy copy:
                body.Raw(",\"copy_text\":{\"text\":"u8).String(copy.Text).Raw("}"u8);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        body.Raw("}"u8);
    }

    // An address may hold a message's id, so no string is made of it; the book's check keeps it within the limit.
    private static void Write(WipingBuffer body, Address address)
    {
        Span<char> letters = stackalloc char[Address.MaxBytes];
        body.String(letters[..address.Format(letters)]);
        letters.Clear();
    }
}

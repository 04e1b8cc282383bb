using System.Globalization;
using System.Text;
using ChatBot.Dialog;
using ChatBot.Text;

namespace ChatBot.Telegram.Rendering;

/// <summary>A run of a message's text that is set in a way of its own (Bot API: MessageEntity).</summary>
/// <param name="Type">The Bot API's name for the way.</param>
/// <param name="Offset">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Url">Where it leads, for a <c>text_link</c>.</param>
internal readonly record struct Entity(string Type, int Offset, int Length, string? Url = null);

/// <summary>A screen's words as one message: text and entities, so that nothing needs escaping.</summary>
/// <param name="Entities">How its runs are set, in the order of their starts.</param>
internal sealed record ScreenText(string Text, IReadOnlyList<Entity> Entities)
{
    /// <summary>The longest text of a message (Bot API: sendMessage.text, 1-4096 UTF-16 units after entities parsing).</summary>
    public const int MaxLength = 4096;

    private const string Cut = "…";

    /// <summary>
    /// The neutral line, which is what a chat list shows; an empty line; in danger the numbers to call; the title; the blocks,
    /// each after an empty line; last and folded, who checked the text and where it comes from.
    /// </summary>
    /// <returns>Its words, cut to what a message can hold.</returns>
    public static ScreenText Of(Screen screen)
    {
        var text = new StringBuilder();
        var entities = new List<Entity>();
        text.Append(screen.Neutral).Append("\n\n");
        AddNumbers(text, entities, screen.Act);
        Add(text, entities, "bold", screen.Title);
        foreach (var block in Blocks(screen))
        {
            text.Append("\n\n");
            Add(text, entities, block);
        }

        foreach (var card in screen.Cards)
        {
            text.Append("\n\n");
            Add(text, entities, "bold", card.Name);
            text.Append('\n').AppendJoin('\n', card.Lines);
        }

        AddEnd(text, entities, screen);
        return text.Length <= MaxLength ? new ScreenText(text.ToString(), entities) : Shorten(text.ToString(), entities);
    }

    // Whoever opens the chat in danger reads whom to call before all else.
    private static void AddNumbers(StringBuilder text, List<Entity> entities, ActionCard? act)
    {
        foreach (var call in (act?.Buttons ?? []).Where(button => button.Action is ButtonAction.Call))
        {
            Add(text, entities, "bold", call.Label);
            text.Append('\n');
        }

        if (act is { Lead: { } lead })
        {
            Add(text, entities, lead);
            text.Append('\n');
        }

        if (act is { AfterAnswer: false })
            text.Append('\n');
    }

    private static IEnumerable<TextBlock> Blocks(Screen screen)
    {
        TextBlock[] title = screen.Act?.Title is { } named ? [TextBlock.Plain(named)] : [];
        return screen.Blocks.Take(screen.BlocksBeforeAct).Concat(title).Concat(screen.Act?.Notes ?? []).Concat(screen.Blocks.Skip(screen.BlocksBeforeAct));
    }

    // What most pass over stands last, folded: who checked the text, and where it comes from.
    private static void AddEnd(StringBuilder text, List<Entity> entities, Screen screen)
    {
        if (screen.Foot is { } foot)
        {
            text.Append("\n\n");
            Add(text, entities, "italic", $"{foot.Text} {foot.Privacy.Label}: /privacy");
        }

        var start = text.Length + 2;
        var place = entities.Count;
        foreach (var part in new[] { screen.Trust, screen.Sources }.OfType<Folded>())
        {
            text.Append(text.Length < start ? "\n\n" : "\n");
            text.Append(part.Title);
            foreach (var block in part.Blocks)
                Add(text.Append('\n'), entities, block is TextBlock.Note note ? new TextBlock.Paragraph(note.Spans) : block);
        }

        if (text.Length > start)
            entities.Insert(place, new Entity("expandable_blockquote", start, text.Length - start));
    }

    private static void Add(StringBuilder text, List<Entity> entities, TextBlock block)
    {
        switch (block)
        {
            case TextBlock.Paragraph paragraph:
                Add(text, entities, paragraph.Spans);
                break;
            case TextBlock.Quote quote:
                Around(text, entities, "blockquote", quote.Spans);
                break;
            case TextBlock.Note note:
                Around(text, entities, "italic", note.Spans);
                break;
            case TextBlock.Enumeration list:
                Add(text, entities, list);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Add(StringBuilder text, List<Entity> entities, TextBlock.Enumeration list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            text.Append(i == 0 ? "" : "\n");
            text.Append(list.Ordered ? (i + 1).ToString(CultureInfo.InvariantCulture) + ". " : "• ");
            Add(text, entities, list.Items[i]);
        }
    }

    private static void Around(StringBuilder text, List<Entity> entities, string type, IReadOnlyList<TextSpan> spans)
    {
        var start = text.Length;
        var place = entities.Count;
        Add(text, entities, spans);
        if (text.Length > start)
            entities.Insert(place, new Entity(type, start, text.Length - start));
    }

    private static void Add(StringBuilder text, List<Entity> entities, IReadOnlyList<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            var start = text.Length;
            text.Append(span.Text);
            if (span.Text.Length == 0)
                continue;

            if (span.Style.HasFlag(SpanStyle.Bold))
                entities.Add(new Entity("bold", start, span.Text.Length));

            if (span.Style.HasFlag(SpanStyle.Italic))
                entities.Add(new Entity("italic", start, span.Text.Length));

            if (span.Link is not null)
                entities.Add(new Entity("text_link", start, span.Text.Length, span.Link));
        }
    }

    private static void Add(StringBuilder text, List<Entity> entities, string type, string words)
    {
        if (words.Length > 0)
            entities.Add(new Entity(type, text.Length, words.Length));

        text.Append(words);
    }

    // A book's check keeps parts far below this; a host's own limits might not.
    private static ScreenText Shorten(string text, List<Entity> entities)
    {
        var end = MaxLength - Cut.Length;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;

        var kept = entities
            .Where(entity => entity.Offset < end)
            .Select(entity => entity with { Length = Math.Min(entity.Length, end - entity.Offset) });
        return new ScreenText(text[..end] + Cut, [.. kept]);
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using ChatBot.Dialog;
using ChatBot.Text;
using ChatBot.Wiping;

namespace ChatBot.Telegram.Rendering;

/// <summary>A run of a message's text that is set in a way of its own (Bot API: MessageEntity).</summary>
/// <param name="Type">The Bot API's name for the way.</param>
/// <param name="Offset">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Url">Where it leads, for a <c>text_link</c>.</param>
internal readonly record struct Entity(string Type, int Offset, int Length, string? Url = null);

/// <summary>A screen's words as one message: text and entities, so that nothing needs escaping.</summary>
/// <remarks>Holds what a visitor is about to read, until it is disposed of: overwritten.</remarks>
[HeldIn(typeof(WipingBuffer))]
internal sealed class ScreenText : IDisposable
{
    /// <summary>The longest text of a message (Bot API: sendMessage.text, 1-4096 UTF-16 units after entities parsing).</summary>
    public const int MaxLength = 4096;

    private const string Cut = "…";

    private readonly WipingBuffer letters = WipingBuffer.Rent();
    private readonly List<Entity> entities = [];

    private ScreenText()
    {
    }

    /// <summary>The text, until <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<char> Text => MemoryMarshal.Cast<byte, char>(letters.Span);

    /// <summary>How its runs are set, in the order of their starts.</summary>
    public IReadOnlyList<Entity> Entities => entities;

    private int Length => letters.Length / sizeof(char);

    /// <summary>
    /// The neutral line, which is what a chat list shows; an empty line; in danger the numbers to call; the title; the blocks,
    /// each after an empty line; last and folded, who checked the text and where it comes from.
    /// </summary>
    /// <returns>Its words, cut to what a message can hold; the caller disposes of them.</returns>
    public static ScreenText Of(Screen screen)
    {
        var text = new ScreenText();
        text.Append(screen.Neutral);
        text.Append("\n\n");
        text.AddNumbers(screen.Act);
        text.Add("bold", screen.Title);
        foreach (var block in Blocks(screen))
        {
            text.Append("\n\n");
            text.Add(block);
        }

        foreach (var card in screen.Cards)
            text.Add(card);

        text.AddEnd(screen);
        text.Shorten();
        return text;
    }

    /// <summary>Overwrites the text.</summary>
    public void Dispose() => letters.Dispose();

    private void Append(ReadOnlySpan<char> some) => letters.Append(MemoryMarshal.AsBytes(some));

    // Whoever opens the chat in danger reads whom to call before all else.
    private void AddNumbers(ActionCard? act)
    {
        foreach (var call in (act?.Buttons ?? []).Where(button => button.Action is ButtonAction.Call))
        {
            Add("bold", call.Label);
            Append("\n");
        }

        if (act is { Lead: { } lead })
        {
            Add(lead);
            Append("\n");
        }

        if (act is { AfterAnswer: false })
            Append("\n");
    }

    private static IEnumerable<TextBlock> Blocks(Screen screen)
    {
        TextBlock[] title = screen.Act?.Title is { } named ? [TextBlock.Plain(named)] : [];
        return screen.Blocks.Take(screen.BlocksBeforeAct).Concat(title).Concat(screen.Act?.Notes ?? []).Concat(screen.Blocks.Skip(screen.BlocksBeforeAct));
    }

    // What most pass over stands last, folded: who checked the text, and where it comes from.
    private void AddEnd(Screen screen)
    {
        if (screen.Foot is { } foot)
        {
            Append("\n\n");
            Add("italic", $"{foot.Text} {foot.Privacy.Label}: /privacy");
        }

        var start = Length + 2;
        var place = entities.Count;
        foreach (var part in new[] { screen.Trust, screen.Sources }.OfType<Folded>())
        {
            Append(Length < start ? "\n\n" : "\n");
            Append(part.Title);
            foreach (var block in part.Blocks)
            {
                Append("\n");
                Add(block is TextBlock.Note note ? new TextBlock.Paragraph(note.Spans) : block);
            }
        }

        if (Length > start)
            entities.Insert(place, new Entity("expandable_blockquote", start, Length - start));
    }

    private void Add(TextBlock block)
    {
        switch (block)
        {
            case TextBlock.Paragraph paragraph:
                Add(paragraph.Spans);
                break;
            case TextBlock.Quote quote:
                Around("blockquote", quote.Spans);
                break;
            case TextBlock.Note note:
                Around("italic", note.Spans);
                break;
            case TextBlock.Enumeration list:
                Add(list);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Add(TextBlock.Enumeration list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            Append(i == 0 ? "" : "\n");
            Append(list.Ordered ? (i + 1).ToString(CultureInfo.InvariantCulture) + ". " : "• ");
            Add(list.Items[i]);
        }
    }

    private void Around(string type, IReadOnlyList<TextSpan> spans)
    {
        var start = Length;
        var place = entities.Count;
        Add(spans);
        if (Length > start)
            entities.Insert(place, new Entity(type, start, Length - start));
    }

    private void Add(IReadOnlyList<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            var start = Length;
            Append(span.Text);
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

    private void Add(string type, string words)
    {
        if (words.Length > 0)
            entities.Add(new Entity(type, Length, words.Length));

        Append(words);
    }

    private void Add(ListedCard card)
    {
        Append("\n\n");
        Add("bold", card.Name);
        foreach (var line in card.Lines)
        {
            Append("\n");
            Append(line);
        }
    }

    // A book's check keeps parts far below this; a host's own limits might not.
    private void Shorten()
    {
        if (Length <= MaxLength)
            return;

        var end = MaxLength - Cut.Length;
        if (char.IsHighSurrogate(Text[end - 1]))
            end--;

        letters.Shorten(end * sizeof(char));
        Append(Cut);
        entities.RemoveAll(entity => entity.Offset >= end);
        for (var i = 0; i < entities.Count; i++)
            entities[i] = entities[i] with { Length = Math.Min(entities[i].Length, end - entities[i].Offset) };
    }
}

namespace ChatBot.Text;

/// <summary>
/// A piece of text that stands by itself. Closed: what no channel can show can't be written down, and a channel's writer
/// ends its switch with an <see cref="System.Diagnostics.UnreachableException"/>.
/// </summary>
public abstract record TextBlock
{
    private TextBlock()
    {
    }

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(IReadOnlyList<TextSpan> Spans) : TextBlock;

    /// <summary>A flat list.</summary>
    /// <param name="Ordered">Numbered from 1; otherwise with bullets.</param>
    /// <param name="Items">Its items, each a line of text.</param>
    public sealed record Enumeration(bool Ordered, IReadOnlyList<IReadOnlyList<TextSpan>> Items) : TextBlock;

    /// <summary>Somebody's words, set apart.</summary>
    /// <param name="Spans">Their text.</param>
    public sealed record Quote(IReadOnlyList<TextSpan> Spans) : TextBlock;

    /// <summary>A line of the program's own about the text: a draft, a missing translation, the sources.</summary>
    public sealed record Note(IReadOnlyList<TextSpan> Spans) : TextBlock;

    /// <summary>A paragraph of plain text.</summary>
    public static Paragraph Plain(string text) => new([new TextSpan(text)]);

    /// <summary>A note of plain text.</summary>
    public static Note Remark(string text) => new([new TextSpan(text)]);
}

namespace ChatBot.Text;

/// <summary>Lengths of blocks, counted as Telegram counts them: UTF-16 units, which are C# string indices.</summary>
public static class Measure
{
    /// <summary>The length of a block's text.</summary>
    /// <returns>UTF-16 units, without marks a channel adds.</returns>
    public static int Length(TextBlock block) => Lines(block).Sum(line => line.Sum(span => span.Text.Length));

    /// <summary>The lines of a block.</summary>
    /// <returns>One line a paragraph, quote or note; one line an item of a list.</returns>
    public static IEnumerable<IReadOnlyList<TextSpan>> Lines(TextBlock block) => block switch
    {
        TextBlock.Paragraph paragraph => [paragraph.Spans],
        TextBlock.Quote quote => [quote.Spans],
        TextBlock.Note note => [note.Spans],
        TextBlock.Enumeration list => list.Items,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The plain text of a block.</summary>
    /// <returns>Its lines, separated by line ends.</returns>
    public static string PlainText(TextBlock block) =>
        string.Join('\n', Lines(block).Select(line => string.Concat(line.Select(span => span.Text))));
}

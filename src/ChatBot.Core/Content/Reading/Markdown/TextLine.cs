namespace ChatBot.Content.Reading.Markdown;

/// <summary>
/// A line of text as the editor wrote it, before blanks are filled: one piece for each run that is set in its own way, so
/// that what stands half in bold is still read as one.
/// </summary>
internal sealed record TextLine(IReadOnlyList<(string Text, Position At)> Pieces)
{
    public TextLine(string text, Position at) : this([(text, at)])
    {
    }

    /// <summary>The whole line.</summary>
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>Where a letter of the whole line stands in the file.</summary>
    public Position Where(int index)
    {
        var start = 0;
        foreach (var (text, at) in Pieces)
        {
            if (index < start + text.Length)
                return at with { Column = at.Column + index - start };

            start += text.Length;
        }

        return Pieces[^1].At;
    }
}

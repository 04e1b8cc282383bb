using System.Text;

namespace ChatBot.Text;

/// <summary>Parts a text into sentences and words.</summary>
internal static class Sentences
{
    private const string Ends = ".!?…。！？؟";

    /// <summary>The sentences of some blocks. An item of a list is a sentence of its own, and so is a line that ends in a colon.</summary>
    public static IEnumerable<string> Of(IEnumerable<TextBlock> blocks) => blocks.SelectMany(Measure.Lines).SelectMany(Split).Select(sentence => sentence.Text);

    /// <summary>The sentences of blocks that know where they stand.</summary>
    public static IEnumerable<(Sentence Sentence, T At)> OfPlaced<T>(IEnumerable<(TextBlock Block, T At)> blocks) =>
        blocks.SelectMany(entry => Measure.Lines(entry.Block).SelectMany(Split).Select(sentence => (sentence, entry.At)));

    /// <summary>The words of a sentence: runs of letters, digits, apostrophes and hyphens.</summary>
    public static IEnumerable<string> Words(string sentence)
    {
        var word = new StringBuilder();
        foreach (var c in sentence + " ")
        {
            if (char.IsLetterOrDigit(c) || (word.Length > 0 && c is '\'' or '’' or '-'))
                word.Append(c);
            else if (word.Length > 0)
            {
                yield return word.ToString().TrimEnd('-', '\'', '’');
                word.Clear();
            }
        }
    }

    private static IEnumerable<Sentence> Split(IReadOnlyList<TextSpan> line)
    {
        var (end, start) = (0, 0);
        var runs = line.Select(span => (Span: span, Start: (start += span.Text.Length) - span.Text.Length)).ToList();
        var text = string.Concat(line.Select(span => span.Text));
        foreach (var sentence in Split(text))
        {
            var from = text.IndexOf(sentence, end, StringComparison.Ordinal);
            end = from + sentence.Length;
            yield return new Sentence(sentence, [.. runs.Where(run => run.Start >= from && run.Start < end).Select(run => run.Span)]);
        }
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || c is '”' or '"' or '’' or '»' or ')';

    // A point ends a sentence only before a space or the end, so that 3.7 and "e.g." inside a word don't.
    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '\n' || (Ends.Contains(text[i]) && (i + 1 == text.Length || IsGap(text[i + 1]) || text[i] > '\u2FFF'));
            if (!ends)
                continue;

            yield return text[start..(i + 1)].Trim();
            start = i + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } rest)
            yield return rest;
    }
}

namespace ChatBot.Text;

/// <summary>A sentence, and the runs that begin in it.</summary>
internal sealed record Sentence(string Text, IReadOnlyList<TextSpan> Spans)
{
    // From here on (CJK) words stand side by side without spaces.
    private const char FirstWithoutSpaces = '\u3000';

    /// <summary>Whether a word is in it; one of a script without spaces, right before a bold run.</summary>
    public bool Has(string word) => word.Length > 0 && word[0] >= FirstWithoutSpaces
        ? Spans.Any(span => span.Style.HasFlag(SpanStyle.Bold) && Text.Contains(word + span.Text, StringComparison.Ordinal))
        : Sentences.Words(Text).Contains(word, StringComparer.OrdinalIgnoreCase);
}

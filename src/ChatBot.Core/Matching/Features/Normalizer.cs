using System.Text;

namespace ChatBot.Matching.Features;

/// <summary>
/// Text as the matcher reads it: NFKC, lower case, folded letters, words separated by one space, no letter more than twice running.
/// The apostrophe stays: each language parts words at it or not.
/// </summary>
internal static class Normalizer
{
    /// <summary>Characters of a text that count. A long paste says what it wants at its beginning or its end.</summary>
    public const int Longest = 512;

    private const int Head = 384;

    /// <summary>Room for the compatibility forms of <see cref="Longest"/> characters, but for pastes of the widest ligatures.</summary>
    public const int Room = 2 * Longest;

    /// <summary>Writes the normalised text into a buffer of at least <see cref="Room"/> characters.</summary>
    /// <param name="text">Any text, also malformed.</param>
    /// <param name="cut">A buffer of at least <see cref="Room"/> characters for what lies between; it holds text afterwards.</param>
    /// <param name="into">Takes the result.</param>
    public static int Normalize(ReadOnlySpan<char> text, Span<char> cut, Span<char> into)
    {
        var length = Cut(text, cut);
        // Only text of the widest ligatures does not fit: it is then read as it stands.
        var composed = cut[..length].TryNormalize(into[..Room], out var written, NormalizationForm.FormKC);
        var source = composed ? into[..written] : cut[..length];
        if (composed)
        {
            source.CopyTo(cut);
            source = cut[..written];
        }
        return Fold(source, into);
    }

    /// <summary>The text's head and tail, with a gap for each half of a broken surrogate pair, which normalisation would throw at.</summary>
    private static int Cut(ReadOnlySpan<char> text, Span<char> into)
    {
        if (text.Length <= Longest)
            text.CopyTo(into);
        else
        {
            text[..Head].CopyTo(into);
            into[Head] = ' ';
            text[^(Longest - Head - 1)..].CopyTo(into[(Head + 1)..]);
        }

        var cut = into[..Math.Min(text.Length, Longest)];
        for (var i = 0; i < cut.Length; i++)
        {
            if (char.IsHighSurrogate(cut[i]) && i + 1 < cut.Length && char.IsLowSurrogate(cut[i + 1]))
                i++;
            else if (char.IsSurrogate(cut[i]) || char.IsControl(cut[i]) || cut[i] is '\uFFFE' or '\uFFFF')
                cut[i] = ' ';
        }
        return cut.Length;
    }

    private static int Fold(ReadOnlySpan<char> source, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (char.IsSurrogate(source[i]))
            {
                length = FoldPair(source[i..], into, length);
                i++;
                continue;
            }
            var expansion = source[i] switch { 'ß' => "ss", 'æ' or 'Æ' => "ae", 'œ' or 'Œ' => "oe", 'þ' or 'Þ' => "th", _ => null };
            if (expansion is null)
                length = Append(Folding.Fold(source[i]), into, length);
            else
                foreach (var c in expansion)
                    length = Append(c, into, length);
        }
        return length > 0 && into[length - 1] == Folding.Gap ? length - 1 : length;
    }

    /// <summary>A character beyond the first 65,536: kept when it is a letter, else a gap (emoji).</summary>
    private static int FoldPair(ReadOnlySpan<char> pair, Span<char> into, int length)
    {
        if (pair.Length < 2 || !char.IsSurrogatePair(pair[0], pair[1]) || !Rune.IsLetter(new Rune(pair[0], pair[1])))
            return Append(Folding.Gap, into, length);
        if (length + 2 > into.Length)
            return length;

        pair[..2].CopyTo(into[length..]);
        return length + 2;
    }

    private static int Append(char c, Span<char> into, int length)
    {
        var isRepeat = length > 0 && into[length - 1] == c;
        var isDropped = c == Folding.Nothing
            || c == Folding.Gap && (length == 0 || isRepeat)
            || isRepeat && length > 1 && into[length - 2] == c && char.IsLetter(c)
            || length == into.Length;
        if (isDropped)
            return length;

        into[length] = c;
        return length + 1;
    }
}

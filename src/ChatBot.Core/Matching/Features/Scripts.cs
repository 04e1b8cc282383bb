namespace ChatBot.Matching.Features;

/// <summary>What the matcher must know of a script: whether words are separated by spaces, and which scripts have a romanised copy.</summary>
internal enum Script
{
    /// <summary>Everything whose words are separated by spaces and that has no romanised copy.</summary>
    Other,
    Latin,
    Cyrillic,
    Arabic,

    /// <summary>Chinese, Japanese, Thai, Lao, Khmer and Burmese: no spaces between words.</summary>
    Unspaced,
}

internal static class Scripts
{
    public static Script Of(char c) => c switch
    {
        < 'ʰ' => char.IsAsciiLetter(c) || c >= 'À' ? Script.Latin : Script.Other,
        >= 'Ѐ' and < '԰' => Script.Cyrillic,
        >= '\u0600' and < '\u0780' or >= '\u08A0' and < '\u0900' => Script.Arabic,
        >= '\u0E00' and < '\u0F00' or >= '\u1000' and < '\u10A0' or >= '\u1780' and < '\u1800' => Script.Unspaced,
        >= '\u3040' and < '\u3100' or >= '\u3400' and < '\uA000' or >= '\uF900' and < '\uFB00' => Script.Unspaced,
        '々' or >= '\uD840' and < '\uD8C0' => Script.Unspaced,
        >= '\u1E00' and < '\u1F00' => Script.Latin,
        _ => Script.Other,
    };

    /// <summary>The script most letters are in; Other when there is no letter.</summary>
    public static Script Main(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[5];
        foreach (var c in text)
            if (char.IsLetter(c))
                counts[(int)Of(c)]++;

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best])
                best = i;
        return (Script)best;
    }
}

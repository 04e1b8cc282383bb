namespace ChatBot.Matching.Features;

/// <summary>Slips between two words: letters left out, put in, changed, or two neighbours swapped (Damerau's, optimal string alignment).</summary>
internal static class EditDistance
{
    private const int Width = WordSplitter.LongestWord + 1;

    /// <summary>The number of slips, or more than <paramref name="most"/> as soon as that is certain.</summary>
    /// <param name="a">A word of at most <see cref="WordSplitter.LongestWord"/> letters.</param>
    /// <param name="b">Another.</param>
    /// <param name="most">How many slips are of interest.</param>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;

        Span<int> rows = stackalloc int[3 * Width];
        var slips = Between(a, b, most, rows);
        rows.Clear();
        return slips;
    }

    private static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most, Span<int> rows)
    {
        var before = rows[..Width];
        var last = rows.Slice(Width, Width);
        var now = rows[(2 * Width)..];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var slips = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    slips = Math.Min(slips, before[j - 2] + 1);
                now[j] = slips;
                least = Math.Min(least, slips);
            }
            if (least > most)
                return most + 1;
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.Length];
    }
}

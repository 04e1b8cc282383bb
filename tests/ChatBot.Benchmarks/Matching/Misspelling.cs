namespace ChatBot.Benchmarks.Matching;

/// <summary>Misspells half of all words of four letters or more: a letter swapped with its neighbour, left out, put in or changed.</summary>
internal static class Misspelling
{
    private const int Shortest = 4;

    public static string Of(string text, ref uint seed)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
            if (words[i].Length >= Shortest && words[i].All(char.IsLetter) && Next(ref seed) % 2 == 0)
                words[i] = Slip(words[i], ref seed);
        return string.Join(' ', words);
    }

    private static string Slip(string word, ref uint seed)
    {
        var at = (int)(Next(ref seed) % (uint)(word.Length - 1));
        var other = word[(int)(Next(ref seed) % (uint)word.Length)];
        return (Next(ref seed) % 4) switch
        {
            0 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            1 => word.Remove(at, 1),
            2 => word.Insert(at, $"{other}"),
            _ => $"{word[..at]}{other}{word[(at + 1)..]}",
        };
    }

    private static uint Next(ref uint seed)
    {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        return seed ^= seed << 5;
    }
}

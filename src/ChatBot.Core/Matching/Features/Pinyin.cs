using System.Collections.Frozen;

namespace ChatBot.Matching.Features;

/// <summary>
/// Chinese characters, and their syllables typed in Latin letters ("biyuntao", "bi yun tao"), brought to one spelling: a character of
/// Unicode's private use for each syllable. What many speakers don't tell apart is one (zh and z, ch and c, sh and s, -ng and -n, ü and u).
/// </summary>
internal static class Pinyin
{
    private const char First = '\uE000';
    private const int LongestSyllable = 6;

    private static readonly FrozenDictionary<string, char> Syllables;
    private static readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> BySpelling;
    private static readonly FrozenDictionary<char, char> Characters;

    static Pinyin()
    {
        var (syllables, characters, sounds) = (new Dictionary<string, char>(), new Dictionary<char, char>(), new Dictionary<string, char>());
        foreach (var entry in PinyinTable.Readings.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var spelling = entry[..entry.AsSpan().IndexOfAnyExceptInRange('a', 'z')];
            var sound = SoundOf(spelling);
            if (!sounds.TryGetValue(sound, out var symbol))
                sounds[sound] = symbol = (char)(First + sounds.Count);
            syllables[spelling] = symbol;
            foreach (var character in entry.AsSpan(spelling.Length))
                characters[character] = symbol;
        }
        // ü is typed u too.
        foreach (var (spelling, symbol) in syllables.Where(s => s.Key.Contains('v', StringComparison.Ordinal)).ToList())
            syllables.TryAdd(spelling.Replace('v', 'u'), symbol);
        (Syllables, Characters) = (syllables.ToFrozenDictionary(), characters.ToFrozenDictionary());
        BySpelling = Syllables.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Writes the syllables of a run of characters; a character that is not in the table stays as it is.</summary>
    public static void ReadCharacters(ReadOnlySpan<char> run, Span<char> into)
    {
        for (var i = 0; i < run.Length; i++)
            into[i] = Characters.GetValueOrDefault(run[i], run[i]);
    }

    /// <summary>Writes the syllables of a word in Latin letters, as few as it can be parted into.</summary>
    /// <param name="word">Normalised, of at most <see cref="WordSplitter.LongestWord"/> letters.</param>
    /// <param name="into">At least as long as the word.</param>
    /// <returns>How many there are; 0 where the word is not made of syllables alone.</returns>
    public static int ReadLetters(ReadOnlySpan<char> word, Span<char> into)
    {
        // For each start, how many syllables the rest is made of, and how long the first of them is.
        Span<int> fewest = stackalloc int[WordSplitter.LongestWord + 1];
        Span<int> lengths = stackalloc int[WordSplitter.LongestWord + 1];
        fewest.Fill(int.MaxValue);
        fewest[word.Length] = 0;
        for (var start = word.Length - 1; start >= 0; start--)
            for (var length = Math.Min(LongestSyllable, word.Length - start); length > 0; length--)
                if (fewest[start + length] < fewest[start] - 1 && BySpelling.ContainsKey(word.Slice(start, length)))
                    (fewest[start], lengths[start]) = (fewest[start + length] + 1, length);

        var count = 0;
        for (var start = 0; fewest[0] < int.MaxValue && start < word.Length; start += lengths[start])
            into[count++] = BySpelling[word.Slice(start, lengths[start])];
        lengths.Clear();
        return count;
    }

    private static string SoundOf(string spelling)
    {
        var start = spelling is ['z' or 'c' or 's', 'h', ..] ? spelling[0] + spelling[2..] : spelling;
        return (start.EndsWith("ng", StringComparison.Ordinal) ? start[..^1] : start).Replace('v', 'u');
    }
}

namespace ChatBot.Text;

/// <summary>
/// The reading level of English: the Flesch-Kincaid grade, in years of school. J. P. Kincaid, R. P. Fishburne, R. L. Rogers,
/// B. S. Chissom, "Derivation of new readability formulas", Naval Technical Training Command, Research Branch Report 8-75, 1975.
/// </summary>
internal static class ReadingLevel
{
    /// <summary>The grade: 0.39 words a sentence + 11.8 syllables a word - 15.59.</summary>
    /// <returns>Years of school; 0 for a text without words.</returns>
    public static double Grade(IReadOnlyList<string> sentences)
    {
        var words = sentences.SelectMany(Sentences.Words).ToList();
        return words.Count == 0
            ? 0
            : (0.39 * words.Count / sentences.Count) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    /// <summary>Syllables of an English word, by its groups of vowels: an estimate, as in every program that has no dictionary.</summary>
    public static int Syllables(string word)
    {
        var letters = word.ToLowerInvariant();
        if (!letters.Any(char.IsAsciiLetterLower))
            return 1;

        // Letters spoken one by one, as in HIV.
        if (word.Length <= 5 && word.All(char.IsUpper))
            return word.Length;

        var count = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            if (IsVowel(letters[i]) && (i == 0 || !IsVowel(letters[i - 1])))
                count++;
        }

        return Math.Max(1, count - (HasSilentEnd(letters) ? 1 : 0));
    }

    // "made", "makes" and "asked" end in a vowel that isn't spoken; "table", "added" and "houses" in one that is.
    private static bool HasSilentEnd(string letters)
    {
        if (letters.EndsWith("ed", StringComparison.Ordinal))
            return letters.Length > 3 && letters[^3] is not ('t' or 'd');

        if (letters.EndsWith("es", StringComparison.Ordinal))
            return letters.Length > 3 && letters[^3] is not ('s' or 'x' or 'z' or 'c' or 'g' or 'h');

        return letters.Length > 2 && letters[^1] == 'e' && !IsVowel(letters[^2]) && !(letters[^2] == 'l' && !IsVowel(letters[^3]));
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}

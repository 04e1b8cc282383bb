namespace ChatBot.Matching.Features;

/// <summary>
/// Cyrillic and Arabic words, and the same words typed in Latin letters, brought to one spelling.
/// Cyrillic becomes Latin letters with the many ways to type a sound folded into one; Arabic becomes its consonants, as Arabizi leaves
/// out and varies the vowels, with the digits that stand for letters (2 3 5 6 7 8 9).
/// </summary>
internal static class Romanizer
{
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяіђјљњћџєґқғңөұүһ";

    private static readonly string[] CyrillicSounds =
        ("a b v g d e z z i i k l m n o p r s t u f h c c s s - i - e u a i d i l n c d e g k g n o u u h").Split(' ');

    private const string Arabic = "بتثجحخدذرزسشصضطظعغفقكلمنهپچڤگ";
    private const string ArabicConsonants = "btsjhhddrzsxsdtz-gfkklmnhbxfk";

    /// <summary>Whether a language's words are known in Latin letters too.</summary>
    /// <param name="language">Its code.</param>
    /// <param name="script">The script it is written in.</param>
    public static bool Reads(string language, Script script) =>
        script is Script.Cyrillic or Script.Arabic || script == Script.Unspaced && language.Split('-')[0] == "zh";

    /// <summary>Writes a word's romanised spelling.</summary>
    /// <param name="word">A normalised word in either alphabet.</param>
    /// <param name="script">The alphabet the language is written in: Cyrillic or Arabic.</param>
    /// <param name="into">At least as long as the word: no letter becomes two.</param>
    /// <returns>The length written; 0 where nothing is left, as of an Arabic word of vowels alone.</returns>
    public static int Romanize(ReadOnlySpan<char> word, Script script, Span<char> into) =>
        script == Script.Arabic ? ToConsonants(word, into) : ToSounds(word, into);

    /// <summary>Whether a word of the text has a digit for a letter, as in "tefta7" and "4istyi".</summary>
    public static bool HasDigitLetter(ReadOnlySpan<char> text, Script script)
    {
        var digits = script == Script.Arabic ? "235678" : "46";
        for (var i = 0; i < text.Length; i++)
        {
            var isInWord = i > 0 && char.IsAsciiLetter(text[i - 1]) || i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]);
            if (isInWord && digits.Contains(text[i]))
                return true;
        }
        return false;
    }

    private static int ToSounds(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var at = Cyrillic.IndexOf(word[i]);
            var sound = at >= 0 ? CyrillicSounds[at][0] : Sound(word, ref i);
            // ж is typed zh, j or z: one sound; the same letter twice is one.
            if (sound != '-' && (length == 0 || into[length - 1] != sound))
                into[length++] = sound;
        }
        return WithoutEnding(into[..length]);
    }

    /// <summary>The sound of the Latin letters at a position, which moves to the last letter it takes.</summary>
    private static char Sound(ReadOnlySpan<char> word, ref int i)
    {
        var next = i + 1 < word.Length ? word[i + 1] : '\0';
        var (sound, taken) = (word[i], next) switch
        {
            ('s', 'h') => ('s', word[(i + 2)..].StartsWith("ch") ? 4 : 2),
            ('s', 'c') when word[(i + 2)..].StartsWith("h") => ('s', 3),
            ('t', 's' or 'z') => ('c', 2),
            ('c', 'h') => ('c', 2),
            ('z', 'h') => ('z', 2),
            ('k', 'h') => ('h', 2),
            ('y' or 'i', 'j') => ('i', 2),
            ('y' or 'j' or 'i', 'a') => ('a', 2),
            ('y' or 'j' or 'i', 'u') => ('u', 2),
            ('y' or 'j', 'o') => ('e', 2),
            ('y', 'e') => ('e', 2),
            ('y', _) => ('i', 1),
            ('j', _) => ('z', 1),
            ('x', _) => ('h', 1),
            ('w', _) => (next is 'a' or 'o' or 'e' or 'i' or 'u' ? 'v' : 's', 1),
            ('q', _) => ('k', 1),
            ('\'', _) => ('-', 1),
            ('4', _) when word.Length > 1 => ('c', 1),
            ('6', _) when word.Length > 1 => ('s', 1),
            var (other, _) => (other, 1),
        };
        i += taken - 1;
        return sound;
    }

    /// <summary>The vowels at the end of a longer word: its ending, in this family of languages.</summary>
    private static int WithoutEnding(ReadOnlySpan<char> sounds)
    {
        var length = sounds.Length;
        while (length > 4 && sounds[length - 1] is 'a' or 'e' or 'i' or 'o' or 'u')
            length--;
        return length;
    }

    private static int ToConsonants(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        for (var i = WithoutArticle(word); i < word.Length; i++)
        {
            var at = Arabic.IndexOf(word[i]);
            var consonant = at >= 0 ? ArabicConsonants[at] : Consonant(word, ref i);
            if (consonant != '-' && (length == 0 || into[length - 1] != consonant))
                into[length++] = consonant;
        }
        return length;
    }

    private static int WithoutArticle(ReadOnlySpan<char> word) => word switch
    {
        ['ا', 'ل', _, _, ..] => 2,
        ['a' or 'e' or 'i', 'l', '-' or '\'', _, _, ..] => 3,
        ['a' or 'e' or 'i', 'l', _, _, _, ..] => 2,
        _ => 0,
    };

    private static char Consonant(ReadOnlySpan<char> word, ref int i)
    {
        var next = i + 1 < word.Length ? word[i + 1] : '\0';
        var (consonant, taken) = (word[i], next) switch
        {
            ('s' or 'c', 'h') => ('x', 2),
            ('k', 'h') => ('h', 2),
            ('g', 'h') => ('g', 2),
            ('t', 'h') => ('s', 2),
            ('d', 'h') => ('d', 2),
            ('5' or '7', _) when word.Length > 1 => ('h', 1),
            ('6', _) when word.Length > 1 => ('t', 1),
            ('8' or '9', _) when word.Length > 1 => ('k', 1),
            ('2' or '3' or '\'', _) when word.Length > 1 => ('-', 1),
            ('q' or 'c', _) => ('k', 1),
            ('p', _) => ('b', 1),
            ('v', _) => ('f', 1),
            ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' or 'ا' or 'و' or 'ي' or 'ء', _) => ('-', 1),
            var (other, _) => (other, 1),
        };
        i += taken - 1;
        return consonant;
    }
}

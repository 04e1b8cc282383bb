using System.Collections.Frozen;
using System.Globalization;

namespace ChatBot.Matching.Features;

/// <summary>
/// One letter for all the ways it is written: Latin and Cyrillic without diacritics, Arabic letters unified, digits in ASCII.
/// A table of our own, not the system's decomposition, so that it is the same on every machine. The й stays: it is a letter, not an accent.
/// </summary>
internal static class Folding
{
    /// <summary>What a character becomes when it is no part of a word: it parts words.</summary>
    public const char Gap = ' ';

    /// <summary>What a character becomes when it vanishes without parting a word: an accent, a soft hyphen, a direction mark.</summary>
    public const char Nothing = '\0';

    /// <summary>Each group: the letter, then what becomes it.</summary>
    private const string Groups =
        "aàáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ cçćĉċč dďđḍḏð eèéêëēĕėęěȅȇȩẹẻẽếềểễệə gĝğġģǧǵ hĥħḥḫ iìíîïĩīĭįıİǐȉȋỉị jĵǰ kķǩḳ lĺļľŀłḷ nñńņňŉŋǹṇ "
        + "oòóôõöøōŏőơǒǫǭȍȏȯȱọỏốồổỗộớờởỡợ rŕŗřȑȓṛ sśŝşšșṣſ tţťŧțṭ uùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự wŵẁẃẅẉ yýÿŷȳỳỵỷỹ zźżžẓ "
        + "еёѐ иѝ іїӏ гґ "
        + "\u0643\u06A9\u06AA \u064A\u06CC\u0649\u0626\u06D2\u06D0 \u0648\u0624\u06C6\u06C7 \u0627\u0623\u0625\u0622\u0671 \u0647\u0629\u06C0\u06D5\u06C1\u06BE";

    private static readonly FrozenDictionary<char, char> Folded = Groups.Split(' ')
        .SelectMany(group => group.Skip(1).Select(variant => KeyValuePair.Create(variant, group[0]))).ToFrozenDictionary();

    /// <summary>The character in lower case, folded; <see cref="Gap"/> or <see cref="Nothing"/> where it is no part of a word.</summary>
    public static char Fold(char c)
    {
        if (char.IsAscii(c))
            return char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : c == '\'' ? c : Gap;
        if (c is >= '\uFF01' and <= '\uFF5E')
            return Fold((char)(c - 0xFEE0));
        if (c is '\u2019' or '\u2018' or '\u02BC' or '\u02B9' or '\u00B4')
            return '\'';

        var lower = char.ToLowerInvariant(c);
        return Folded.TryGetValue(lower, out var plain) ? plain : ByCategory(lower);
    }

    private static char ByCategory(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        UnicodeCategory.NonSpacingMark => IsAccent(c) ? Nothing : c,
        UnicodeCategory.Format => Nothing,
        UnicodeCategory.ModifierLetter when c == '\u0640' => Nothing,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => c,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => c,
        UnicodeCategory.SpacingCombiningMark => c,
        _ => Gap,
    };

    /// <summary>Marks that people leave out: on Latin, Greek, Cyrillic, Hebrew and Arabic. Those of Thai and of Indian scripts are vowels and tones, and stay.</summary>
    private static bool IsAccent(char c) =>
        c is >= '\u0300' and < '\u0370' or >= '\u0483' and < '\u0488' or >= '\u0591' and < '\u05C8' or >= '\u064B' and < '\u0660'
            or '\u0670' or >= '\u06D6' and < '\u06EE' or >= '\uFE00' and < '\uFE10';
}

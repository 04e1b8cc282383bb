using System.Globalization;
using System.Text;

namespace ChatBot.Translations.Importing;

/// <summary>Writes a text as a YAML value on one line (YAML 1.2, chapter 7.3).</summary>
internal static class YamlScalar
{
    // What may stand anywhere in a plain value outside brackets. Others are legal at some places; quotes are right at all.
    private const string PlainMarks = " .,;!?¿¡'’‘“”()/-–—…%+،؛؟";

    /// <summary>Writes it bare where that is safe, else between double quotes.</summary>
    public static string Write(string text) => IsPlain(text) ? text : Quote(text);

    private static bool IsPlain(string text) =>
        text.Length > 0 && (IsLetter(text[0]) || text[0] is '¿' or '¡') && text[^1] != ' '
        && text.All(letter => IsLetter(letter) || PlainMarks.Contains(letter, StringComparison.Ordinal));

    // Letters, digits, and the marks that combine with them.
    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            else
                quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }
}

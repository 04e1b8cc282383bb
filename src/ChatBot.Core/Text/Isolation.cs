using System.Text;

namespace ChatBot.Text;

/// <summary>
/// Keeps Latin names, numbers, phones and links in order inside right-to-left text: each such run stands between
/// U+2068 FIRST STRONG ISOLATE and U+2069 POP DIRECTIONAL ISOLATE (Unicode UAX #9, 2.4). Writers type none of it.
/// </summary>
internal static class Isolation
{
    private const char Open = '\u2068';
    private const char Close = '\u2069';

    /// <summary>Isolates each left-to-right run of a text.</summary>
    /// <param name="text">Text of a right-to-left language.</param>
    /// <returns>The same text with its left-to-right runs isolated; itself where there is none.</returns>
    public static string Apply(string text)
    {
        if (text.Contains(Open) || !text.Any(IsStrong))
            return text;

        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length;)
        {
            var end = RunEnd(text, i);
            if (end == i)
                result.Append(text[i++]);
            else
            {
                result.Append(Open).Append(text, i, end - i).Append(Close);
                i = end;
            }
        }

        return result.ToString();
    }

    /// <summary>Isolates a name as a whole, its brackets included: it has the direction of its first strong letter.</summary>
    /// <param name="name">A name in any script.</param>
    /// <returns>The name between the two marks.</returns>
    public static string Whole(string name) => $"{Open}{name}{Close}";

    /// <summary>A text without the marks.</summary>
    public static string Remove(string text) => string.Concat(text.Where(c => c is not (Open or Close)));

    /// <summary>Whether the first letter of a text that has a direction is of a script written from right to left (UAX #9, P2).</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (var c in text.Where(char.IsLetter))
            return c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFF';

        return false;
    }

    // A run starts and ends with a strong character; in between also spaces and joining marks may stand (one space at most).
    private static int RunEnd(string text, int start)
    {
        if (!IsStrong(text[start]) && !(text[start] == '+' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1])))
            return start;

        var end = start + 1;
        for (var i = end; i < text.Length; i++)
        {
            if (IsStrong(text[i]))
                end = i + 1;
            else if (!IsJoint(text[i]) || (text[i] == ' ' && text[i - 1] == ' '))
                break;
        }

        return end < text.Length && text[end] == '%' ? end + 1 : end;
    }

    private static bool IsStrong(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u00C0' and <= '\u024F' || c is '$' or '€' or '£';

    private static bool IsJoint(char c) => c is ' ' or '.' or ',' or '-' or '/' or ':' or '@' or '&' or '\'' or '_' or '?' or '=' or '#' or '%';
}

using System.Text.RegularExpressions;

namespace ChatBot.Content.Reading.Markdown;

/// <summary>
/// Marks that were meant to set something and didn't: Markdown leaves them in the text, and a visitor would read
/// <c>**</c> or <c>](</c>.
/// </summary>
internal static partial class StrayMarks
{
    private static readonly (Regex Pattern, string Message, string Cure)[] Marks =
    [
        (BrokenLink(), "A link is broken here.", "Write [name](https://…) with no space between the two brackets."),
        (BareAddress(), "A web address stands bare in the text.", "Give it a name: [name](https://…), or put it under \"sources:\"."),
        (Footnote(), "A footnote can't be shown in a chat.", "Put the source under \"sources:\" in the header."),
        (Strike(), "Text can't be struck out in a chat.", "Take the ~~ marks away."),
        (Star(), "This * sets nothing in bold or italic and would be shown.", "Write **bold** or *italic*: as many stars before the first letter as after the last, and no space inside."),
        (Box(), "A box to tick can't be shown in a chat.", "Take [ ] away."),
        (Heading(), "A heading can't be shown in a chat.", "Take the # away, or make it a page of its own."),
        (Bullet(), "This is no list yet.", "Begin each line of a list with a plain hyphen and a space: \"- …\"."),
        (Bar(), "A table can't be shown in a chat.", "Write it as a list, one line a row."),
    ];

    /// <summary>Reports the first stray mark of a text.</summary>
    public static void Report(TextLine text, ProblemList problems)
    {
        foreach (var (pattern, message, cure) in Marks)
        {
            if (pattern.Match(text.Text) is not { Success: true } match)
                continue;

            problems.Add(Codes.NotShowable, text.Where(match.Index), message, cure);
            return;
        }
    }

    [GeneratedRegex("(https?://|www\\.)[^\\s]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex BareAddress();

    [GeneratedRegex("\\[[^\\[\\]]*\\]\\s?[(\\[]")]
    private static partial Regex BrokenLink();

    [GeneratedRegex("\\[\\^")]
    private static partial Regex Footnote();

    [GeneratedRegex("~~")]
    private static partial Regex Strike();

    [GeneratedRegex("\\*\\*|__|\\*(?=\\S)|(?<=\\S)\\*")]
    private static partial Regex Star();

    [GeneratedRegex("^\\[[ xX]\\]", RegexOptions.Multiline)]
    private static partial Regex Box();

    [GeneratedRegex("^#{1,6}\\p{L}", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^([•·‣▪◦–]\\s|[-*+]\\p{L})", RegexOptions.Multiline)]
    private static partial Regex Bullet();

    [GeneratedRegex("^\\|", RegexOptions.Multiline)]
    private static partial Regex Bar();
}

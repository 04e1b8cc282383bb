using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Text;

namespace ChatBot.Content.Checks;

/// <summary>Does everything fit a phone and Telegram's limits?</summary>
internal static class LimitsCheck
{
    // Bot API: sendMessage.text takes 4096 UTF-16 units; the neutral line, notes and sources need room beside a part.
    internal const int LongestBlock = 3000;

    public static void Check(BookDraft draft, ProblemList problems)
    {
        var limits = draft.Settings.Limits;
        foreach (var page in draft.AllPages)
        {
            CheckLength(Codes.TitleTooLong, "The title", page.Title, page.TitleAt, limits.Title, problems);
            var label = page.Button ?? page.Title;
            var what = page.Button is null ? "The title is also the button's label and" : "The label";
            CheckLength(Codes.LabelTooLong, what, label, page.ButtonAt, limits.Label, problems);
            CheckBody(page, problems);
        }
    }

    private static void CheckLength(ProblemCode code, string what, string? text, Position at, int limit, ProblemList problems)
    {
        if (text is not null && text.Length > limit)
        {
            problems.Add(code, at, $"{what} has {text.Length} letters; {limit} fit.",
                code == Codes.LabelTooLong ? "Add or shorten \"button:\"." : "Make it shorter.");
        }
    }

    private static void CheckBody(PageDraft page, ProblemList problems)
    {
        if (page is { IsEmpty: true, IsMenu: false })
            problems.Add(Codes.PageEmpty, new Position(page.File.Shown, page.BodyLine), "The page has no text.", "Write the answer below the header.");

        foreach (var (block, at) in page.Blocks.Where(entry => Measure.Length(entry.Block) > LongestBlock))
        {
            problems.Add(Codes.PartTooLong, at, $"A paragraph or list has {Measure.Length(block)} letters; {LongestBlock} fit on a screen.",
                "Break it into several with an empty line between.");
        }
    }
}

using ChatBot.Content.Building;

namespace ChatBot.Content.Checks;

/// <summary>Have two pages the same short code?</summary>
internal static class ShortCodesCheck
{
    public static void Check(BookDraft draft, ProblemList problems)
    {
        var pages = draft.AllPages.DistinctBy(page => page.Path).OrderBy(page => page.Path, StringComparer.Ordinal);
        foreach (var clash in pages.GroupBy(page => ShortCode.Of(page.Path)).Where(group => group.Count() > 1))
        {
            var names = clash.ToList();
            problems.Add(Codes.CodeClash, names[1].Start, $"\"{names[1].Path}\" and \"{names[0].Path}\" have the same short code, by chance.",
                "Give one of the two files another name.");
        }
    }
}

using ChatBot.Listings.Reading;

namespace ChatBot.Hsds;

/// <summary>The languages that are spoken at a service.</summary>
internal static class ImportedLanguages
{
    public static void Read(ImportedCells cells, IEnumerable<(Dictionary<string, string> Row, Nearness Near)> languages, KnownCodes known, ImportReport report)
    {
        var codes = new List<string>();
        foreach (var (language, near) in languages)
        {
            var written = language.GetValueOrDefault("code") ?? language.GetValueOrDefault("name", "");
            var code = Find(written, known) ?? Find(language.GetValueOrDefault("name", ""), known);
            if (near == Nearness.FurtherSite)
                report.LeaveOut("language, at a further site", written, cells.Service);
            else if (code is null)
                report.LeaveOut("language, a code that is not known", ImportedCells.Show(language), cells.Service);
            else
                codes.Add(code);
        }

        cells.Set("languages", string.Join("; ", codes.Distinct()));
    }

    private static string? Find(string written, KnownCodes known) => CodeSuggestions.Language(written.Trim().ToLowerInvariant(), known);
}

using ChatBot.Content.Building;

namespace ChatBot.Content.Checks;

/// <summary>Has every page a source, and is every figure used?</summary>
internal static class SourcesCheck
{
    // What the program says of itself has the program for its source.
    private const string OwnPages = "bot/";

    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var page in draft.DefaultPages.Values)
        {
            if (page is { IsMenu: false, Broken: false, Sources: null or { Count: 0 } } && page.Figures.Count == 0 && !page.Path.StartsWith(OwnPages, StringComparison.Ordinal))
            {
                problems.Add(Codes.SourceMissing, page.Start, "The page says nothing of where its statements come from.",
                    "Add \"sources:\" with name, year and url.");
            }
        }

        var used = draft.AllPages.SelectMany(page => page.Figures).Select(figure => figure.Name).ToHashSet();
        foreach (var (name, (_, at)) in draft.Figures.Where(figure => !used.Contains(figure.Key)))
            problems.Add(Codes.FigureUnused, at, $"No page uses the figure \"{name}\".", $"Write {{figure:{name}}} on a page, or leave it for later.");
    }
}

using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Text;

namespace ChatBot.Content.Checks;

/// <summary>Does one sentence stand on page after page? Readers stop seeing it, and each page pays for it with room.</summary>
internal static class RepetitionCheck
{
    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var language in draft.Languages.Where(language => language.Style is not null))
        {
            var uses = draft.PagesOf(language.Code).Values
                .SelectMany(page => SentencesOf(page).DistinctBy(use => use.Sentence))
                .GroupBy(use => use.Sentence)
                .Where(uses => uses.Count() > language.Style!.Repeats);
            foreach (var use in uses)
            {
                var (_, at) = use.MinBy(one => (one.At.File, one.At.Line));
                problems.Add(Codes.SentenceRepeated, at,
                    $"\"{use.Key}\" stands on {use.Count()} pages; {language.Style!.Repeats} may share a sentence.",
                    "Take it out where it doesn't help, or write it once, as \"under:\" of the menu above the pages.");
            }
        }
    }

    // One that says which button to tap is a signpost: it has to be the same everywhere.
    private static IEnumerable<(string Sentence, Position At)> SentencesOf(PageDraft page) => Sentences.OfPlaced(page.Blocks)
        .Where(entry => entry.Sentence.Text.Any(char.IsLetter) && !entry.Sentence.Spans.Any(span => span.Style.HasFlag(SpanStyle.Bold)))
        .Select(entry => (entry.Sentence.Text, entry.At));
}

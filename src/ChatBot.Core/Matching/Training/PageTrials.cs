using ChatBot.Matching.Features;
using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Training;

/// <summary>Tells an editor, page by page, where phrases are missing.</summary>
internal static class PageTrials
{
    private const int ShortestWord = 4;
    private const int MostWords = 8;

    /// <summary>A word that more pages have says little about one of them.</summary>
    private const int MostPages = 3;

    public static IReadOnlyList<PageTrial> Of(string language, LanguageTopics of, IReadOnlyList<HeldOutResult> trials)
    {
        var byPage = trials.Where(trial => trial.Kind == HeldOutKind.Question).ToLookup(trial => trial.Page);
        var unasked = new UnaskedWords(language, of);
        return
        [
            .. of.Pages.Select((topic, page) => new PageTrial(
                language, topic.Place, byPage[page].Count(), byPage[page].Count(trial => trial.IsRight),
                [.. byPage[page].Where(trial => !trial.IsRight).GroupBy(trial => trial.Found).OrderByDescending(other => other.Count())
                    .Select(other => (of.Pages[other.Key].Place, other.Count()))],
                unasked.Of(topic))),
        ];
    }

    private sealed class UnaskedWords
    {
        private readonly WordSplitter splitter;
        private readonly Stemmer stemmer;
        private readonly MatchWorkspace analysis = new();
        private readonly Dictionary<string, int> pagesWith = new(StringComparer.Ordinal);

        public UnaskedWords(string language, LanguageTopics of)
        {
            (splitter, stemmer) = (new WordSplitter(language, new PhoneWriting(of.Phone)), Stemmer.For(language));
            foreach (var topic in of.Pages)
                foreach (var stem in Words(topic.Body).Select(word => word.Stem).Distinct())
                    pagesWith[stem] = pagesWith.GetValueOrDefault(stem) + 1;
        }

        public IReadOnlyList<string> Of(Topic topic)
        {
            var asked = topic.Questions.Prepend(topic.Title).SelectMany(Words).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
            return
            [
                .. Words(topic.Body).Where(word => word.Word.Length >= ShortestWord && !asked.Contains(word.Stem) && pagesWith[word.Stem] <= MostPages)
                    .GroupBy(word => word.Stem).OrderByDescending(word => word.Count()).ThenBy(word => word.Key, StringComparer.Ordinal)
                    .Take(MostWords).Select(word => word.First().Word),
            ];
        }

        private List<(string Word, string Stem)> Words(string text)
        {
            var words = new List<(string, string)>();
            for (var start = 0; start < text.Length; start += Normalizer.Longest)
            {
                WordSplitter.Normalize(text.AsSpan(start, Math.Min(Normalizer.Longest, text.Length - start)), analysis);
                splitter.Split(analysis);
                foreach (var word in analysis.Words.AsSpan(0, analysis.WordCount))
                    words.Add((analysis.Of(word).ToString(), stemmer.Stem(analysis.Of(word)).ToString()));
            }

            return words;
        }
    }
}

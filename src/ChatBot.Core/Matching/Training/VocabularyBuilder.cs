using ChatBot.Matching.Features;
using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Training;

/// <summary>Gathers the words of examples and pages.</summary>
internal sealed class VocabularyBuilder
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Adds the words an analysis holds, which are an editor's.</summary>
    public void Add(MatchWorkspace analysis, bool isExample)
    {
        foreach (var word in analysis.Words.AsSpan(0, analysis.WordCount))
            if (!word.IsUnspaced)
            {
                var letters = analysis.Of(word).ToString();
                counts[letters] = counts.GetValueOrDefault(letters) + (isExample ? 1 : 0);
            }
    }

    public SpellingCorrector Build()
    {
        var words = counts.OrderBy(w => w.Key.Length).ThenBy(w => w.Key, StringComparer.Ordinal).ToArray();
        return new SpellingCorrector(
            [.. words.SelectMany(w => w.Key)],
            [.. words.Select(w => (byte)w.Key.Length)],
            [.. words.Select(w => (ushort)Math.Min(w.Value, ushort.MaxValue))]);
    }
}

using ChatBot.Matching.Languages;

namespace ChatBot.Matching.Features;

/// <summary>Short forms that people type on a phone, and the words they stand for. Applied to questions and to the pages' phrases.</summary>
internal sealed class PhoneWriting
{
    public static readonly PhoneWriting None = new([]);

    private readonly FeatureTable forms;
    private readonly string[][] words;

    /// <param name="entries">Each form and its words, as an editor wrote them; of equal forms the first counts.</param>
    public PhoneWriting(IReadOnlyList<(string Form, string Words)> entries)
    {
        var analysis = new MatchWorkspace();
        Entries = [.. entries.Select(entry => (Form: Fold(entry.Form, analysis), Words: Fold(entry.Words, analysis)))
            .Where(entry => entry.Form.Length > 0 && !entry.Form.Contains(Folding.Gap) && entry.Words.Length > 0).DistinctBy(entry => entry.Form)];
        forms = new FeatureTable(Entries.Select(entry => FeatureExtractor.Hash(entry.Form)).ToArray());
        words = [.. Entries.Select(entry => entry.Words.Split(Folding.Gap))];
    }

    /// <summary>The forms and their words, folded.</summary>
    public IReadOnlyList<(string Form, string Words)> Entries { get; }

    /// <summary>The words that a form stands for; none where it is no short form.</summary>
    public ReadOnlySpan<string> Find(ReadOnlySpan<char> word) => forms.Find(FeatureExtractor.Hash(word)) is >= 0 and var form ? words[form] : [];

    // As a splitter leaves words: folded, without apostrophes.
    private static string Fold(string text, MatchWorkspace analysis)
    {
        WordSplitter.Normalize(text, analysis);
        return analysis.Text.ToString().Replace("'", "", StringComparison.Ordinal);
    }
}

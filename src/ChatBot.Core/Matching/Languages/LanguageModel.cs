using ChatBot.Matching.Features;
using ChatBot.Matching.Training;

namespace ChatBot.Matching.Languages;

/// <summary>What the matcher learned of the pages of one language. Nothing in it changes once it is made.</summary>
internal sealed class LanguageModel
{
    private const int ShortestRomanized = 3;

    private readonly Stemmer stemmer;
    private readonly WordSplitter reader;

    public LanguageModel(string language, Script script, PhoneWriting phone)
    {
        (Language, Script, Phone) = (language, script, phone);
        (stemmer, reader) = (Stemmer.For(language), new WordSplitter(language, phone));
    }

    /// <summary>The language of its pages.</summary>
    public string Language { get; }

    /// <summary>Names the topics it was trained on: 64 hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What an editor should look at.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }

    /// <summary>How each page fared in training; not kept in a file.</summary>
    public IReadOnlyList<PageTrial> Trials { get; init; } = [];

    /// <summary>Tells how well a text fits the language.</summary>
    public required LanguageProfile Profile { get; init; }

    /// <summary>The script most of the language's examples are in.</summary>
    public Script Script { get; }

    /// <summary>Short forms that are read as the words they stand for.</summary>
    public PhoneWriting Phone { get; }

    /// <summary>Words of the language.</summary>
    public RealWords Real { get; init; } = RealWords.None;

    /// <summary>Abbreviations that are pages' names.</summary>
    public PageNames Names { get; init; } = new([], []);

    public required string[] Places { get; init; }

    /// <summary>The score of what is about no page has this number; −1 where that was not learned.</summary>
    public int Other => Coefficients.Biases.Length > Places.Length ? Places.Length : -1;

    public required bool[] Urgent { get; init; }

    /// <summary>The page each row belongs to.</summary>
    public required ushort[] PageOf { get; init; }

    public required SpellingVariant Native { get; init; }

    /// <summary>The examples romanised, where the language is written in Cyrillic or Arabic, or is Chinese.</summary>
    public SpellingVariant? Romanized { get; init; }

    public required Coefficients Coefficients { get; init; }

    public required Thresholds Thresholds { get; init; }

    /// <summary>Scores the pages for the normalised text the analysis holds.</summary>
    /// <returns>The share of the words' weight that the pages have at all: from 0 to 1.</returns>
    public float Score(MatchWorkspace analysis)
    {
        var copy = Read(analysis);
        Score(copy, analysis);
        return copy.Words.Known(analysis.Extracted);
    }

    /// <summary>Scores the pages for the features the analysis holds.</summary>
    public void Score(SpellingVariant copy, MatchWorkspace analysis)
    {
        analysis.Prepare(copy.Index.Rows, Coefficients.Biases.Length);
        copy.Index.Compare(analysis);
        var likeness = analysis.Likeness.AsSpan(0, copy.Index.Rows);
        foreach (ref var value in likeness)
            value = Kernel.Of(value);
        Coefficients.Score(likeness, analysis.Scores.AsSpan(0, Coefficients.Biases.Length));
        var scores = analysis.Scores.AsSpan(0, Places.Length);
        copy.Words.AddTo(scores, analysis.Extracted, [], analysis.PageCounts.AsSpan(0, scores.Length));
    }

    /// <summary>For each of some pages, the share of the words that it has, by weight. The analysis holds what was scored.</summary>
    public static float[] Covers(SpellingVariant copy, MatchWorkspace analysis, (int Page, float)[] pages) =>
        [.. pages.Select(page => copy.Words.Covers(analysis.Extracted, page.Page))];

    /// <summary>Parts the text into words, mends them and takes their features, in the spelling it is typed in.</summary>
    public SpellingVariant Read(MatchWorkspace analysis)
    {
        var copy = Split(analysis);
        Abbreviations.Join(analysis, copy.Spelling);
        copy.Spelling.Repair(analysis, Real);
        Extract(copy, analysis);
        return copy;
    }

    /// <summary>
    /// The share of the text's words that the pages have, as they are typed: from 0 to 1. None where the text is in another alphabet: with
    /// little more than consonants left, every word looks known. In scripts without spaces only words of other scripts count.
    /// </summary>
    public float Knows(MatchWorkspace analysis)
    {
        if (Romanized is not null && Script != Script.Unspaced && Scripts.Main(analysis.Text) == Script.Latin)
            return 0;

        reader.Split(analysis);
        var known = 0;
        foreach (var word in analysis.Words.AsSpan(0, analysis.WordCount))
            known += Native.Spelling.Knows(analysis.Of(word)) ? 1 : 0;
        return (float)known / Math.Max(1, analysis.WordCount);
    }

    /// <summary>
    /// Whether the text is in the language, as far as its letters and words can tell: in its alphabet, and half of the words are the
    /// language's own.
    /// </summary>
    public bool Speaks(MatchWorkspace analysis)
    {
        if (Scripts.Main(analysis.Text) != Script)
            return false;

        reader.Split(analysis);
        var (known, all) = (0, 0);
        foreach (var word in analysis.Words.AsSpan(0, analysis.WordCount))
        {
            known += word.IsUnspaced || Native.Spelling.Knows(analysis.Of(word)) || Real.Has(analysis.Of(word)) ? 1 : 0;
            all++;
        }
        return known * 2 >= all && all > 0;
    }

    /// <summary>
    /// Whether Latin letters are meant as the language's own: two words of it, a digit that stands for a letter, or a word in its own
    /// letters among them. With less, a word of any language looks known, because little more than consonants is left of it.
    /// </summary>
    public bool IsRomanized(MatchWorkspace analysis)
    {
        if (Script == Script.Unspaced)
            return true;

        var known = 0;
        foreach (var word in analysis.Words.AsSpan(0, analysis.WordCount))
            known += word.Length >= ShortestRomanized && Romanized!.Spelling.Knows(analysis.Of(word)) ? 1 : 0;
        return known >= 2 || Romanizer.HasDigitLetter(analysis.Text, Script) || HasOwnLetter(analysis.Text);
    }

    private bool HasOwnLetter(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (Scripts.Of(letter) == Script)
                return true;
        return false;
    }

    /// <summary>
    /// Parts the text into words in the spelling it is typed in. Chinese is read by its syllables, in characters too: more is alike in sound
    /// than in writing.
    /// </summary>
    public SpellingVariant Split(MatchWorkspace analysis)
    {
        if (Romanized is { } romanized && (Script == Script.Unspaced || Scripts.Main(analysis.Text) == Script.Latin))
        {
            WordSplitter.SplitRomanized(analysis, Script);
            if (Script != Script.Unspaced || IsOfSyllables(analysis))
                return romanized;
        }
        reader.Split(analysis);
        return Native;
    }

    // Words of other languages are made of syllables too ("home", "HIV test"): most of the text is.
    private static bool IsOfSyllables(MatchWorkspace analysis)
    {
        var (syllables, others) = (0, 0);
        foreach (var word in analysis.Words.AsSpan(0, analysis.WordCount))
        {
            if (word.IsUnspaced)
                syllables += word.Length;
            else
                others++;
        }
        return syllables >= 2 && syllables >= 2 * others;
    }

    /// <summary>Takes the features of the words there are.</summary>
    public void Extract(SpellingVariant copy, MatchWorkspace analysis) => FeatureExtractor.Extract(analysis, copy == Romanized ? Stemmer.None : stemmer);
}

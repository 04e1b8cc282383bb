namespace ChatBot.Matching;

/// <summary>From which scores on a page answers, and from which it may be offered.</summary>
internal readonly record struct Thresholds(float Answer, float Suggest);

/// <summary>What the matcher learned of the pages of one language. Nothing in it changes once it is made.</summary>
internal sealed class LanguageModel
{
    private readonly Stemmer _stemmer;
    private readonly Reader _reader;

    public LanguageModel(string language, Script script)
    {
        (Language, Script) = (language, script);
        (_stemmer, _reader) = (Stemmer.For(language), new Reader(language));
    }

    public string Language { get; }

    /// <summary>The script most of the language's examples are in.</summary>
    public Script Script { get; }

    public required string[] Places { get; init; }

    public required bool[] Urgent { get; init; }

    /// <summary>The page each row belongs to.</summary>
    public required ushort[] PageOf { get; init; }

    public required Copy Native { get; init; }

    /// <summary>The examples romanised, where the language is written in Cyrillic or Arabic.</summary>
    public Copy? Romanized { get; init; }

    public required Coefficients Coefficients { get; init; }

    public required Thresholds Thresholds { get; init; }

    /// <summary>Scores the pages for the normalised text the analysis holds.</summary>
    public void Score(Analysis analysis)
    {
        var copy = Read(analysis);
        analysis.Prepare(copy.Index.Rows, Places.Length);
        copy.Index.Compare(analysis);
        Coefficients.Score(analysis.Likeness.AsSpan(0, copy.Index.Rows), analysis.Scores.AsSpan(0, Places.Length));
    }

    /// <summary>Parts the text into words, mends them and takes their features, in the spelling it is typed in.</summary>
    /// <returns>The copy in that spelling.</returns>
    public Copy Read(Analysis analysis)
    {
        if (Romanized is { } romanized && Scripts.Main(analysis.Text) == Script.Latin)
        {
            Reader.SplitRomanized(analysis, Script);
            romanized.Spelling.Repair(analysis);
            Features.Extract(analysis, Stemmer.None);
            return romanized;
        }
        _reader.Split(analysis);
        Native.Spelling.Repair(analysis);
        Features.Extract(analysis, _stemmer);
        return Native;
    }
}

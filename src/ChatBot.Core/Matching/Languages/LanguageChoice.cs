using ChatBot.Matching.Features;

namespace ChatBot.Matching.Languages;

/// <summary>Which languages' pages a question is put to.</summary>
internal static class LanguageChoice
{
    /// <summary>A language whose letters fit better than the visitor's own by so much (in nats a letter) may be the question's.</summary>
    private const float Clear = 0.25f;

    /// <summary>A language whose pages have more than this share of the words, as they are typed, is the question's.</summary>
    private const float Most = 1 / 2f;

    /// <summary>One whose pages have so many may be it: then nothing is read as another alphabet's.</summary>
    private const float Some = 1 / 3f;

    /// <summary>
    /// The models to ask, the one that wins at equal standing first: the visitor's own, then the one whose letters fit best. The own is left
    /// out where it doesn't know the words and the other does. Latin letters are read as another alphabet's only where the language they fit
    /// best doesn't know the words: a reading that leaves out the vowels finds likeness everywhere, and a language with few pages is soon sure.
    /// </summary>
    public static IEnumerable<LanguageModel> Order(LanguageModel[] models, LanguageModel? own, MatchWorkspace analysis)
    {
        if (models.Length == 0)
            return [];

        var (fitting, lead) = Fitting(models, own, analysis.Text);
        if (own is null)
        {
            var isRomanized = Scripts.Main(analysis.Text) == Script.Latin && fitting.Knows(analysis) < Some;
            return isRomanized ? [fitting, .. models.Where(m => m.Romanized is not null && m != fitting)] : [fitting];
        }

        if (fitting == own || lead <= Clear)
            return [own];

        return fitting.Knows(analysis) > Most && own.Knows(analysis) <= Most ? [fitting] : [own, fitting];
    }

    /// <summary>The language that the text is in, of those that there are; null where it is another one, or nobody knows.</summary>
    public static string? Spoken(LanguageModel[] models, MatchWorkspace analysis) =>
        models.Length > 0 && Fitting(models, null, analysis.Text).Model is var fitting && fitting.Speaks(analysis) ? fitting.Language : null;

    /// <summary>The model whose letters fit best, and by how much better than the own.</summary>
    private static (LanguageModel Model, float Lead) Fitting(LanguageModel[] models, LanguageModel? own, ReadOnlySpan<char> text)
    {
        Span<float> fits = stackalloc float[models.Length];
        var best = 0;
        for (var i = 0; i < models.Length; i++)
        {
            fits[i] = models[i].Profile.Fit(text);
            if (fits[i] > fits[best])
                best = i;
        }
        var lead = own is null ? 0 : fits[best] - fits[Array.IndexOf(models, own)];
        fits.Clear();
        return (models[best], lead);
    }
}

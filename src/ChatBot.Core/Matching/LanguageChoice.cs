namespace ChatBot.Matching;

/// <summary>Which languages' pages a question is put to.</summary>
internal static class LanguageChoice
{
    /// <summary>A language whose letters fit better than the visitor's own by so much (in nats a letter) may be the question's.</summary>
    private const float Clear = 0.25f;

    /// <summary>
    /// The models to ask, the one that wins at equal standing first: the visitor's own, then the one whose letters fit best. With no language
    /// known, also those whose pages are asked for in Latin letters though they are written in others.
    /// </summary>
    public static IEnumerable<LanguageModel> Order(LanguageModel[] models, LanguageModel? own, ReadOnlySpan<char> text)
    {
        if (models.Length == 0)
            return [];

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
        if (own is null)
            return Scripts.Main(text) == Script.Latin ? [models[best], .. Romanized(models, models[best])] : [models[best]];

        return models[best] != own && lead > Clear ? [own, models[best]] : [own];
    }

    private static IEnumerable<LanguageModel> Romanized(LanguageModel[] models, LanguageModel but) =>
        models.Where(m => m.Romanized is not null && m != but);
}

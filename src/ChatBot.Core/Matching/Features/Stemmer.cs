using System.Collections.Frozen;

namespace ChatBot.Matching.Features;

/// <summary>
/// Takes endings off normalised words: light, by a table, never longer than the word itself. A stem is a slice, so it is made of no new text.
/// Languages without a table keep their words: character n-grams carry their endings.
/// </summary>
internal sealed class Stemmer
{
    /// <summary>The shortest stem an ending may leave.</summary>
    private const int Shortest = 3;

    /// <summary>Changes nothing.</summary>
    public static readonly Stemmer None = new("", "");

    private static readonly FrozenDictionary<string, Stemmer> ByLanguage = new Dictionary<string, Stemmer>
    {
        ["en"] = new("ings ing ies ied ers est ely eds ed es er ly s e y", ""),
        ["es"] = new("amientos imientos amiento imiento aciones adoras adores acion adora idades idad mente iendo ando ados adas idos idas ado ada ido ida "
            + "arme erme irme arse erse irse aron ieron aba abas ian ias ia iar ar er ir os as es a o e s", ""),
        ["fr"] = new("issements issement ements ement ations ation ateurs ateur euses euse eurs eur ites ite ives ive ifs if ees ee es er ez ent "
            + "ant ants ante antes aux al ale ales s x e", ""),
        ["pt"] = new("amentos imentos amento imento acoes acao adoras adores adora idades idade mente indo endo ando ados adas idos idas ado ada ido ida "
            + "arme aram eram iram ava ia iar ar er ir oes ao os as es a o e s", ""),
        ["ru"] = new("иями ями ами иях ях ах иям ям ам ого его ому ему ыми ими ость ости остью ться ется утся ится аться "
            + "ешь ишь ете ите ают яют ует уют ать ять ить еть ала ила ало или али ый ий ой ая яя ое ее ые ие ую юю ых их ым им ом ем ей ою ею "
            + "ия ию ии ть ся сь а я о е у ю ы и й ь", ""),
        ["ar"] = new("ات ون ين ان ها هم هن كم نا ني يه ه ي", "وال بال فال كال لل ال و"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly string[] endings;
    private readonly string[] beginnings;

    private Stemmer(string endings, string beginnings)
    {
        this.endings = LongestFirst(endings);
        this.beginnings = LongestFirst(beginnings);
    }

    /// <summary>The stemmer of a language, or one that changes nothing.</summary>
    public static Stemmer For(string language) => ByLanguage.GetValueOrDefault(language.Split('-')[0], None);

    /// <summary>The word without its ending (in Arabic also without its article): a slice of it.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        foreach (var beginning in this.beginnings)
            if (word.Length >= beginning.Length + Shortest && word.StartsWith(beginning, StringComparison.Ordinal))
            {
                word = word[beginning.Length..];
                break;
            }
        foreach (var ending in this.endings)
            if (word.Length >= ending.Length + Shortest && word.EndsWith(ending, StringComparison.Ordinal))
                return WithoutDouble(word[..^ending.Length]);
        return word;
    }

    /// <summary>"stopped" and "stop" meet at "stop".</summary>
    private static ReadOnlySpan<char> WithoutDouble(ReadOnlySpan<char> stem) =>
        stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;

    private static string[] LongestFirst(string affixes) =>
        [.. affixes.Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderByDescending(a => a.Length).ThenBy(a => a, StringComparer.Ordinal)];
}

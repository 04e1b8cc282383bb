using System.Buffers;
using System.Collections.Frozen;
using ChatBot.Matching.Features;
using ChatBot.Matching.Languages;
using ChatBot.Matching.Storage;
using ChatBot.Matching.Training;

namespace ChatBot.Matching;

/// <summary>
/// Finds the pages that answer a typed question: one model a language. It never changes, and many may ask it at once.
/// Nothing of a question outlives the call: it is worked on in buffers that are zeroed before the answer is given.
/// </summary>
public sealed class Matcher
{
    private readonly FrozenDictionary<string, LanguageModel> models;
    private readonly LanguageModel[] ordered;
    private MatchWorkspace? free;

    /// <param name="models">One for each language, in any order.</param>
    internal Matcher(IEnumerable<LanguageModel> models)
    {
        ordered = [.. models.OrderBy(m => m.Language, StringComparer.Ordinal)];
        this.models = ordered.ToFrozenDictionary(m => m.Language, StringComparer.Ordinal);
        Fingerprint = ModelFingerprint.Of(ordered.Select(m => m.Fingerprint));
    }

    internal IReadOnlyList<LanguageModel> Models => ordered;

    /// <summary>Names the topics the matcher was trained on: 64 hexadecimal digits, fit for a file's name.</summary>
    public string Fingerprint { get; }

    /// <summary>Whether it was trained on a language.</summary>
    public bool Has(string language) => models.ContainsKey(language);

    /// <summary>The codes of the languages it was trained on.</summary>
    public IEnumerable<string> Languages => ordered.Select(m => m.Language);

    /// <summary>What was trained on one language, as a matcher of its own; null where it wasn't.</summary>
    public Matcher? PartOf(string language) => models.TryGetValue(language, out var model) ? new Matcher([model]) : null;

    /// <summary>What an editor should look at: pages that can't be told apart and pages with too few questions.</summary>
    public IReadOnlyList<Doubt> Doubts => [.. ordered.SelectMany(m => m.Doubts)];

    /// <summary>How each page fared when it was trained; none where the matcher was loaded from a file.</summary>
    public IReadOnlyList<PageTrial> Trials => [.. ordered.SelectMany(m => m.Trials)];

    /// <summary>Trains a model for each language, one after the other. The same topics always make the same models.</summary>
    /// <param name="topicsByLanguage">By language code, as in an address: its pages, at most 65,535, each place once.</param>
    /// <param name="isThorough">Whether every page is tried out for an editor, which takes twice as long: <see cref="Doubts"/> and <see cref="Trials"/> say more then.</param>
    /// <param name="each">How a language's pages are gone through; null = one after the other. What is learned is the same.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public static Matcher Train(
        IReadOnlyDictionary<string, LanguageTopics> topicsByLanguage, bool isThorough, ForEachIndex? each, CancellationToken stop = default) =>
        new(topicsByLanguage.Select(t => Trainer.Train(t.Key, t.Value, isThorough, each ?? OneByOne, stop)));

    /// <inheritdoc cref="Train(IReadOnlyDictionary{string, LanguageTopics}, bool, ForEachIndex, CancellationToken)"/>
    public static Matcher Train(IReadOnlyDictionary<string, LanguageTopics> topicsByLanguage, CancellationToken stop = default) =>
        Train(topicsByLanguage, isThorough: false, each: null, stop);

    /// <inheritdoc cref="Train(IReadOnlyDictionary{string, LanguageTopics}, bool, ForEachIndex, CancellationToken)"/>
    public static Matcher Train(IReadOnlyDictionary<string, IReadOnlyList<Topic>> topicsByLanguage, CancellationToken stop = default) =>
        Train(topicsByLanguage.ToDictionary(t => t.Key, t => new LanguageTopics(t.Value)), stop);

    /// <summary>One matcher of several, each trained on other languages: the host may have trained them side by side.</summary>
    /// <exception cref="ArgumentException">Two have the same language.</exception>
    public static Matcher Join(IEnumerable<Matcher> parts)
    {
        LanguageModel[] models = [.. parts.SelectMany(p => p.ordered)];
        return models.DistinctBy(m => m.Language).Count() == models.Length
            ? new Matcher(models)
            : throw new ArgumentException("A language is trained twice.", nameof(parts));
    }

    /// <inheritdoc cref="FingerprintOf(IReadOnlyDictionary{string, LanguageTopics})"/>
    public static string FingerprintOf(IReadOnlyDictionary<string, IReadOnlyList<Topic>> topicsByLanguage) =>
        FingerprintOf(topicsByLanguage.ToDictionary(t => t.Key, t => new LanguageTopics(t.Value)));

    /// <summary>The <see cref="Fingerprint"/> that a matcher trained on these topics has.</summary>
    public static string FingerprintOf(IReadOnlyDictionary<string, LanguageTopics> topicsByLanguage) =>
        ModelFingerprint.Of(topicsByLanguage.Select(t => ModelFingerprint.Of(t.Key, t.Value)));

    /// <summary>The same of one language, whose topics are only known by their <see cref="LanguageTopics.Source"/>.</summary>
    internal static string FingerprintOf(string language, string source) => ModelFingerprint.Of([ModelFingerprint.Of(language, source)]);

    /// <summary>Finds the pages that answer.</summary>
    /// <param name="question">What the visitor typed: any text of any length. It is read, not kept.</param>
    /// <param name="language">The visitor's language, or null where none is known and the question decides.</param>
    public Match Match(ReadOnlySpan<char> question, string? language)
    {
        var analysis = Interlocked.Exchange(ref free, null) ?? new MatchWorkspace();
        try
        {
            return Choose(question, language, analysis).Match;
        }
        finally
        {
            analysis.Clear();
            free = analysis;
        }
    }

    /// <summary>Tells why a question leads where it does. It quotes the question, so it is for editors' own questions alone.</summary>
    public Explanation Explain(ReadOnlySpan<char> question, string? language)
    {
        var analysis = new MatchWorkspace();
        var (match, model) = Choose(question, language, analysis);
        return Explainer.Explain(match, model, analysis);
    }

    /// <summary>Writes the matcher so that <see cref="Load"/> makes it again. The same matcher always writes the same bytes.</summary>
    public void Save(IBufferWriter<byte> to) => MatcherFile.Write(this, to);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="from">The whole file. The matcher goes on reading it, and it must stay as it is.</param>
    /// <param name="fingerprint">The fingerprint it must have: what <c>FingerprintOf</c> says of the topics it is for.</param>
    /// <returns>The matcher; null where the file is for other topics, of another version, cut off or damaged.</returns>
    public static Matcher? Load(ReadOnlyMemory<byte> from, string fingerprint) => MatcherFile.Read(from, fingerprint);

    private (Match Match, LanguageModel? Model) Choose(ReadOnlySpan<char> question, string? language, MatchWorkspace analysis)
    {
        WordSplitter.Normalize(question, analysis);
        var own = language is null ? null : this.models.GetValueOrDefault(language);
        Standing? best = null;
        foreach (var model in LanguageChoice.Order(ordered, own, analysis))
        {
            var standing = Ranking.Of(model, analysis);
            if (best is null || standing.IsClearlyBetterThan(best))
                best = standing;
        }
        var match = best?.ToMatch() ?? new Match(language ?? "", Outcome.None, []);
        return (match.Outcome == Outcome.None ? match with { Spoken = LanguageChoice.Spoken(ordered, analysis) } : match, best?.Model);
    }

    private static void OneByOne(int count, Action<int> part)
    {
        for (var i = 0; i < count; i++)
            part(i);
    }
}

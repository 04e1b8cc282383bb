using System.Collections.Frozen;
using ChatBot.Listings;
using ChatBot.Listings.Typed;

namespace ChatBot.Content;

/// <summary>What people type in one language beside questions: the labels of buttons, and small talk.</summary>
internal sealed class TypedWords
{
    public static readonly TypedWords Empty = new(new Dictionary<string, TypedLabel>(), []);

    private readonly FrozenDictionary<string, TypedLabel> labels;
    private readonly FrozenDictionary<string, SmallTalk> talk;
    private readonly PhraseIndex<SmallTalk> misspelt = new();
    private readonly int mostWords;

    /// <param name="labels">Labels by how they are typed; of two that are equal the first counts.</param>
    /// <param name="talk">The kinds of small talk.</param>
    public TypedWords(IEnumerable<KeyValuePair<string, TypedLabel>> labels, IReadOnlyList<SmallTalk> talk)
    {
        this.labels = labels.Select(label => KeyValuePair.Create(Fold(label.Key), label.Value)).Where(label => label.Key.Length > 0)
            .DistinctBy(label => label.Key).ToFrozenDictionary(StringComparer.Ordinal);
        var phrases = talk.SelectMany(kind => kind.Ask.Select(ask => (Phrase: Fold(ask), Kind: kind))).Where(one => one.Phrase.Length > 0).ToList();
        this.talk = phrases.DistinctBy(one => one.Phrase).ToFrozenDictionary(one => one.Phrase, one => one.Kind, StringComparer.Ordinal);
        foreach (var (phrase, kind) in phrases)
            misspelt.Add(phrase, kind);

        mostWords = phrases.Select(one => one.Phrase.Count(' ') + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>The label that a text is, alone; null where it is none.</summary>
    /// <param name="text">Folded as <see cref="Fold"/> does.</param>
    public TypedLabel? Label(ReadOnlySpan<char> text) =>
        labels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var label) ? label : null;

    /// <summary>The small talk that a text is, from its first word to its last; null where it says anything else too.</summary>
    /// <param name="text">Folded as <see cref="Fold"/> does.</param>
    public SmallTalk? Talk(ReadOnlySpan<char> text)
    {
        SmallTalk? said = null;
        for (var rest = text; rest.Length > 0;)
        {
            var taken = Take(rest, out var kind);
            if (taken == 0)
                return misspelt.FindNear(text, out _) is [var near, ..] ? near : null;

            // "hello, who are you" asks who.
            said = said is null || !IsGreeting(kind!) ? kind : said;
            rest = rest[taken..].TrimStart(' ');
        }

        return said;
    }

    /// <summary>The words as they are compared: folded, without apostrophes.</summary>
    public static string Fold(string text) => Phrases.Fold(text).Replace("'", "", StringComparison.Ordinal);

    private static bool IsGreeting(SmallTalk kind) => kind.Kind is "hello" or "thanks" or "ok" or "yes" or "no";

    // How many letters the longest known phrase at the beginning takes.
    private int Take(ReadOnlySpan<char> rest, out SmallTalk? kind)
    {
        var lookup = talk.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<int> ends = stackalloc int[Math.Min(mostWords, 32)];
        var count = 0;
        for (var i = 0; i <= rest.Length && count < ends.Length; i++)
        {
            if (i == rest.Length || rest[i] == ' ')
                ends[count++] = i;
        }

        while (count > 0)
        {
            if (lookup.TryGetValue(rest[..ends[--count]], out kind))
                return ends[count];
        }

        kind = null;
        return 0;
    }
}

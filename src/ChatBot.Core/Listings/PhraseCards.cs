using System.Collections.Frozen;
using ChatBot.Content;

namespace ChatBot.Listings;

/// <summary>A sentence in one language, to hold out to somebody.</summary>
/// <param name="Id">Names the sentence in every language.</param>
/// <param name="Language">The language's code.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Latin">How it sounds, in Latin letters; null where it is written in them.</param>
/// <param name="Review">Who checked it and when; null for a draft.</param>
internal sealed record PhraseCard(string Id, string Language, string Text, string? Latin, Review? Review);

/// <summary>All sentences to show, in the order of their table. Languages here are those of other people: more than the book's.</summary>
internal sealed class PhraseCards
{
    /// <summary>No sentences.</summary>
    public static readonly PhraseCards Empty = new([], "", new Dictionary<string, string>());

    private readonly FrozenDictionary<(string Id, string Language), PhraseCard> cards;
    private readonly List<string> languages;
    private readonly string defaultLanguage;
    private readonly IReadOnlyDictionary<string, string> names;

    /// <param name="cards">One for each sentence and language.</param>
    /// <param name="defaultLanguage">The language that every sentence is there in.</param>
    /// <param name="names">What each language calls itself.</param>
    public PhraseCards(IReadOnlyList<PhraseCard> cards, string defaultLanguage, IReadOnlyDictionary<string, string> names)
    {
        this.cards = cards.ToFrozenDictionary(card => (card.Id, card.Language));
        this.defaultLanguage = defaultLanguage;
        this.names = names;
        Ids = [.. cards.Select(card => card.Id).Distinct()];
        languages = [.. cards.Select(card => card.Language).Distinct()];
    }

    /// <summary>The sentences' ids.</summary>
    public IReadOnlyList<string> Ids { get; }

    public bool IsEmpty => Ids.Count == 0;

    /// <summary>A sentence in a language, or null.</summary>
    public PhraseCard? Find(string id, string language) => cards.GetValueOrDefault((id, language));

    /// <summary>A sentence as a visitor of a language reads it: in the default language where theirs has none.</summary>
    public PhraseCard Own(string id, string language) => Find(id, language) ?? cards[(id, defaultLanguage)];

    /// <summary>The languages that a sentence can be shown in, each with its own name for itself.</summary>
    public IEnumerable<(string Code, string Name)> LanguagesOf(string id) =>
        languages.Where(code => Find(id, code) is not null).Select(code => (code, names[code]));

    /// <summary>The table's own string for an id, or null.</summary>
    public string? KnownId(ReadOnlySpan<char> id) => Known(Ids, id);

    /// <summary>The table's own string for the code of a language that a sentence is there in, or null.</summary>
    public string? KnownLanguage(string id, ReadOnlySpan<char> code) => Known(languages, code) is { } known && Find(id, known) is not null ? known : null;

    private static string? Known(IEnumerable<string> all, ReadOnlySpan<char> text)
    {
        foreach (var one in all)
        {
            if (text.SequenceEqual(one))
                return one;
        }

        return null;
    }
}

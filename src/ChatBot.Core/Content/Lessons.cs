using System.Collections.Frozen;
using ChatBot.Matching.Features;

namespace ChatBot.Content;

/// <summary>What a language's files teach the matcher beside its pages.</summary>
internal sealed record Lessons
{
    public static readonly Lessons None = new();

    /// <summary>Phrases for pages, by the page's id (<c>asks.yaml</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Asks { get; init; } = FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Sentences that no page answers (<c>off-topic.txt</c>).</summary>
    public IReadOnlyList<string> OffTopic { get; init; } = [];

    /// <summary>Short forms and the words they stand for (<c>phone.tsv</c>).</summary>
    public IReadOnlyList<(string Form, string Words)> Phone { get; init; } = [];

    /// <summary>Words of the language (<c>words.txt</c>).</summary>
    public RealWords Words { get; init; } = RealWords.None;
}

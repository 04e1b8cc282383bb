using ChatBot.Matching.Features;

namespace ChatBot.Matching;

/// <summary>What a model of one language is trained on.</summary>
/// <param name="Pages">The pages, each place once.</param>
public sealed record LanguageTopics(IReadOnlyList<Topic> Pages)
{
    /// <summary>Sentences that no page answers. They are never shown: they only teach what is something else.</summary>
    public IReadOnlyList<string> OffTopic { get; init; } = [];

    /// <summary>How people write on a phone, and the words that are meant: "2nite", "tonight".</summary>
    public IReadOnlyList<(string Form, string Words)> Phone { get; init; } = [];

    /// <summary>Words of the language, which are never taken for a slip of another.</summary>
    internal RealWords Words { get; init; } = RealWords.None;

    /// <summary>Names what all this was made of; null where nothing does, and it is gone through to be named.</summary>
    internal string? Source { get; init; }
}

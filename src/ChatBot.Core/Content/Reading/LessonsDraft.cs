using ChatBot.Matching.Features;

namespace ChatBot.Content.Reading;

/// <summary>What a language's files teach the matcher beside its pages, as it was read.</summary>
internal sealed record LessonsDraft
{
    public static readonly LessonsDraft None = new();

    /// <summary>The pages that <c>asks.yaml</c> has phrases for.</summary>
    public IReadOnlyList<AskDraft> Asks { get; init; } = [];

    public IReadOnlyList<string> OffTopic { get; init; } = [];

    public IReadOnlyList<(string Form, string Words)> Phone { get; init; } = [];

    public RealWords Words { get; init; } = RealWords.None;

    /// <summary>Names the files' content.</summary>
    public string Fingerprint { get; init; } = "";
}

/// <summary>Phrases for one page that stand apart from it.</summary>
/// <param name="Path">The page's id.</param>
/// <param name="At">Where the id stands.</param>
/// <param name="Layer">The layer of the file.</param>
internal sealed record AskDraft(string Path, Position At, int Layer, IReadOnlyList<(string Text, Position At)> Phrases);

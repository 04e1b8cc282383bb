namespace ChatBot.Matching;

/// <summary>What a question leads to.</summary>
public enum Outcome
{
    /// <summary>One page answers; the next candidates are kept for "not what you meant?".</summary>
    Answer,

    /// <summary>Two or three pages may answer: the visitor chooses.</summary>
    Suggest,

    /// <summary>Nothing fits well enough to be offered as an answer.</summary>
    None,
}

/// <summary>A page that may answer.</summary>
/// <param name="Place">The page's place.</param>
/// <param name="Score">How well it fits: comparable within a language only.</param>
public readonly record struct Candidate(string Place, double Score);

/// <summary>What a question led to. It holds nothing of the question itself.</summary>
/// <param name="Language">The language whose pages fit: the visitor's own unless another fits clearly better.</param>
/// <param name="Outcome">What to do with the candidates.</param>
/// <param name="Candidates">Best first, at least three where the book has them, whatever the outcome.</param>
public sealed record Match(string Language, Outcome Outcome, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>Where nothing fits, the language that the question is in as far as its letters and words tell; else null.</summary>
    public string? Spoken { get; init; }
}

namespace ChatBot.Matching;

/// <summary>Why a question led where it did, for editors trying out their own questions. It quotes the question: never made for a visitor's.</summary>
/// <param name="Match">What the question led to.</param>
/// <param name="Confidence">How sure the best page is.</param>
/// <param name="AnswerFrom">The confidence from which on a page answers.</param>
/// <param name="SuggestFrom">The score from which on pages are offered.</param>
/// <param name="Words">The question's words, in order.</param>
/// <param name="Examples">What spoke most for the best page.</param>
public sealed record Explanation(
    Match Match, double Confidence, double AnswerFrom, double SuggestFrom, IReadOnlyList<WordWeight> Words, IReadOnlyList<ExampleWeight> Examples);

/// <summary>A word and what it did.</summary>
/// <param name="Typed">The word as typed, normalised.</param>
/// <param name="Read">The known word it was taken for; the same when it is known or nothing is near.</param>
/// <param name="IsKnown">Whether the pages have the word it was taken for.</param>
/// <param name="Weight">What the best page's score would lose without it.</param>
public sealed record WordWeight(string Typed, string Read, bool IsKnown, double Weight);

/// <summary>An example and what it did.</summary>
/// <param name="Place">The page the example belongs to.</param>
/// <param name="Question">0 is the page's title, 1 its first question; −1 is its text.</param>
/// <param name="Weight">What it adds to the best page's score; less than nothing when it speaks against it.</param>
public sealed record ExampleWeight(string Place, int Question, double Weight);

namespace ChatBot.Matching.Training;

/// <summary>
/// The numbers of the model. They were found by measuring on sets of intents of other makers, not on a book, but for <see cref="Cost"/> and
/// <see cref="Lowered"/>, of which those sets say nothing: these by visitors' questions in seven languages.
/// </summary>
internal sealed record Tuning
{
    public static readonly Tuning Default = new();

    /// <summary>Weight of words.</summary>
    public float Words { get; init; } = 0.7f;

    /// <summary>Weight of word pairs.</summary>
    public float Pairs { get; init; } = 1f;

    /// <summary>Weight of character n-grams.</summary>
    public float Ngrams { get; init; } = 1.5f;

    /// <summary>What an example on the wrong side costs in training.</summary>
    public float Cost { get; init; } = 3f;

    /// <summary>The constant feature that every example has, from which a page's own threshold is learned.</summary>
    public float Bias { get; init; } = 0.3f;

    /// <summary>Weight of the cosine to the mean of a page's examples.</summary>
    public float Centroid { get; init; } = 1f;

    /// <summary>Weight of the likeness to a page's text.</summary>
    public float Body { get; init; } = 3f;

    /// <summary>
    /// How much is taken from the score of what is about no page. Its sentences stand for everything that people may say, and are as
    /// unlike each other as other pages' phrases: learned to the end it would stand above a page that is asked for in new words.
    /// </summary>
    public float Lowered { get; init; } = 1.6f;

    /// <summary>Weight of the share of a question's words that a page has anywhere, where every page has a text; half of it where none has.</summary>
    public const float Coverage = 2f;

    /// <summary>How much more than in proportion a near example counts.</summary>
    public const float Bend = 1f;

    /// <summary>The groups' weights, so that a text that has features of every group has length one.</summary>
    public float[] Weights => [Words / Length, Pairs / Length, Ngrams / Length];

    private float Length => MathF.Sqrt(Words * Words + Pairs * Pairs + Ngrams * Ngrams);
}

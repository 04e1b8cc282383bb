namespace ChatBot.Matching;

/// <summary>The numbers of the model that were found by measuring on sets of intents of other makers, never on a book.</summary>
internal sealed record Tuning
{
    public static readonly Tuning Default = new();

    /// <summary>Weight of words.</summary>
    public float Words { get; init; } = 1f;

    /// <summary>Weight of word pairs.</summary>
    public float Pairs { get; init; } = 0.5f;

    /// <summary>Weight of character n-grams.</summary>
    public float Ngrams { get; init; } = 1.5f;

    /// <summary>What an example on the wrong side costs in training.</summary>
    public float Cost { get; init; } = 1f;
    public float PositiveCost { get; init; } = 1f;
    public float Bias { get; init; } = 1f;

    /// <summary>Weight of the cosine to the mean of a page's examples.</summary>
    public float Centroid { get; init; } = 1f;

    /// <summary>Weight of the likeness to a page's text.</summary>
    public float Body { get; init; } = 0.3f;

    public float[] Weights => [Words, Pairs, Ngrams];

    /// <summary>The length of a text that has features of every group.</summary>
    public float Length => MathF.Sqrt(Words * Words + Pairs * Pairs + Ngrams * Ngrams);
}

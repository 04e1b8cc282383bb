using ChatBot.Matching.Features;

namespace ChatBot.Matching.Languages;

/// <summary>Which letters follow each other in a language, from its own pages: enough to tell the languages of one book apart.</summary>
internal sealed class LanguageProfile
{
    public const int Size = 1 << 13;

    private const int Gram = 3;

    /// <summary>Counts are seen as if every language had this much text, so that a small one is no easier to fit.</summary>
    private const float Volume = 20_000;

    /// <summary>What a gram never seen counts.</summary>
    private const float Unseen = 0.3f;

    private readonly float[] logs;

    /// <param name="counts">How often each gram occurs, by its hash.</param>
    public LanguageProfile(ushort[] counts)
    {
        Counts = counts;
        var times = Volume / Math.Max(1, counts.Sum(c => c));
        logs = [.. counts.Select(c => MathF.Log((c * times + Unseen) / (Volume + Unseen * Size)))];
    }

    public ushort[] Counts { get; }

    /// <summary>Learns from texts of the language.</summary>
    public static LanguageProfile Of(IEnumerable<string> texts)
    {
        var counts = new ushort[Size];
        var analysis = new MatchWorkspace();
        foreach (var text in texts)
        {
            WordSplitter.Normalize(text, analysis);
            foreach (var gram in new Grams(analysis.Text))
                counts[gram] += (ushort)(counts[gram] < ushort.MaxValue ? 1 : 0);
        }
        return new LanguageProfile(counts);
    }

    /// <summary>How well a normalised text fits: the mean logarithm of its grams' likelihood. Comparable between languages.</summary>
    public float Fit(ReadOnlySpan<char> text)
    {
        var (sum, count) = (0f, 0);
        foreach (var gram in new Grams(text))
            (sum, count) = (sum + logs[gram], count + 1);
        return count == 0 ? 0 : sum / count;
    }

    /// <summary>The buckets of a text's trigrams, spaces included; in scripts without spaces, of its bigrams.</summary>
    private ref struct Grams(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private int at = -2;

        public readonly Grams GetEnumerator() => this;

        public readonly int Current
        {
            get
            {
                var (a, b, c) = (At(at), At(at + 1), At(at + 2));
                var hash = Scripts.Of(b) == Script.Unspaced ? (uint)(b << 16 | c) : (uint)(a * 961 + b * 31 + c) | 1u << 31;
                return (int)((hash * 2654435769u) >> 32 - 13);
            }
        }

        public bool MoveNext() => ++at + Gram <= this.text.Length + 1 && this.text.Length > 0;

        private readonly char At(int i) => i < 0 || i >= this.text.Length ? Folding.Gap : this.text[i];
    }
}

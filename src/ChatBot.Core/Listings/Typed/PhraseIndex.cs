using ChatBot.Matching.Features;

namespace ChatBot.Listings.Typed;

/// <summary>
/// Finds phrases in what a visitor typed, with or without slips. A misspelt phrase is found by leaving out one letter of it
/// and one of the known phrase (the symmetric deletes of SymSpell), so that no list has to be gone through.
/// </summary>
internal sealed class PhraseIndex<T>
{
    /// <summary>The longest phrase, in UTF-16 units; longer ones are not known.</summary>
    public const int Longest = WordSplitter.LongestWord;

    // Shorter words are left as they are: too much is near them.
    private const int ShortestRepaired = 5;

    // From this length on two slips are forgiven.
    private const int Long = 9;

    private readonly List<T> nothing = [];
    private readonly Dictionary<string, List<T>> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> deletes = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase, folded by <see cref="Phrases.Fold"/>.</summary>
    public void Add(string phrase, T target)
    {
        if (phrase.Length is 0 or > Longest)
            return;

        if (exact.TryGetValue(phrase, out var targets))
        {
            if (!targets.Contains(target))
                targets.Add(target);

            return;
        }

        exact[phrase] = [target];
        if (phrase.Length >= ShortestRepaired && Scripts.Of(phrase[0]) != Script.Unspaced)
            AddDeletes(phrase);
    }

    /// <summary>What a phrase says exactly; none where it is not known.</summary>
    public IReadOnlyList<T> Find(ReadOnlySpan<char> phrase) =>
        exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var targets) ? targets : nothing;

    /// <summary>What the nearest known phrase says; none where nothing is near.</summary>
    /// <param name="known">The phrase that is near, or null.</param>
    public IReadOnlyList<T> FindNear(ReadOnlySpan<char> phrase, out string? known)
    {
        known = null;
        if (phrase.Length is < ShortestRepaired or > Longest)
            return nothing;

        var most = phrase.Length >= Long ? 2 : 1;
        string? best = null;
        var lookup = deletes.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> shorter = stackalloc char[Longest];
        if (lookup.TryGetValue(phrase, out var grown))
            Consider(grown, phrase, ref best, ref most);

        for (var i = 0; i < phrase.Length; i++)
        {
            phrase[..i].CopyTo(shorter);
            phrase[(i + 1)..].CopyTo(shorter[i..]);
            var without = (ReadOnlySpan<char>)shorter[..(phrase.Length - 1)];
            if (lookup.TryGetValue(without, out var near))
                Consider(near, phrase, ref best, ref most);
        }

        shorter.Clear();
        known = best;
        return best is null ? nothing : exact[best];
    }

    // The phrase itself stands among its own deletes, for what was typed with a letter too many.
    private void AddDeletes(string phrase)
    {
        AddDelete(phrase, phrase);
        for (var i = 0; i < phrase.Length; i++)
            AddDelete(phrase.Remove(i, 1), phrase);
    }

    private void AddDelete(string shorter, string phrase)
    {
        if (!deletes.TryGetValue(shorter, out var phrases))
            deletes[shorter] = phrases = [];

        if (!phrases.Contains(phrase))
            phrases.Add(phrase);
    }

    // "most" shrinks with each better phrase, so that the nearest wins and a tie goes to the first.
    private static void Consider(List<string> candidates, ReadOnlySpan<char> phrase, ref string? best, ref int most)
    {
        foreach (var candidate in candidates)
        {
            if (EditDistance.Between(phrase, candidate, most) <= most)
            {
                best = candidate;
                most = EditDistance.Between(phrase, candidate, most) - 1;
            }

            if (most < 0)
                return;
        }
    }
}

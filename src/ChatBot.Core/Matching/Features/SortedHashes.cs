using ChatBot.Storage;

namespace ChatBot.Matching.Features;

/// <summary>
/// Finds the number of a feature among many that are sorted, where they lie. Within a group hashes are spread evenly, so that the place of
/// one can be guessed from its value: about four looks among 300,000.
/// </summary>
internal sealed class SortedHashes
{
    // Guesses before halving takes over, which ends whatever the values are.
    private const int Guesses = 8;

    private readonly Column<ulong> hashes;
    private readonly int[] starts = new int[FeatureExtractor.Groups + 1];

    /// <param name="hashes">Features, sorted, each once.</param>
    public SortedHashes(Column<ulong> hashes)
    {
        this.hashes = hashes;
        for (var group = 0; group < starts.Length; group++)
            starts[group] = hashes.Span.BinarySearch((ulong)group << 62) is var at && at < 0 ? ~at : at;
    }

    /// <summary>The number of a feature, or −1.</summary>
    public int Find(ulong feature)
    {
        var all = hashes.Span;
        var group = FeatureExtractor.GroupOf(feature);
        if (group >= FeatureExtractor.Groups)
            return -1;

        var (low, high) = (starts[group], starts[group + 1] - 1);
        for (var tried = 0; low <= high && feature >= all[low] && feature <= all[high]; tried++)
        {
            var (least, most) = (all[low], all[high]);
            var middle = tried >= Guesses || most == least ? low + (high - low) / 2 : low + (int)((double)(feature - least) / (most - least) * (high - low));
            if (all[middle] == feature)
                return middle;
            if (all[middle] < feature)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }
}

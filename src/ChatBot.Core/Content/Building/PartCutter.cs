using ChatBot.Text;

namespace ChatBot.Content.Building;

/// <summary>Cuts a long page into parts, between blocks, as evenly as the blocks allow.</summary>
internal static class PartCutter
{
    /// <summary>Cuts.</summary>
    /// <param name="blocks">The whole text.</param>
    /// <param name="limit">The longest part, in UTF-16 units; a single longer block stays whole.</param>
    /// <returns>The parts in order, none empty; one for a text without blocks.</returns>
    public static IReadOnlyList<IReadOnlyList<TextBlock>> Cut(IReadOnlyList<TextBlock> blocks, int limit)
    {
        var total = blocks.Sum(Measure.Length);
        if (total <= limit)
            return [blocks];

        // With the fewest parts that the limit allows, each aims at an equal share, so that no part is a stray line.
        for (var count = (total + limit - 1) / limit; ; count++)
        {
            var parts = CutAt(blocks, total / count, limit);
            if (parts.Count <= count || count >= blocks.Count)
                return parts;
        }
    }

    private static List<IReadOnlyList<TextBlock>> CutAt(IReadOnlyList<TextBlock> blocks, int share, int limit)
    {
        var parts = new List<IReadOnlyList<TextBlock>>();
        var part = new List<TextBlock>();
        var length = 0;
        foreach (var block in blocks)
        {
            var next = Measure.Length(block);
            var overshoots = length + next > limit || length + (next / 2) > share;
            if (part.Count > 0 && overshoots)
            {
                parts.Add(part);
                part = [];
                length = 0;
            }

            part.Add(block);
            length += next;
        }

        parts.Add(part);
        return parts;
    }
}

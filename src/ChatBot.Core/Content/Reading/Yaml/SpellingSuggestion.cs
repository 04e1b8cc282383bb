namespace ChatBot.Content.Reading.Yaml;

/// <summary>How far two spellings are apart, for "did you mean".</summary>
internal static class SpellingSuggestion
{
    /// <summary>The number of letters to insert, delete, replace or swap with their neighbour (Damerau, optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        int[] before = [];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last) = (last, row);
        }

        return last[b.Length];
    }

    /// <summary>The nearest of some names, or null where none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> names) => names
        .Select(known => (Name: known, Distance: Distance(known, name)))
        .Where(candidate => candidate.Distance <= Math.Max(name.Length < 4 ? 1 : 2, name.Length / 4))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();
}

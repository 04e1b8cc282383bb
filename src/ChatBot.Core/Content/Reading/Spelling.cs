namespace ChatBot.Content.Reading;

/// <summary>How far two spellings are apart, for "did you mean".</summary>
internal static class Spelling
{
    /// <summary>The number of letters to insert, delete or replace (Levenshtein).</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }

    /// <summary>The nearest of some names, or null where none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> names) => names
        .Select(known => (Name: known, Distance: Distance(known, name)))
        .Where(candidate => candidate.Distance <= Math.Max(name.Length < 4 ? 1 : 2, name.Length / 4))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();
}

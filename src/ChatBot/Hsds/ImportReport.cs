namespace ChatBot.Hsds;

/// <summary>What an import left out or changed, for the editor: what kind, how many and which values; those of persons are counted only.</summary>
internal sealed class ImportReport
{
    private const int MostValues = 20;
    private const int LongestValue = 160;

    private readonly Dictionary<string, (int Count, List<string> Values)> leftOut = [];
    private readonly List<string> warnings = [];

    /// <summary>What an editor has to know.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>What the flat table can't hold, with how many values, by table and column.</summary>
    public IEnumerable<(string What, int Count)> LeftOut => leftOut.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value.Count));

    /// <summary>The values that were left out of a kind.</summary>
    public IReadOnlyList<string> ValuesOf(string what) => leftOut.TryGetValue(what, out var entry) ? entry.Values : [];

    public void Warn(string sentence)
    {
        if (!warnings.Contains(sentence))
            warnings.Add(sentence);
    }

    /// <summary>Something that must not be repeated, because it may be a person's.</summary>
    public void LeaveOut(string what, int count = 1) => leftOut[what] = (leftOut.GetValueOrDefault(what).Count + count, leftOut.GetValueOrDefault(what).Values ?? []);

    /// <summary>Something with its value, and the service that it belonged to.</summary>
    public void LeaveOut(string what, string value, string? service = null)
    {
        LeaveOut(what);
        var shown = value.Length > LongestValue ? value[..LongestValue] + "…" : value;
        leftOut[what].Values.Add(service is null ? shown : $"{shown} [{service}]");
    }

    public void WriteTo(TextWriter to)
    {
        foreach (var warning in warnings)
            to.WriteLine($"warning: {warning}");

        foreach (var (what, count) in LeftOut)
        {
            to.WriteLine($"left out: {what} ({count})");
            foreach (var value in ValuesOf(what).Take(MostValues))
                to.WriteLine($"    {value}");

            if (ValuesOf(what).Count > MostValues)
                to.WriteLine($"    … and {ValuesOf(what).Count - MostValues} more");
        }
    }
}

namespace ChatBot.Hsds;

/// <summary>What an import left out or changed, for the editor. It counts; it repeats no names and no numbers.</summary>
internal sealed class ImportReport
{
    private readonly Dictionary<string, int> leftOut = [];
    private readonly List<string> warnings = [];

    /// <summary>What an editor has to know.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>What the flat table can't hold, with how many values, by table and column.</summary>
    public IEnumerable<(string What, int Count)> LeftOut => leftOut.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value));

    public void Warn(string sentence)
    {
        if (!warnings.Contains(sentence))
            warnings.Add(sentence);
    }

    public void LeaveOut(string what, int count = 1) => leftOut[what] = leftOut.GetValueOrDefault(what) + count;

    public void WriteTo(TextWriter to)
    {
        foreach (var warning in warnings)
            to.WriteLine($"warning: {warning}");

        foreach (var (what, count) in LeftOut)
            to.WriteLine($"left out: {what} ({count})");
    }
}

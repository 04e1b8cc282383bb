namespace ChatBot.Hardening;

/// <summary>Whether this process's memory may be written to a swap file.</summary>
internal static class Swap
{
    private const string Groups = "/sys/fs/cgroup";

    /// <summary>Looks for swap, and for a limit that forbids it.</summary>
    /// <param name="read">Reads a file of the kernel's; null where it can't be read.</param>
    /// <returns>False where there is no swap, or none for this control group.</returns>
    public static bool IsPossible(Func<string, string?> read) => !HasNone(read("/proc/swaps")) && !IsForbidden(read);

    // The first line is a heading (proc_swaps(5)).
    private static bool HasNone(string? swaps) => swaps is not null && swaps.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length <= 1;

    // A limit counts for all groups below (Linux: cgroup-v2, memory.swap.max).
    private static bool IsForbidden(Func<string, string?> read)
    {
        var own = read("/proc/self/cgroup")?.Split('\n').FirstOrDefault(line => line.StartsWith("0::/", StringComparison.Ordinal))?[3..].TrimEnd();
        for (var group = own ?? "/"; ; group = group[..Math.Max(group.LastIndexOf('/'), 0)])
        {
            if (read($"{Groups}{group.TrimEnd('/')}/memory.swap.max")?.Trim() == "0")
                return true;

            if (group.Length <= 1)
                return false;
        }
    }
}

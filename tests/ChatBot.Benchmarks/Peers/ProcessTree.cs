using System.Globalization;

namespace ChatBot.Benchmarks.Peers;

/// <summary>What a process and those that it started have taken, from /proc (proc(5)).</summary>
internal static class ProcessTree
{
    // sysconf(_SC_CLK_TCK), 100 on every Linux that .NET runs on.
    private const double TicksPerMillisecond = 0.1;

    // After the name, which may hold anything, and its bracket: state, ppid, … utime, stime, cutime, cstime.
    private const int Parent = 1;
    private const int FirstTime = 11;
    private const int Times = 4;

    /// <summary>Processor time, its own and the system's for it.</summary>
    /// <param name="root">The process that was started.</param>
    public static TimeSpan CpuOf(int root) => TimeSpan.FromMilliseconds(
        Of(root).Sum(process => Stat(process).Skip(FirstTime).Take(Times).Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture))) / TicksPerMillisecond);

    /// <summary>Processor time in which the machine had nothing to do, of all processors together.</summary>
    public static TimeSpan Idle()
    {
        // cpu user nice system idle iowait …
        var words = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return TimeSpan.FromMilliseconds((long.Parse(words[4], CultureInfo.InvariantCulture) + long.Parse(words[5], CultureInfo.InvariantCulture)) / TicksPerMillisecond);
    }

    /// <summary>Memory, in MB: all that is resident, and of it what is not a file's.</summary>
    /// <param name="root">The process that was started.</param>
    public static (double Resident, double Anonymous) MemoryOf(int root) =>
        (Of(root).Sum(process => Status(process, "VmRSS:")), Of(root).Sum(process => Status(process, "RssAnon:")));

    private static List<int> Of(int root)
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Stat: Stat(id)))
            .Where(process => process.Stat.Length > Parent)
            .ToLookup(process => int.Parse(process.Stat[Parent], CultureInfo.InvariantCulture), process => process.Id);
        List<int> tree = [root];
        for (var i = 0; i < tree.Count; i++)
            tree.AddRange(parents[tree[i]]);

        return tree;
    }

    private static string[] Stat(int process) => Read($"/proc/{process}/stat") is { } text ? text[(text.LastIndexOf(')') + 2)..].Split(' ') : [];

    private static double Status(int process, string name) =>
        Read($"/proc/{process}/status")?.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? long.Parse(line[name.Length..^2], CultureInfo.InvariantCulture) / 1024.0
            : 0;

    // A process may end at any time.
    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

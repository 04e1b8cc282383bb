using System.Diagnostics;
using System.Globalization;

namespace ChatBot.Fuzz;

/// <summary>What became of a target's inputs.</summary>
/// <param name="Findings">What was read wrongly, each with how to see it again.</param>
/// <param name="Slowest">The longest that an input took, alone and again where it was over the limit.</param>
/// <param name="Shown">The input, where one alone was fed.</param>
/// <param name="Grown">By how many bytes the memory had grown in the end, beyond what it held after a tenth.</param>
internal sealed record FuzzReport(string Target, int Inputs, IReadOnlyList<string> Findings, TimeSpan Slowest, TimeSpan Took, long Grown, string? Shown = null)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Target}: {Inputs} inputs in {Took.TotalSeconds:0.0} s, {Findings.Count} findings, slowest {Slowest.TotalMilliseconds:0.0} ms, grown by {Grown / 1024} KiB");
}

/// <summary>
/// Feeds a target and watches for what must not happen: something thrown, an input that takes over 100 ms (alone, and again, since
/// the machine and the garbage collector stop now and then too), one that never ends, and memory that is not given back.
/// </summary>
internal static class FuzzRun
{
    private const int BatchSize = 1000;
    private const int MostFindings = 20;
    private const int Retries = 5;
    private const long MostGrowth = 16 << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    // A machine that does much else at once stops a program for seconds.
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(2);

    /// <summary>Feeds so many inputs.</summary>
    public static FuzzReport Play(FuzzTarget target, int count, int seed, Action<string> say)
    {
        // Compiling the book takes longer than any input may.
        _ = Shipped.Book;
        var (findings, slowest, began) = (new List<string>(), TimeSpan.Zero, Stopwatch.GetTimestamp());
        var (grownFrom, done) = (0L, 0);
        using var watch = new Watch(target.Name, seed);
        for (var batch = 0; done < count && findings.Count < MostFindings; batch++)
        {
            var inputs = target.Batch(SeedOf(seed, batch), BatchSize);
            for (var i = 0; i < inputs.Count && done < count; i++, done++)
            {
                watch.Begin(done);
                var (took, failure) = Read(inputs[i]);
                slowest = took > slowest ? took : slowest;
                if (failure is not null || took > Longest)
                {
                    findings.Add($"{target.Name} --seed {seed} --only {done}: {(failure is null ? $"{took.TotalMilliseconds:0} ms" : Short(failure))}");
                    say(findings[^1]);
                }
            }

            watch.End();
            if (grownFrom == 0 && done >= count / 10)
                grownFrom = GC.GetTotalMemory(forceFullCollection: true);
        }

        var grown = GC.GetTotalMemory(forceFullCollection: true) - grownFrom;
        if (grown > MostGrowth)
            findings.Add($"{target.Name} --seed {seed}: memory grew by {grown >> 20} MiB");

        return new FuzzReport(target.Name, done, findings, slowest, Stopwatch.GetElapsedTime(began), Math.Max(0, grown));
    }

    /// <summary>Feeds one input again.</summary>
    public static FuzzReport One(FuzzTarget target, int seed, int index)
    {
        var input = target.Batch(SeedOf(seed, index / BatchSize), BatchSize)[index % BatchSize];
        var (took, failure) = Read(input);
        return new FuzzReport(target.Name, 1, failure is null && took <= Longest ? [] : [failure?.ToString() ?? "slow"], took, took, 0, target.Show(SeedOf(seed, index / BatchSize), BatchSize, index % BatchSize));
    }

    // What was thrown and where; --only shows the rest.
    private static string Short(Exception failure) =>
        string.Join(" ", failure.ToString().Split('\n').Where(line => !line.Contains("at System.", StringComparison.Ordinal)).Take(2).Select(line => line.Trim()));

    private static ulong SeedOf(int seed, int batch) => ((ulong)(uint)seed << 32) | (uint)batch;

    private static (TimeSpan Took, Exception? Failure) Read(Action input)
    {
        var took = TimeSpan.MaxValue;
        for (var i = 0; i < Retries && took > Longest; i++)
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                input();
            }
            catch (Exception failure)
            {
                return (Stopwatch.GetElapsedTime(began), failure);
            }

            var once = Stopwatch.GetElapsedTime(began);
            took = once < took ? once : took;
        }

        return (took, null);
    }

    // An input that never ends can't be stopped: it is named, and the program ends.
    private sealed class Watch : IDisposable
    {
        private readonly Timer timer;
        private readonly string target;
        private readonly int seed;
        private long began;
        private int at;

        public Watch(string target, int seed)
        {
            (this.target, this.seed) = (target, seed);
            timer = new Timer(_ => Look(), null, Endless, Endless / 4);
        }

        public void Begin(int index)
        {
            at = index;
            Volatile.Write(ref began, Stopwatch.GetTimestamp());
        }

        public void End() => Volatile.Write(ref began, 0);

        public void Dispose() => timer.Dispose();

        private void Look()
        {
            var since = Volatile.Read(ref began);
            if (since != 0 && Stopwatch.GetElapsedTime(since) > Endless)
                Environment.FailFast($"{target} --seed {seed} --only {at}: never ends");
        }
    }
}

using BenchmarkDotNet.Attributes;
using ChatBot.Books;
using ChatBot.Content;

namespace ChatBot.Benchmarks.Micro;

/// <summary>The shipped book from its files, all seven languages: with every check, as at a start.</summary>
// Seconds each time.
[WarmupCount(1)]
[IterationCount(4)]
[MemoryDiagnoser]
public class BookBenchmarks
{
    private readonly string[] folders = [Repository.Dialogs];

    /// <summary>Reads the folder, compiles, and walks the machine.</summary>
    [Benchmark]
    public Compilation Load() => BookFiles.Compile(folders, TimeProvider.System);
}

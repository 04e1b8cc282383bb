using BenchmarkDotNet.Attributes;
using ChatBot.Matching;

namespace ChatBot.Benchmarks.Micro;

/// <summary>A typed question, on what the shipped book has learned.</summary>
[MemoryDiagnoser]
public class MatchingBenchmarks
{
    private Matcher? matcher;

    /// <summary>What somebody typed.</summary>
    [Params("can the hospital tell imigration about me", "condom broke last night what now")]
    public string Question { get; set; } = "";

    /// <summary>Learns, or reads what was learned before.</summary>
    [GlobalSetup]
    public void SetUp() => matcher = Shipped.Trained.Matcher;

    /// <summary>Where the visit's language is known.</summary>
    [Benchmark]
    public Match InEnglish() => matcher!.Match(Question, "en");

    /// <summary>Where it isn't yet.</summary>
    [Benchmark]
    public Match InAnyLanguage() => matcher!.Match(Question, null);
}

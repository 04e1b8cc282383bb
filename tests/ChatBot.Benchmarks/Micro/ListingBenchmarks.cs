using BenchmarkDotNet.Attributes;
using ChatBot.Benchmarks.Growth;
using ChatBot.Listings;

namespace ChatBot.Benchmarks.Micro;

/// <summary>The search for a service, by taps and by typed text.</summary>
[MemoryDiagnoser]
public class ListingBenchmarks
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private ServiceDirectory services = ServiceDirectory.Empty;

    /// <summary>How many services there are.</summary>
    [Params(100, 10_000)]
    public int Services { get; set; }

    /// <summary>Reads them.</summary>
    [GlobalSetup]
    public void SetUp() => services = GrowthBook.OfServices(Services).Services;

    /// <summary>What fits a country, and a kind of help.</summary>
    [Benchmark]
    public int InACountry() => services.Fitting(new ListingQuery("at", null, "health", "en", Today)).Count;

    /// <summary>A place in typed text.</summary>
    [Benchmark]
    public object TypedPlace() => services.Names.Read("clinic in nordhaven");
}

using System.Diagnostics;
using System.Globalization;
using ChatBot.Compiling;
using ChatBot.Books;
using ChatBot.Content;
using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Content.Reading.Compiled;
using ChatBot.Listings;
using ChatBot.Listings.Reading;

namespace ChatBot.Benchmarks.Listings;

/// <summary>How long a large directory takes: to load, and to be searched by taps and by typed text.</summary>
internal static class ListingsReport
{
    private const int Services = 10_000;
    private const int Loads = 7;
    private const int Searches = 20_000;

    private static readonly string[] Questions =
        ["clinic in nordhaven", "lawyer lindentl", "sainte aurelie health centre", "верхнегорск", "std clinc in port celik canada", "where can i sleep in bellmare tonight", "is sex work legal in germany"];

    /// <param name="arguments">The folder with the shipped pages; <c>dialogs</c> if left out.</param>
    public static void Print(string[] arguments)
    {
        var folder = arguments.Length > 0 ? arguments[0] : "dialogs";
        List<SourceFile> files = [.. ContentFolder.Read([folder]), new SourceFile(DirectoryReader.FileName, FictionalServices.Text(Services), DirectoryReader.FileName, layer: 1)];
        var today = new DateOnly(2026, 11, 22);
        Report("load (read, check, index), ms", Times(Loads, _ => Load(files, today)));
        var whole = Stopwatch.StartNew();
        var compilation = Compiler.Compile(files, today, TimeZones.Find);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"whole book with {Services} services, ms: {whole.Elapsed.TotalMilliseconds:0}"));
        var services = compilation.Book?.Services
            ?? throw new InvalidOperationException(string.Join('\n', compilation.Problems.Where(problem => problem.Code.Severity == Severity.Error).Take(5)));
        Report("search by taps, ms", Times(Searches, i => services.Fitting(QueryOf(services, i, today))));
        Report("typed text, ms", Times(Searches, i => services.Names.Read(Questions[i % Questions.Length])));
    }

    private static ServiceDirectory Load(List<SourceFile> files, DateOnly today)
    {
        var problems = new ProblemList();
        var folder = Overlay.Merge(files, CompiledPages.None, problems);
        var settings = SettingsReader.Read(folder.Layers(SettingsReader.FileName), problems)!.Settings;
        var languages = settings.Languages.Select(code => LanguageReader.Read(
            code, folder.Layers($"{code}/bot.yaml"), NamesReader.Read(folder.Layers(NamesReader.FileOf(code)), problems), settings.Limits, problems)!).ToList();
        return DirectoryReader.Read(folder, settings, languages, written: [], today, TimeZones.Find, problems);
    }

    private static ListingQuery QueryOf(ServiceDirectory services, int i, DateOnly today)
    {
        var country = services.Countries[i % services.Countries.Count];
        var towns = services.Towns(country);
        return new ListingQuery(i % 50 == 0 ? null : country, i % 3 == 0 ? null : towns[i % towns.Count].Slug, Needs.Keys[i % Needs.Keys.Length], "en", today);
    }

    private static double[] Times(int count, Func<int, object> work)
    {
        var times = new double[count];
        for (var i = -count / 10; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work(Math.Abs(i)));
            if (i >= 0)
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static void Report(string what, double[] times) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what}: p50 {times[times.Length / 2]:0.000}, p99 {times[(int)(times.Length * 0.99)]:0.000}, max {times[^1]:0.000} ({times.Length} times)"));
}

using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using ChatBot.Matching;

namespace ChatBot.Benchmarks.Matching;

/// <summary>What training, asking and keeping a matcher costs, on a made-up book.</summary>
internal static class Cost
{
    private const int Questions = 1000;

    /// <summary>Each question's fastest time counts, so that what else the machine does is left out.</summary>
    private const int Repeats = 3;

    public static string Of(int pages, int languages, int questions)
    {
        var book = Enumerable.Range(0, languages).ToDictionary(SyntheticBook.Language, i => SyntheticBook.Topics(pages, i, questions));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var workBefore = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var parts = new Matcher[languages];
        Parallel.For(0, languages, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
            parts[i] = Matcher.Train(book.Where(b => b.Key == SyntheticBook.Language(i)).ToDictionary()));
        var matcher = Matcher.Join(parts);
        var training = clock.Elapsed;
        var work = Process.GetCurrentProcess().TotalProcessorTime - workBefore;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var known = Times(matcher, book, isKnown: true);
        var unknown = Times(matcher, book, isKnown: false);
        var file = new ArrayBufferWriter<byte>();
        matcher.Save(file);
        clock.Restart();
        if (Matcher.Load(file.WrittenMemory, matcher.Fingerprint) is null)
            throw new InvalidOperationException("What was saved does not load.");
        var loading = clock.Elapsed;
        return string.Create(CultureInfo.InvariantCulture,
            $"{pages} pages x {languages} languages x {questions} phrases: training {training.TotalSeconds:F1} s on 2 cores ({work.TotalSeconds:F1} s of processor time), {memory / 1e6:F1} MB, "
            + $"file {file.WrittenCount / 1e6:F1} MB, loaded in {loading.TotalSeconds:F2} s; a question {known}, with no language known {unknown}");
    }

    private static string Times(Matcher matcher, Dictionary<string, LanguageTopics> book, bool isKnown)
    {
        var times = new double[Questions];
        var asked = book.SelectMany(b => b.Value.Pages.SelectMany(t => t.Questions.Take(1)).Select(q => (Language: b.Key, Question: SyntheticBook.Reworded(q)))).ToArray();
        for (var i = -Questions; i < Questions; i++)
        {
            var (language, question) = asked[(i + Questions) * 7919 % asked.Length];
            var fastest = double.PositiveInfinity;
            for (var again = 0; again < Repeats; again++)
            {
                var start = Stopwatch.GetTimestamp();
                matcher.Match(question, isKnown ? language : null);
                fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            if (i >= 0)
                times[i] = fastest;
        }
        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"{times[Questions / 2]:F2} ms, p99 {times[Questions * 99 / 100]:F2} ms");
    }
}

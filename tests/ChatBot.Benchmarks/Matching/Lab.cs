using ChatBot.Matching;
using System.Diagnostics;
namespace ChatBot.Benchmarks.Matching;
internal static class Lab
{
    public static void Run(string[] args)
    {
        var sets = Directory.GetFiles(args[0], "*.json").Order(StringComparer.Ordinal).Select(DevelopmentSet.Read).ToArray();
        foreach (var spec in args.Skip(1).DefaultIfEmpty(""))
        {
            var t = Parse(spec);
            var xs = new List<double>(); var line = new List<string>(); var w = Stopwatch.StartNew();
            var doc = new List<string>();
            foreach (var s in sets)
            {
                var r = Measure(s, t);
                if (s.Name.StartsWith("xsid")) { xs.Add(r.First); doc.Add($"{s.Language} {r.First:F1}"); if (r.Auroc > 0) { } }
                else line.Add($"{s.Name[..6]} {r.First:F1}/{r.Top3:F1} au {r.Auroc:F1} typo {r.Typo:F1} sc {r.Secs:F1}s {r.Extra}");
            }
            Console.WriteLine($"[{spec}] {string.Join(" | ", line)} | xsid {xs.Average():F1} ({string.Join(' ', doc)}) {w.Elapsed.TotalSeconds:F0}s");
        }
    }
    static Tuning Parse(string spec)
    {
        var t = Tuning.Default;
        foreach (var p in spec.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var kv = p.Split('='); var v = float.Parse(kv[1], System.Globalization.CultureInfo.InvariantCulture);
            t = kv[0] switch { "w" => t with { Words = v }, "p" => t with { Pairs = v }, "n" => t with { Ngrams = v }, "c" => t with { Cost = v }, "pc" => t with { PositiveCost = v }, "b" => t with { Bias = v }, "ce" => t with { Centroid = v }, "bo" => t with { Body = v }, _ => throw new ArgumentException(p) };
        }
        return t;
    }
    static (double First, double Top3, double Auroc, double Typo, double Secs, string Extra) Measure(DevelopmentSet s, Tuning t)
    {
        var w = Stopwatch.StartNew();
        var (m, doubts) = Trainer.Train(s.Language, s.Topics, t, default);
        var secs = w.Elapsed.TotalSeconds;
        var a = new Analysis();
        var ins = new List<(double, double)>(); var outs = new List<(double, double)>();
        int first = 0, top3 = 0, n = 0, typo = 0; int wrongAns = 0, ans = 0;
        uint seed = 12345;
        foreach (var (q, l) in s.Test)
        {
            var r = Rank(m, a, q);
            if (l == "oos") { outs.Add((r[0].Score, r[0].Score - r[1].Score)); continue; }
            n++; ins.Add((r[0].Score, r[0].Score - r[1].Score));
            if (r[0].Place == l) first++;
            if (r.Take(3).Any(c => c.Place == l)) top3++;
            if (r[0].Score >= m.Thresholds.Answer) { ans++; if (r[0].Place != l) wrongAns++; }
            if (Rank(m, a, Misspelling.Of(q, ref seed))[0].Place == l) typo++;
        }
        double au = 0; foreach (var i in ins) foreach (var o in outs) au += i.Item1 > o.Item1 ? 1 : i.Item1 == o.Item1 ? .5 : 0;
        var extra = $"ans {100.0 * ans / n:F0} wrong {100.0 * wrongAns / n:F1} oosans {100.0 * outs.Count(o => o.Item1 >= m.Thresholds.Answer) / Math.Max(1, outs.Count):F0} coef {m.Coefficients.Values.Length / 1000}k post {m.Native.Index.Postings.Length / 1000}k feat {m.Native.Index.Features.Length / 1000}k doubts {doubts.Count}";
        return (100.0 * first / n, 100.0 * top3 / n, 100 * au / Math.Max(1, (double)ins.Count * outs.Count), 100.0 * typo / n, secs, extra);
    }
    static Candidate[] Rank(LanguageModel m, Analysis a, string q)
    {
        Reader.Normalize(q, a); m.Score(a);
        return [.. Enumerable.Range(0, m.Places.Length).OrderByDescending(i => a.Scores[i]).Take(5).Select(i => new Candidate(m.Places[i], a.Scores[i]))];
    }
}

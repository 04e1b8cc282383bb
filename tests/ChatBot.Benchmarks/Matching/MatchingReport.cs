namespace ChatBot.Benchmarks.Matching;

/// <summary>Prints how well questions find their page on development sets, and what training and asking cost.</summary>
internal static class MatchingReport
{
    /// <param name="args">The folder of the development sets, if there is one.</param>
    public static void Print(string[] args)
    {
        if (args is [var folder, ..])
            PrintSets(folder);
        foreach (var (pages, languages, questions) in new[] { (100, 3, 10), (130, 7, 32), (300, 7, 10), (1000, 1, 10) })
            Console.WriteLine(Cost.Of(pages, languages, questions));
    }

    private static void PrintSets(string folder)
    {
        Console.WriteLine($"{"set",-20} {Scores.Heading}");
        var bySet = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(DevelopmentSet.Read)
            .Select(set => (set.Name, Scores: Scores.Of(set))).ToArray();
        foreach (var (name, scores) in bySet)
            Console.WriteLine($"{name,-20} {scores}");
        foreach (var family in bySet.GroupBy(s => s.Name.Split('-')[0]).Where(g => g.Count() > 1))
            Console.WriteLine($"{family.Key + " mean",-20} {Scores.Mean([.. family.Select(s => s.Scores)])}");
    }
}

using ChatBot.Benchmarks.Matching;

// What to measure, and what it takes.
switch (args)
{
    case ["matching", .. var rest]:
        MatchingReport.Print(rest);
        break;
    default:
        Console.Error.WriteLine("matching [folder of development sets]");
        return 2;
}
return 0;

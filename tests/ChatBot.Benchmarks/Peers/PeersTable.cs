using System.Globalization;

namespace ChatBot.Benchmarks.Peers;

/// <summary>The medians of the rounds as a table in Markdown, each with its ratio to the program that all are compared with.</summary>
internal sealed class PeersTable(PeersPlan plan)
{
    private const string Compared = "Telegraf";

    private readonly (string Title, string Form, Func<PeerFigures, double?> Value)[] columns =
    [
        ("updates/s", "N0", one => one.PerSecond),
        ("CPU µs an update", "N0", one => one.Cpu),
        ($"p50 ms at {plan.Rate}/s", "0.00", one => one.P50),
        ("p99 ms", "0.00", one => one.P99),
        ("p50 ms from the tap", "0.00", one => one.TapP50),
        ("p99 ms from the tap", "0.00", one => one.TapP99),
        ($"updates/s, {plan.Delay} ms a call, polling", "N0", one => one.Polled),
        ("by webhook", "N0", one => one.Brought),
        ($"resident MB at {plan.Rate}/s", "0", one => one.Calm.Resident),
        ("after load", "0", one => one.Loaded.Resident),
        ($"anonymous MB at {plan.Rate}/s", "0", one => one.Calm.Anonymous),
        ("after load", "0", one => one.Loaded.Anonymous),
        ("start to first poll ms", "N0", one => one.FirstPoll),
        ("to first answered tap ms", "N0", one => one.FirstAnswer),
    ];

    /// <summary>Writes it.</summary>
    /// <param name="rounds">The figures of each program, in the order of the programs.</param>
    public string Write(IEnumerable<(string Name, IReadOnlyList<PeerFigures> Rounds)> rounds)
    {
        var rows = rounds.Where(row => row.Rounds.Count > 0).ToList();
        var compared = rows.Find(row => row.Name.StartsWith(Compared, StringComparison.Ordinal)).Rounds;
        return string.Join('\n',
        [
            $"| | {string.Join(" | ", columns.Select(column => column.Title))} |",
            $"| --- |{string.Concat(Enumerable.Repeat(" --- |", columns.Length))}",
            .. rows.Select(row => $"| {row.Name} | {string.Join(" | ", columns.Select(column => Cell(column, row.Rounds, compared)))} |"),
        ]);
    }

    private static string Cell((string Title, string Form, Func<PeerFigures, double?> Value) column, IReadOnlyList<PeerFigures> rounds, IReadOnlyList<PeerFigures>? compared)
    {
        if (Median(rounds, column.Value) is not { } value)
            return "–";

        var text = value.ToString(column.Form, CultureInfo.InvariantCulture);
        return compared is not null && compared != rounds && Median(compared, column.Value) is { } other
            ? string.Create(CultureInfo.InvariantCulture, $"{text} ({value / other:0.00} ×)")
            : text;
    }

    private static double? Median(IReadOnlyList<PeerFigures> rounds, Func<PeerFigures, double?> of)
    {
        var values = rounds.Select(of).OfType<double>().Order().ToArray();
        return values.Length == 0 ? null : (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}

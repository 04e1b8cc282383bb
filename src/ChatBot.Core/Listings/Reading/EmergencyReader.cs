using System.Text.RegularExpressions;
using ChatBot.Content;

namespace ChatBot.Listings.Reading;

/// <summary>Reads <c>emergency.csv</c>.</summary>
internal static partial class EmergencyReader
{
    public const string FileName = "services/emergency.csv";

    // "112", or "+44 20 7946 0000": emergency numbers are short and have no country's code; help lines may be long.
    private const string Example = "112, or +44 20 7946 0000";

    public static IReadOnlyList<EmergencyNumbers> Read(SourceFile? file, KnownCodes known, DateOnly today, ProblemList problems)
    {
        if (file is null || CsvTable.Read(file, Columns.Emergency, Columns.EmergencyRequired, problems) is not { } table)
            return [];

        var seen = new HashSet<string>();
        var all = new List<EmergencyNumbers>();
        foreach (var row in table.Rows)
        {
            if (ReadOne(row, known, new Cells(row, today, problems), problems) is not { } numbers)
                continue;

            if (seen.Add(numbers.Country))
                all.Add(numbers);
            else
                problems.Add(Codes.ListingId, row.At("country"), $"The country \"{numbers.Country}\" is there twice.", "Take one of the rows out.");
        }

        return all;
    }

    private static EmergencyNumbers? ReadOne(CsvRow row, KnownCodes known, Cells cells, ProblemList problems)
    {
        var country = cells.Required("country").ToLowerInvariant();
        var source = cells.Required("source").Length > 0 ? cells.Link("source") : null;
        if (country.Length > 0 && !known.Countries.Contains(country))
        {
            problems.Add(Codes.ValueWrong, row.At("country"), $"\"{country}\" is no country code.",
                CodeSuggestions.Country(country, known) is { } meant ? $"Did you mean \"{meant}\"?" : "Write two letters, as in gb (ISO 3166-1).");
            return null;
        }

        var numbers = new EmergencyNumbers
        {
            Country = country,
            Police = cells.Formed("police", Short(), Example),
            Ambulance = cells.Formed("ambulance", Short(), Example),
            Fire = cells.Formed("fire", Short(), Example),
            Text = cells.Formed("text", Short(), Example),
            TextRegister = cells.OneOf("text_register", ListingReader.Ticks),
            Silent = cells.Formed("silent", Keys(), "55"),
            AsksStatus = cells.OneOf("asks_status", ListingReader.Ticks),
            Source = source ?? "",
            SecondSource = cells.Link("second_source"),
            ReadOn = cells.Day("read_on"),
            Explain = row["explain"],
            CheckedOn = cells.Day("checked_on"),
            Crisis = ReadLine(row, "crisis", known, cells, problems),
            Child = ReadLine(row, "child", known, cells, problems),
            At = row.At("police"),
        };
        RequireDays(numbers, row, problems);
        return country.Length == 0 || source is null ? null : numbers;
    }

    private static HelpLine? ReadLine(CsvRow row, string kind, KnownCodes known, Cells cells, ProblemList problems)
    {
        if (row[$"{kind}_line"] is null)
        {
            if (Columns.LineColumns(kind).FirstOrDefault(column => row[column] is not (null or "unknown")) is { } stray)
                problems.Add(Codes.KeyMissing, row.At(stray), $"\"{stray}\" is filled in, but there is no \"{kind}_line\".", "Fill in the number, or empty the cell.");

            return null;
        }

        var number = cells.Formed($"{kind}_line", Short(), Example);
        var name = cells.Required($"{kind}_name");
        var source = cells.Required($"{kind}_source").Length > 0 ? cells.Link($"{kind}_source") : null;
        var line = new HelpLine(
            number ?? "", name, cells.Formed($"{kind}_text", Short(), Example), ReadHours(row, $"{kind}_hours", problems),
            cells.CodeList($"{kind}_languages", known.Languages, "language code"), cells.OneOf($"{kind}_traces", ListingReader.Ticks),
            cells.OneOf($"{kind}_reports", ListingReader.Ticks), source ?? "", cells.Day($"{kind}_read_on"), row.At($"{kind}_line"));
        foreach (var (column, tick) in new[] { ($"{kind}_traces", line.Traces), ($"{kind}_reports", line.Reports) })
            RequireDay(column, tick != Tick.Unknown, line.ReadOn, row, problems);

        return number is null || source is null ? null : line;
    }

    private static OpeningHours? ReadHours(CsvRow row, string column, ProblemList problems)
    {
        if (row[column] is not { } text)
            return null;

        var hours = HoursText.Read(text);
        if (hours is null)
            problems.Add(Codes.ListingHours, row.At(column), $"\"{text}\" can't be read as hours.", "Write them like Mo-Fr 09:00-17:00, or 24/7.");

        return hours;
    }

    // What nobody read on a day may be years old, or a guess.
    private static void RequireDays(EmergencyNumbers numbers, CsvRow row, ProblemList problems)
    {
        var read = numbers.CheckedOn ?? numbers.ReadOn;
        RequireDay("asks_status", numbers.AsksStatus != Tick.Unknown, read, row, problems);
        RequireDay("text_register", numbers.TextRegister != Tick.Unknown, read, row, problems);
    }

    private static void RequireDay(string column, bool ticked, DateOnly? day, CsvRow row, ProblemList problems)
    {
        if (ticked && day is null)
        {
            problems.Add(Codes.ListingTickUndated, row.At(column), $"\"{column}\" says something that nobody has read on a day.",
                "Fill in the day on which the source was read (\"read_on\"), or write unknown.");
        }
    }

    [GeneratedRegex(@"^\+?[0-9]+([ -][0-9]+)*$")]
    private static partial Regex Short();

    [GeneratedRegex("^[0-9]{1,4}$")]
    private static partial Regex Keys();
}

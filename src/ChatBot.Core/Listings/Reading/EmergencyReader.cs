using System.Text.RegularExpressions;
using ChatBot.Content;

namespace ChatBot.Listings.Reading;

/// <summary>Reads <c>emergency.csv</c>.</summary>
internal static partial class EmergencyReader
{
    public const string FileName = "services/emergency.csv";

    public static IReadOnlyList<EmergencyNumbers> Read(SourceFile? file, KnownCodes known, DateOnly today, ProblemList problems)
    {
        if (file is null || CsvTable.Read(file, Columns.Emergency, Columns.EmergencyRequired, problems) is not { } table)
            return [];

        var seen = new HashSet<string>();
        var all = new List<EmergencyNumbers>();
        foreach (var row in table.Rows)
        {
            if (ReadOne(row, known, today, problems) is not { } numbers)
                continue;

            if (seen.Add(numbers.Country))
                all.Add(numbers);
            else
                problems.Add(Codes.ListingId, row.At("country"), $"The country \"{numbers.Country}\" is there twice.", "Take one of the rows out.");
        }

        return all;
    }

    private static EmergencyNumbers? ReadOne(CsvRow row, KnownCodes known, DateOnly today, ProblemList problems)
    {
        var cells = new Cells(row, today, problems);
        var country = cells.Required("country").ToLowerInvariant();
        var source = cells.Required("source").Length > 0 ? cells.Link("source") : null;
        if (country.Length > 0 && !known.Countries.Contains(country))
        {
            problems.Add(Codes.ValueWrong, row.At("country"), $"\"{country}\" is no country code.",
                CodeSuggestions.Country(country, known) is { } meant ? $"Did you mean \"{meant}\"?" : "Write two letters, as in gb (ISO 3166-1).");
            return null;
        }

        var numbers = new EmergencyNumbers(
            country, Number("police"), Number("ambulance"), Number("fire"), Number("crisis_line"),
            cells.OneOf("asks_status", ListingReader.Ticks), source ?? "", cells.Day("checked_on"));
        return country.Length == 0 || source is null ? null : numbers;

        string? Number(string column) => cells.Formed(column, Short(), "112, or +44 20 7946 0000");
    }

    // Emergency numbers are short and have no country's code; crisis lines may be long.
    [GeneratedRegex(@"^\+?[0-9]+([ -][0-9]+)*$")]
    private static partial Regex Short();
}

using ChatBot.Content;
using CsvHelper;

namespace ChatBot.Listings.Reading;

/// <summary>A table as an editor's spreadsheet saves it: comma-separated, the first row names the columns (RFC 4180).</summary>
/// <param name="Rows">The rows below the names.</param>
internal sealed record CsvTable(IReadOnlyList<CsvRow> Rows)
{
    /// <summary>Reads a table; null where it can't be read at all. Everything wrong with its form is reported.</summary>
    /// <param name="columns">The names of the columns it may have.</param>
    /// <param name="required">How many of them, from the first, it must have.</param>
    public static CsvTable? Read(SourceFile file, IReadOnlyList<string> columns, int required, ProblemList problems)
    {
        using var reader = CsvReader.FromText(file.Text, new CsvReaderOptions
        {
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = found => Report(found, file, problems),
        });
        if (Header(file, reader.Headers, columns, required, problems) is not { } header)
            return null;

        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i).Trim();

            rows.Add(new CsvRow(file.Shown, (int)reader.LineNumber, header, cells));
        }

        return new CsvTable(rows);
    }

    private static void Report(CsvMalformedRecord found, SourceFile file, ProblemList problems)
    {
        var (message, cure) = found.Reason == CsvMalformedReason.FieldCountMismatch
            ? ("The row has not as many cells as the first row has names.", "Put a cell with commas in it between double quotes, and leave cells empty rather than out.")
            : ("A quote stands where none can be.", "Put the whole cell between double quotes, and double the quotes inside.");
        problems.Add(Codes.TableBroken, new Position(file.Shown, (int)found.LineNumber), message, cure);
    }

    private static Dictionary<string, int>? Header(
        SourceFile file, IReadOnlyList<string> names, IReadOnlyList<string> columns, int required, ProblemList problems)
    {
        var header = new Dictionary<string, int>();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i].Trim();
            var at = new Position(file.Shown, 1, i + 1);
            if (!columns.Contains(name))
                problems.Add(Codes.KeyUnknown, at, $"\"{name}\" is not a column that is known here.", $"Known columns: {string.Join(", ", columns)}.");
            else if (!header.TryAdd(name, i))
                problems.Add(Codes.TableBroken, at, $"The column \"{name}\" is there twice.", "Take one of the two out.");
        }

        var missing = columns.Take(required).Where(column => !header.ContainsKey(column)).ToList();
        foreach (var column in missing)
        {
            problems.Add(Codes.KeyMissing, new Position(file.Shown), $"The column \"{column}\" is missing.",
                "Add it to the first row, with commas between the columns.");
        }

        return missing.Count == 0 ? header : null;
    }
}

/// <summary>A row of a table.</summary>
/// <param name="File">The file, as it is printed.</param>
/// <param name="Line">The line where the row begins, from 1.</param>
/// <param name="Header">The place of each column.</param>
/// <param name="Cells">The cells, trimmed.</param>
internal readonly record struct CsvRow(string File, int Line, IReadOnlyDictionary<string, int> Header, string[] Cells)
{
    /// <summary>A cell's text; null where it is empty or the column is not there.</summary>
    public string? this[string column] => Header.TryGetValue(column, out var i) && Cells[i].Length > 0 ? Cells[i] : null;

    /// <summary>Where a cell stands: its row's line, and the number of its column.</summary>
    public Position At(string column) => new(File, Line, Header.TryGetValue(column, out var i) ? i + 1 : 1);
}

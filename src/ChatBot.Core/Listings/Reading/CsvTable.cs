using System.Globalization;
using ChatBot.Content;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChatBot.Listings.Reading;

/// <summary>A table as an editor's spreadsheet saves it: comma-separated, the first row names the columns (RFC 4180).</summary>
/// <param name="Rows">The rows below the names.</param>
internal sealed record CsvTable(IReadOnlyList<CsvRow> Rows)
{
    /// <summary>Reads a table; null where it can't be read at all. Everything wrong with its form is reported.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">The names of the columns it may have.</param>
    /// <param name="required">How many of them, from the first, it must have.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static CsvTable? Read(SourceFile file, IReadOnlyList<string> columns, int required, ProblemList problems)
    {
        var broken = new List<int>();
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = found => broken.Add(found.Context.Parser?.RawRow ?? 1) };
        using var text = new StringReader(file.Text);
        using var parser = new CsvParser(text, settings);
        if (!parser.Read() || Header(file, parser.Record ?? [], columns, required, problems) is not { } header)
            return null;

        var rows = new List<CsvRow>();
        for (var line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1)
        {
            var cells = parser.Record ?? [];
            if (cells.Length == header.Count)
                rows.Add(new CsvRow(file.Shown, line, header, cells));
            else
            {
                problems.Add(Codes.TableBroken, new Position(file.Shown, line),
                    $"The row has {cells.Length} cells; the first row names {header.Count} columns.",
                    "Put a cell with commas or quotes in it between double quotes, and double the quotes inside.");
            }
        }

        foreach (var line in broken)
        {
            problems.Add(Codes.TableBroken, new Position(file.Shown, line), "A quote stands inside a cell that is not quoted.",
                "Put the cell between double quotes, and double the quotes inside.");
        }

        return new CsvTable(rows);
    }

    private static Dictionary<string, int>? Header(
        SourceFile file, string[] names, IReadOnlyList<string> columns, int required, ProblemList problems)
    {
        var header = new Dictionary<string, int>();
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i].Trim().TrimStart('\uFEFF');
            var at = new Position(file.Shown, 1, i + 1);
            if (!columns.Contains(name))
                problems.Add(Codes.KeyUnknown, at, $"\"{name}\" is not a column that is known here.", $"Known columns: {string.Join(", ", columns)}.");
            else if (!header.TryAdd(name, i))
                problems.Add(Codes.TableBroken, at, $"The column \"{name}\" is there twice.", "Take one of the two out.");
            else
                continue;

            header[$"{name} {i}"] = i;
        }

        var missing = columns.Take(required).Where(column => !header.ContainsKey(column)).ToList();
        foreach (var column in missing)
            problems.Add(Codes.KeyMissing, new Position(file.Shown), $"The column \"{column}\" is missing.", "Add it to the first row, with commas between the columns.");

        return missing.Count == 0 ? header : null;
    }
}

/// <summary>A row of a table.</summary>
/// <param name="File">The file, as it is printed.</param>
/// <param name="Line">The line where the row begins, from 1.</param>
/// <param name="Header">The place of each column.</param>
/// <param name="Cells">The cells.</param>
internal readonly record struct CsvRow(string File, int Line, IReadOnlyDictionary<string, int> Header, string[] Cells)
{
    /// <summary>A cell's text; null where it is empty or the column is not there.</summary>
    public string? this[string column] =>
        Header.TryGetValue(column, out var i) && Cells[i].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Where a cell stands: its row's line, and the number of its column.</summary>
    public Position At(string column) => new(File, Line, Header.TryGetValue(column, out var i) ? i + 1 : 1);
}

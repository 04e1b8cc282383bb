using ChatBot.Content;
using CsvHelper;

namespace ChatBot.Listings.Reading;

/// <summary>A table as an editor's spreadsheet saves it: comma-separated, the first row names the columns (RFC 4180).</summary>
/// <param name="Rows">The rows below the names.</param>
internal sealed record CsvTable(IReadOnlyList<CsvRow> Rows)
{
    private const string SeparatorHint = "sep=";

    /// <summary>Reads a table; null where it can't be read at all. Everything wrong with its form is reported.</summary>
    /// <param name="columns">The names of the columns it may have.</param>
    /// <param name="required">How many of them, from the first, it must have.</param>
    public static CsvTable? Read(SourceFile file, IReadOnlyList<string> columns, int required, ProblemList problems)
    {
        var text = file.Text.TrimStart('\uFEFF');
        var separator = SeparatorOf(text);
        if (separator is '"' or > '~' or (< ' ' and not '\t'))
        {
            problems.Add(Codes.TableBroken, new Position(file.Shown, 1), "The sign after \"sep=\" can't stand between cells.", "Use a comma, a semicolon or a tab.");
            return null;
        }

        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            Separator = separator,
            OnMalformedRecord = found => problems.Add(Codes.TableBroken, new Position(file.Shown, (int)found.LineNumber),
                "A quote stands where none can be.", "Put the whole cell between double quotes, and double the quotes inside."),
        });
        try
        {
            return Read(reader, file, columns, required, problems);
        }
        catch (CsvFormatException broken)
        {
            problems.Add(Codes.TableBroken, new Position(file.Shown, Math.Max(1, (int)broken.LineNumber)), "The table can't be read from here on.",
                "Look for a double quote that is not closed.");
            return null;
        }
    }

    private static CsvTable? Read(CsvReader reader, SourceFile file, IReadOnlyList<string> columns, int required, ProblemList problems)
    {
        Dictionary<string, int>? header = null;
        string[] names = [];
        var rows = new List<CsvRow>();
        foreach (var (line, cells) in Records(reader))
        {
            if (header is null)
            {
                names = cells[..(Array.FindLastIndex(cells, cell => cell.Length > 0) + 1)];
                header = Header(file, line, names, columns, required, problems);
                if (header is null)
                    return null;
            }
            else if (cells.Length < names.Length || cells.AsSpan(names.Length).ContainsAnyExcept(""))
                ReportWidth(file, line, problems);
            else
                rows.Add(Checked(new CsvRow(file.Shown, line, header, cells), names, problems));
        }

        // An empty table has no names of columns either.
        return header is null && Header(file, 1, [], columns, required, problems) is null ? null : new CsvTable(rows);
    }

    // Rows and columns without a letter are what a spreadsheet leaves behind.
    private static IEnumerable<(int Line, string[] Cells)> Records(CsvReader reader)
    {
        var first = true;
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = CellText.Plain(reader.GetString(i));

            var hint = first && cells[0].StartsWith(SeparatorHint, StringComparison.OrdinalIgnoreCase);
            first = false;
            if (!hint && cells.AsSpan().ContainsAnyExcept(""))
                yield return ((int)reader.LineNumber, cells);
        }
    }

    // The first row holds names, and no name has one of these in it.
    private static char SeparatorOf(string text)
    {
        var line = text.AsSpan().TrimStart();
        line = line[..(line.IndexOfAny('\n', '\r') is >= 0 and var end ? end : line.Length)];
        if (line.StartsWith(SeparatorHint, StringComparison.OrdinalIgnoreCase) && line.Length > SeparatorHint.Length)
            return line[SeparatorHint.Length];

        var separator = ',';
        foreach (var other in (ReadOnlySpan<char>)[';', '\t'])
        {
            if (line.Count(other) > line.Count(separator))
                separator = other;
        }

        return separator;
    }

    private static CsvRow Checked(CsvRow row, string[] names, ProblemList problems)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0 && row.Cells[i].Length > 0)
            {
                problems.Add(Codes.TableBroken, new Position(row.File, row.Line, i + 1), "The cell stands in a column without a name.",
                    "Name the column in the first row, or empty it.");
            }
        }

        CellText.Check(row, problems);
        return row;
    }

    private static void ReportWidth(SourceFile file, int line, ProblemList problems) => problems.Add(Codes.TableBroken, new Position(file.Shown, line),
        "The row has not as many cells as the first row has names.", "Put a cell with commas in it between double quotes, and leave cells empty rather than out.");

    private static Dictionary<string, int>? Header(
        SourceFile file, int line, ReadOnlySpan<string> names, IReadOnlyList<string> columns, int required, ProblemList problems)
    {
        var header = new Dictionary<string, int>();
        for (var i = 0; i < names.Length; i++)
        {
            var at = new Position(file.Shown, line, i + 1);
            if (names[i].Length == 0)
                continue;

            if (!columns.Contains(names[i]))
                problems.Add(Codes.KeyUnknown, at, $"\"{names[i]}\" is not a column that is known here.", $"Known columns: {string.Join(", ", columns)}.");
            else if (!header.TryAdd(names[i], i))
                problems.Add(Codes.TableBroken, at, $"The column \"{names[i]}\" is there twice.", "Take one of the two out.");
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

namespace ChatBot.Hsds;

/// <summary>A tabular data package in memory: rows of cells by the names of tables and columns.</summary>
internal sealed class HsdsPackage
{
    private readonly Dictionary<string, List<Dictionary<string, string>>> tables = new(StringComparer.Ordinal);

    /// <summary>The names of the tables that have rows.</summary>
    public IEnumerable<string> Names => tables.Keys;

    /// <summary>The rows of a table; empty cells are left out.</summary>
    public IReadOnlyList<Dictionary<string, string>> Rows(string table) => tables.GetValueOrDefault(table) ?? [];

    /// <summary>The rows of a table.</summary>
    public IReadOnlyList<Dictionary<string, string>> Rows(HsdsTable table) => Rows(table.Name);

    /// <summary>Adds a row; empty cells are left out.</summary>
    public void Add(string table, IEnumerable<(string Column, string? Value)> cells)
    {
        if (!tables.TryGetValue(table, out var rows))
            tables[table] = rows = [];

        rows.Add(cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Value)).ToDictionary(cell => cell.Column, cell => cell.Value!.Trim()));
    }

    /// <summary>Adds a row.</summary>
    public void Add(HsdsTable table, params (string Column, string? Value)[] cells) => Add(table.Name, cells);
}

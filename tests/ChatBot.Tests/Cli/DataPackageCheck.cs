using System.Globalization;
using System.Text.Json;

namespace ChatBot.Tests.Cli;

/// <summary>
/// Holds a tabular data package to the rules of a <c>datapackage.json</c>: known columns, required values, enums, formats,
/// unique values, primary and foreign keys. Shares no code with the program.
/// </summary>
internal sealed class DataPackageCheck(string rules, string folder)
{
    private readonly List<string> wrong = [];
    private readonly Dictionary<string, List<Dictionary<string, string>>> tables = [];

    /// <summary>What is wrong; nothing where the package keeps the rules.</summary>
    public IReadOnlyList<string> Run()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(rules));
        var resources = json.RootElement.GetProperty("resources").EnumerateArray().ToList();
        foreach (var resource in resources)
        {
            var path = Path.Combine(folder, resource.GetProperty("path").GetString()!);
            if (File.Exists(path))
                tables[resource.GetProperty("name").GetString()!] = Csv.Read(path);
        }

        foreach (var resource in resources.Where(resource => tables.ContainsKey(resource.GetProperty("name").GetString()!)))
            CheckTable(resource.GetProperty("name").GetString()!, resource.GetProperty("schema"));

        return wrong;
    }

    /// <summary>How many rows the package has.</summary>
    public int Rows => tables.Values.Sum(rows => rows.Count);

    private void CheckTable(string table, JsonElement schema)
    {
        var fields = schema.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);
        var rows = tables[table];
        foreach (var column in rows.Take(1).SelectMany(row => row.Keys).Where(column => !fields.ContainsKey(column)))
            wrong.Add($"{table}.{column} is not in the rules");

        foreach (var (name, field) in fields)
            CheckField(table, name, field, [.. rows.Select(row => row.GetValueOrDefault(name, ""))]);

        if (schema.TryGetProperty("foreignKeys", out var keys))
        {
            foreach (var key in keys.EnumerateArray())
                CheckKey(table, rows, key);
        }
    }

    private void CheckField(string table, string name, JsonElement field, List<string> values)
    {
        var constraints = field.TryGetProperty("constraints", out var some) ? some : default;
        var set = values.Where(value => value.Length > 0).ToList();
        if (Flag(constraints, "required") && set.Count < values.Count)
            wrong.Add($"{table}.{name} is required and empty {values.Count - set.Count} times");

        if ((Flag(constraints, "unique") || name == "id") && set.Distinct().Count() < set.Count)
            wrong.Add($"{table}.{name} is not unique");

        if (constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("enum", out var words))
        {
            var known = words.EnumerateArray().Select(word => word.GetString()).ToHashSet();
            wrong.AddRange(set.Where(value => !known.Contains(value)).Select(value => $"{table}.{name} has {value}"));
        }

        wrong.AddRange(set.Where(value => !HasForm(field, value)).Select(value => $"{table}.{name} has the wrong form: {value}"));
    }

    private void CheckKey(string table, List<Dictionary<string, string>> rows, JsonElement key)
    {
        var column = key.GetProperty("fields").GetString()!;
        var target = key.GetProperty("reference").GetProperty("resource").GetString()!;
        var ids = (tables.GetValueOrDefault(target) ?? []).Select(row => row[key.GetProperty("reference").GetProperty("fields").GetString()!]).ToHashSet();
        wrong.AddRange(rows.Select(row => row.GetValueOrDefault(column, "")).Where(value => value.Length > 0 && !ids.Contains(value))
            .Select(value => $"{table}.{column} names no {target}: {value}"));
    }

    private static bool HasForm(JsonElement field, string value) => (Text(field, "type"), Text(field, "format")) switch
    {
        (_, "uuid") => Guid.TryParse(value, out _),
        (_, "uri") => Uri.TryCreate(value, UriKind.Absolute, out _),
        (_, "email") => value.Contains('@', StringComparison.Ordinal),
        ("date", _) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ("time", _) => TimeOnly.TryParseExact(value, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ("number", _) => decimal.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static string? Text(JsonElement field, string key) => field.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement constraints, string key) =>
        constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty(key, out var value) && value.GetBoolean();
}

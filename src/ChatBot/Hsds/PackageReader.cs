using System.Text.Json;
using CsvHelper;

namespace ChatBot.Hsds;

/// <summary>Reads a tabular data package from a folder.</summary>
internal static class PackageReader
{
    // Tables that are not mapped are read too, to say what was left out.
    private static readonly (string Name, string File)[] Others =
    [
        ("program", "programs.csv"), ("contact", "contacts.csv"), ("funding", "funding.csv"), ("accessibility", "accessibility.csv"),
        ("metadata", "metadata.csv"), ("meta_table_description", "meta_table_descriptions.csv"), ("cost_option", "cost_options.csv"),
        ("organization_identifier", "organization_identifiers.csv"),
    ];

    /// <summary>Reads every table that is there.</summary>
    /// <param name="report">Takes what is not as it should be.</param>
    /// <exception cref="IOException">A file can't be read.</exception>
    /// <exception cref="CsvFormatException">A table is broken.</exception>
    public static HsdsPackage Read(string folder, ImportReport report)
    {
        var package = new HsdsPackage();
        foreach (var (name, file) in Files(folder, report))
        {
            // A package is somebody else's: a path in it must not lead out of its folder.
            var path = Path.Combine(folder, Path.GetFileName(file));
            if (File.Exists(path))
                ReadTable(package, name, path);
        }

        return package;
    }

    private static void ReadTable(HsdsPackage package, string name, string path)
    {
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { FieldCountMismatch = CsvFieldCountHandling.Throw });
        var columns = reader.Headers.ToArray();
        while (reader.Read())
        {
            var cells = new (string, string?)[columns.Length];
            for (var i = 0; i < columns.Length; i++)
                cells[i] = (columns[i].Trim(), reader.GetString(i));

            package.Add(name, cells);
        }
    }

    private static IEnumerable<(string Name, string File)> Files(string folder, ImportReport report)
    {
        var usual = HsdsTables.All.Select(table => (table.Name, table.File)).Concat(Others);
        var path = Path.Combine(folder, PackageWriter.Description);
        if (!File.Exists(path))
        {
            report.Warn($"There is no {PackageWriter.Description}: files are looked for by their usual names.");
            return usual;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. json.RootElement.GetProperty("resources").EnumerateArray()
                .Select(resource => (resource.GetProperty("name").GetString() ?? "", resource.GetProperty("path").GetString() ?? ""))];
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            report.Warn($"{PackageWriter.Description} can't be read: files are looked for by their usual names.");
            return usual;
        }
    }
}

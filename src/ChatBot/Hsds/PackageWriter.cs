using System.Text;
using System.Text.Json;
using ChatBot.Translations;
using CsvHelper;

namespace ChatBot.Hsds;

/// <summary>Writes a tabular data package: a file a table, and <c>datapackage.json</c> that describes them.</summary>
internal static class PackageWriter
{
    public const string Description = "datapackage.json";

    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    /// <summary>Writes into a folder, which is made where it is missing: all files or none.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    public static void Write(HsdsPackage package, string folder) => Files.Write(
    [
        .. HsdsTables.All.Select(table => (Path.Combine(folder, table.File), Text([.. table.Columns.Select(column => column.Name)], package.Rows(table)))),
        (Path.Combine(folder, Description), Encoding.UTF8.GetString(Describe())),
    ]);

    /// <summary>Writes rows under a header; what stood in the file stays until all is written.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    public static void WriteCsv(string path, IReadOnlyList<string> columns, IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
        Files.Write([(path, Text(columns, rows))]);

    private static string Text(IReadOnlyList<string> columns, IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        using var text = new StringWriter();
        using (var writer = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            writer.WriteRecord([.. columns]);
            foreach (var row in rows)
                writer.WriteRecord([.. columns.Select(column => row.GetValueOrDefault(column, ""))]);
        }

        return text.ToString();
    }

    private static byte[] Describe()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("name", "human_services_data");
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("version", "3.0.0");
            json.WriteString("homepage", "https://docs.openreferral.org");
            json.WriteStartArray("resources");
            foreach (var table in HsdsTables.All)
                Describe(json, table);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Describe(Utf8JsonWriter json, HsdsTable table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("path", table.File);
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteStartObject("schema");
        json.WriteString("primaryKey", "id");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", "string");
            json.WriteStartObject("constraints");
            json.WriteBoolean("required", column.Required);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

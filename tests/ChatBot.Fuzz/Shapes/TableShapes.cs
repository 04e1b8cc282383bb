using ChatBot.Listings.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Fuzz.Shapes;

/// <summary>Tables of services, translations and packages of directories.</summary>
internal static class TableShapes
{
    private static readonly string[] Cells =
    [
        "health", "legal", "gb", "de;fr", "en", "en;ar", "yes", "no", "unknown", "confirmed", "Mo-Fr 09:00-17:00", "Mo 25:00-26:00", "24/7", "Mo,We 09:00-12:00; Fr 10:00-14:00",
        "Europe/London", "Etc/GMT+5", "+44 20 7946 0000", "0800", "info@example.org", "https://example.org", "http://x", "2026-11-01", "2026-02-30", "London", "active", "1 High Street", "999",
    ];

    private static Gen<string> Cell { get; } =
        from text in Gen.Frequency((6, Gen.Elements(Cells)), (3, TextShapes.Text), (2, Gen.Constant("")))
        from quoted in Gen.Choose(0, 3)
        select quoted == 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : quoted == 1 ? text : text.Replace(",", " ", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    /// <summary>A table with these columns.</summary>
    public static Gen<string> Csv(IReadOnlyList<string> columns) =>
        from rows in Gen.Choose(0, 5)
        from cells in Cell.ArrayOf(columns.Count).ArrayOf(rows)
        from separator in Gen.Frequency((6, Gen.Constant(",")), (1, Gen.Constant(";")), (1, Gen.Constant("\t")))
        from hint in Gen.Frequency((9, Gen.Constant("")), (1, Gen.Constant($"sep={separator}\n")))
        from end in Gen.Elements("\n", "\r\n")
        select hint + string.Join(separator, columns) + end + string.Concat(cells.Select((row, i) => $"row{i}{separator}{string.Join(separator, row[1..])}{end}"));

    /// <summary>The services, and beside them the emergency numbers.</summary>
    public static Gen<(string Services, string Emergency)> Directory { get; } =
        from services in TextShapes.Damaged(Csv(Columns.Services))
        from emergency in TextShapes.Damaged(Csv(Columns.Emergency))
        select (services, emergency);

    /// <summary>A PO file.</summary>
    public static Gen<string> Po { get; } =
        from count in Gen.Choose(0, 6)
        from entries in Entry.ArrayOf(count)
        from head in Gen.Elements("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=latin1\\n\"\n\n", "")
        select head + string.Concat(entries);

    /// <summary>A data package: the file's name and what is in it.</summary>
    public static Gen<(string Name, string Text)[]> Package { get; } =
        from services in TextShapes.Damaged(Csv(["id", "organization_id", "name", "status", "description", "url", "email", "fees"]))
        from schedules in TextShapes.Damaged(Csv(["id", "service_id", "freq", "byday", "opens_at", "closes_at", "timezone", "valid_from"]))
        from phones in TextShapes.Damaged(Csv(["id", "service_id", "number", "type", "extension"]))
        from description in TextShapes.Damaged(Gen.Elements(
            "", "{\"resources\":[{\"name\":\"services\",\"path\":\"services.csv\"}]}", "{\"resources\":[{\"name\":\"service\",\"path\":\"../../etc/passwd\"}]}", "{\"resources\":{}}", "[]"))
        select new[] { ("services.csv", services), ("schedules.csv", schedules), ("phones.csv", phones), ("datapackage.json", description) };

    private static Gen<string> Entry { get; } =
        from id in TextShapes.Text
        from text in TextShapes.Text
        from mark in Gen.Elements("", "#, fuzzy\n", "#: rights/firewall\n", "#~ ", "# remark\n", "#. note\n", "#| msgid \"x\"\n")
        from context in Gen.Elements("", "msgctxt \"rights/firewall title\"\n", "msgctxt \"open\n", "msgid_plural \"x\"\n")
        from kind in Gen.Choose(0, 3)
        select kind switch
        {
            0 => $"{mark}{context}msgid {Quote(id)}\n{Quote(text)}\nmsgstr \"\"\n{Quote(text)}\n\n",
            1 => $"{mark}{context}msgid {Quote(id)}\nmsgstr[0] {Quote(text)}\n\n",
            _ => $"{mark}{context}msgid {Quote(id)}\nmsgstr {Quote(text)}\n\n",
        };

    private static string Quote(string text) =>
        $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}

using ChatBot.Listings.Reading;

namespace ChatBot.Hsds;

/// <summary>Names the values of a package that the flat table has no column for.</summary>
internal static class LeftOut
{
    // Columns that are read although they are not written.
    private static readonly string[] ReadOnly =
    [
        "phone.contact_id", "phone.location_id", "phone.organization_id", "phone.service_at_location_id", "schedule.timezone", "schedule.interval",
        "schedule.location_id", "schedule.service_at_location_id", "language.location_id", "language.phone_id", "language.name", "location.organization_id",
        "organization.email",
    ];

    public static void Report(HsdsPackage package, ImportReport report)
    {
        foreach (var name in package.Names)
        {
            var table = HsdsTables.All.FirstOrDefault(table => table.Name == name);
            if (name == "contact")
                report.Warn("Contact persons are left out: the table must not name staff.");

            foreach (var column in package.Rows(name).SelectMany(row => row.Keys).GroupBy(column => column))
            {
                if (table is null || (table.Columns.All(known => known.Name != column.Key) && !ReadOnly.Contains($"{name}.{column.Key}")))
                    LeaveOut(package, name, column.Key, report);
            }
        }
    }

    // What a contact's row says is a person's, and is counted only.
    private static void LeaveOut(HsdsPackage package, string table, string column, ImportReport report)
    {
        foreach (var row in package.Rows(table).Where(row => row.ContainsKey(column)))
        {
            if (table == "contact" || column == "id" || column.EndsWith("_id", StringComparison.Ordinal) || SafetyRules.Reveals(row[column]) is not null)
                report.LeaveOut($"{table}.{column}");
            else
                report.LeaveOut($"{table}.{column}", row[column], row.GetValueOrDefault("name"));
        }
    }
}

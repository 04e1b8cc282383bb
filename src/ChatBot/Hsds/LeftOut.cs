namespace ChatBot.Hsds;

/// <summary>Counts the values of a package that the flat table has no column for.</summary>
internal static class LeftOut
{
    // Columns that are read although they are not written.
    private static readonly string[] ReadOnly = ["phone.contact_id", "schedule.timezone", "schedule.interval"];

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
                    report.LeaveOut($"{name}.{column.Key}", column.Count());
            }
        }
    }
}

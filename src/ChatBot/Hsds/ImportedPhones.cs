using System.Text.RegularExpressions;

namespace ChatBot.Hsds;

/// <summary>The numbers of a service, the nearest ones, without those of its staff.</summary>
internal static partial class ImportedPhones
{
    public static void Read(
        ImportedCells cells, IEnumerable<(Dictionary<string, string> Row, Nearness Near)> phones,
        Dictionary<string, Dictionary<string, string>> contacts, ImportReport report)
    {
        foreach (var (phone, near) in phones)
        {
            var number = phone.GetValueOrDefault("number", "").Trim('"', ' ');
            var column = IsWhatsApp(phone) ? "whatsapp" : "phone";
            if (phone.TryGetValue("contact_id", out var contact) && contacts.GetValueOrDefault(contact, new() { ["name"] = "" }).ContainsKey("name"))
            {
                report.Warn("Numbers of contact persons are left out.");
                report.LeaveOut("phone of a contact person");
            }
            else if (!International().IsMatch(number))
                report.LeaveOut("phone, not in international form", number, cells.Service);
            else if (near == Nearness.FurtherSite)
                report.LeaveOut("phone, at a further site", number, cells.Service);
            else if (cells[column] == number)
                continue;
            else if (cells[column] is not null)
                report.LeaveOut("phone, a further one", number, cells.Service);
            else
                cells.Set(column, number);
        }
    }

    private static bool IsWhatsApp(Dictionary<string, string> phone) =>
        phone.GetValueOrDefault("description", "").Contains("WhatsApp", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\+[1-9][0-9]*( [0-9]+)*$")]
    private static partial Regex International();
}

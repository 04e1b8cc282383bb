using System.Text.RegularExpressions;

namespace ChatBot.Hsds;

/// <summary>The numbers of a service, without those of its staff.</summary>
internal static partial class ImportedPhones
{
    public static void Read(ImportedCells cells, IEnumerable<Dictionary<string, string>> phones, ImportReport report)
    {
        foreach (var phone in phones)
        {
            var number = phone.GetValueOrDefault("number", "").Trim('"', ' ');
            var column = IsWhatsApp(phone) ? "whatsapp" : "phone";
            if (phone.ContainsKey("contact_id"))
            {
                report.Warn("Numbers of contact persons are left out.");
                report.LeaveOut("phone of a contact person");
            }
            else if (!International().IsMatch(number))
                report.LeaveOut("phone, not in international form");
            else if (cells[column] is not null)
                report.LeaveOut("phone, a further one");
            else
                cells.Set(column, number);
        }
    }

    private static bool IsWhatsApp(Dictionary<string, string> phone) =>
        phone.GetValueOrDefault("description", "").Contains("WhatsApp", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\+[1-9][0-9]*( [0-9]+)*$")]
    private static partial Regex International();
}

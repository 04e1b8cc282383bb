using System.Globalization;
using System.Text;

namespace ChatBot.Tests.Shared;

/// <summary>
/// A directory of services that do not exist, as large as asked for, the same each time: every column is used, in every
/// combination sooner or later. Numbers are of the unassigned country code 999.
/// </summary>
internal static class FictionalServices
{
    public static readonly string[] Columns =
    [
        "id", "organisation", "name", "description", "kinds", "country", "city", "place_names", "time_zone", "languages", "phone", "whatsapp",
        "telegram", "web", "email", "hours", "cost", "any_status", "firewalled", "firewalled_by", "firewalled_on", "id_needed",
        "confidential_place", "address", "status", "alert", "hide_in", "checked_on", "checked_by", "finder", "hide_source", "source", "read_on",
    ];

    /// <summary>The 40 countries that it is spread over.</summary>
    public static readonly string[] Countries =
    [
        "ar", "at", "au", "be", "bg", "br", "ca", "ch", "cl", "co", "cz", "de", "dk", "es", "fi", "fr", "gb", "ge", "gr", "hk",
        "hu", "ie", "in", "it", "jp", "ke", "lb", "ma", "mx", "nl", "no", "np", "nz", "pe", "pl", "pt", "ro", "th", "us", "za",
    ];

    private static readonly string[] Kinds = ["health", "legal", "sex-worker-led", "shelter", "asylum", "trafficking", "crisis"];
    private static readonly string[] Zones = ["Europe/Vienna", "Asia/Kolkata", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"];
    private static readonly string[] Hours = ["", "24/7", "Mo-Fr 09:00-17:00", "Mo,We,Fr 09:00-12:00,14:00-18:00; Sa 22:00-04:00", "Mo-Su 18:00-24:00"];
    private static readonly string[] Towns = ["Nordhaven", "Sainte-Aurélie", "Port Çelik", "Верхнегорск", "دار النور", "Río Claro", "Lindental", "Bellmare"];

    /// <summary>Rows by column; empty cells are left out.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(int count) =>
        Enumerable.Range(0, count).Select(number => Row(number).Where(cell => cell.Value.Length > 0).ToDictionary(cell => cell.Column, cell => cell.Value));

    /// <summary>The table as a file.</summary>
    public static string Text(int count)
    {
        var text = new StringBuilder(string.Join(',', Columns)).Append('\n');
        foreach (var row in Rows(count))
            text.AppendJoin(',', Columns.Select(column => Quote(row.GetValueOrDefault(column, "")))).Append('\n');

        return text.ToString();
    }

    private static IEnumerable<(string Column, string Value)> Row(int n)
    {
        var country = Countries[n % Countries.Length];
        var town = Towns[n / Countries.Length % Towns.Length];
        var confidential = n % 7 == 0;
        var zoned = n % 5 != 4;
        yield return ("id", "s" + n.ToString("D5", CultureInfo.InvariantCulture));
        yield return ("organisation", n % 3 == 0 ? $"Example Network {n / 9}" : $"Example Helpers {n}");
        yield return ("name", n % 4 == 0 ? $"Clinic \"Open Door\", {town} {n}" : $"Helpers of {town} {n}");
        yield return ("description", n % 6 == 0 ? "" : $"Help, advice and tests; number {n} of a list that does not exist.");
        yield return ("kinds", n % 11 == 0 ? "" : Kinds[n % 7] + (n % 2 == 0 ? "" : "; " + Kinds[(n + 3) % 7]));
        yield return ("country", n % 53 == 0 ? "world" : n % 59 == 0 ? "europe" : n % 13 == 0 ? country + "; " + Countries[(n + 1) % 40] : country);
        yield return ("city", n % 9 == 0 ? "" : town);
        yield return ("place_names", n % 8 == 0 ? "Northhaven; Северная" : "");
        yield return ("time_zone", zoned ? Zones[n % 5] : "");
        yield return ("languages", n % 10 == 0 ? "" : "en; " + (n % 2 == 0 ? "es" : "ar"));
        yield return ("phone", n % 3 == 1 ? "" : $"+999 55 {n:D6}");
        yield return ("whatsapp", n % 4 == 1 ? $"+99966{n:D6}" : "");
        yield return ("telegram", n % 5 == 1 ? $"example_{n:D5}" : "");
        yield return ("web", n % 6 == 1 ? "" : $"https://example.org/services/{n}");
        yield return ("email", n % 7 == 1 ? $"help{n}@example.org" : "");
        yield return ("hours", zoned ? Hours[n % Hours.Length] : "");
        yield return ("cost", n % 8 == 1 ? "free, or what you can give" : "");
        yield return ("any_status", n % 2 == 0 ? "yes" : n % 3 == 0 ? "no" : "unknown");
        yield return ("firewalled", n % 5 == 0 ? "confirmed" : n % 5 == 1 ? "no" : "unknown");
        yield return ("firewalled_by", n % 5 == 0 ? "Example Lawyers" : "");
        yield return ("firewalled_on", n % 5 == 0 ? "2026-10-02" : "");
        yield return ("id_needed", n % 3 == 0 ? "yes" : n % 3 == 1 ? "no" : "unknown");
        yield return ("confidential_place", confidential ? "yes" : "no");
        yield return ("address", confidential || n % 2 == 0 ? "" : $"{n % 90} Harbour Street, second floor");
        yield return ("status", n % 17 == 0 ? "temporarily closed" : n % 19 == 0 ? "inactive" : n % 23 == 0 ? "defunct" : "active");
        yield return ("alert", n % 12 == 0 ? "Ring before you come." : "");
        yield return ("hide_in", n % 29 == 0 ? "us; gb" : "");
        yield return ("checked_on", $"2026-{4 + (n % 7):D2}-{1 + (n % 28):D2}");
        yield return ("checked_by", "checks@example.org");
        yield return ("finder", n % 31 == 0 ? "yes" : "no");
        yield return ("hide_source", n % 29 == 0 ? "https://example.org/why" : "");
        yield return ("source", n % 3 == 0 ? $"https://example.org/about/{n}" : "");
        yield return ("read_on", n % 3 == 0 ? "2026-10-03" : "");
    }

    private static string Quote(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Content;
using ChatBot.Listings.Reading;

namespace ChatBot.Hsds;

/// <summary>The cells of a row on its way into the flat table; what must not stand there is left out and counted.</summary>
/// <param name="service">What the service is called, for the report.</param>
internal sealed partial class ImportedCells(ImportReport report, string service)
{
    private const string Cut = "…";

    private readonly Dictionary<string, string> cells = [];

    /// <summary>What the service is called, for the report.</summary>
    public string Service => service;

    public string? this[string column] => cells.GetValueOrDefault(column);

    public void Set(string column, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            cells[column] = value;
    }

    /// <summary>Sets a cell that nothing has set yet.</summary>
    public void TrySet(string column, string value) => cells.TryAdd(column, value);

    /// <summary>What a row says, without its ids.</summary>
    public static string Show(Dictionary<string, string> row) =>
        string.Join(", ", row.Where(cell => cell.Key != "id" && !cell.Key.EndsWith("_id", StringComparison.Ordinal)).Select(cell => cell.Value));

    /// <summary>A free text that nothing has set yet: plain, short enough, and without names of persons, numbers and mailboxes, or not at all.</summary>
    public void SetText(string column, string? value)
    {
        if (value is null || cells.ContainsKey(column))
            return;

        var text = MakePlain(column, value);
        if (SafetyRules.Reveals(text) is { } what)
        {
            report.Warn($"Texts with {what} in them are left out.");
            report.LeaveOut($"{column} with {what}");
        }
        else if (text.Length > 0 && CellText.Fault(column, text) is { } fault)
            report.LeaveOut($"{column} with {fault.What}", text, service);
        else
            Set(column, text);
    }

    // Directories keep pieces of web pages in their texts.
    private string MakePlain(string column, string value)
    {
        var text = CellText.Plain(WebUtility.HtmlDecode(Tag().Replace(value, " ")));
        if (text != CellText.Plain(value))
            report.Warn("Texts with tags or signs of web pages in them were made plain.");

        var longest = CellText.LongestIn(column);
        if (text.Length <= longest)
            return text;

        var end = text.LastIndexOf(' ', longest - Cut.Length);
        end = end > 0 ? end : longest - Cut.Length;
        report.LeaveOut($"{column}, its end after {longest} letters", text[end..].Trim(), service);
        return text[..end].TrimEnd() + Cut;
    }

    /// <summary>A mailbox of an organisation.</summary>
    public void SetMailbox(string column, string? value)
    {
        if (value is null || cells.ContainsKey(column))
            return;

        if (!ListingReader.Mailbox().IsMatch(value))
            report.LeaveOut($"{column}, not a mailbox", value, service);
        else if (SafetyRules.IsPersonal(value))
        {
            report.Warn("Mailboxes that look like a person's are left out.");
            report.LeaveOut($"{column}, a person's mailbox");
        }
        else
            Set(column, value);
    }

    /// <summary>An https address.</summary>
    public void SetLink(string? value)
    {
        if (value is null || cells.ContainsKey("web"))
            return;

        if (Links.IsHttps(value))
            Set("web", value);
        else
            report.LeaveOut("url, not https", value, service);
    }

    /// <summary>The row, with what every row of the flat table says.</summary>
    public Dictionary<string, string> Done()
    {
        TrySet("any_status", "unknown");
        TrySet("firewalled", "unknown");
        TrySet("id_needed", "unknown");
        TrySet("confidential_place", "no");
        TrySet("status", "active");
        return cells;
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Tag();
}

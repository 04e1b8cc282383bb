using ChatBot.Content;
using ChatBot.Listings.Reading;

namespace ChatBot.Hsds;

/// <summary>The cells of a row on its way into the flat table; what must not stand there is left out and counted.</summary>
internal sealed class ImportedCells(ImportReport report)
{
    private readonly Dictionary<string, string> cells = [];

    public string? this[string column] => cells.GetValueOrDefault(column);

    public void Set(string column, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            cells[column] = value;
    }

    /// <summary>Sets a cell that nothing has set yet.</summary>
    public void TrySet(string column, string value) => cells.TryAdd(column, value);

    /// <summary>A free text: without names of persons, numbers and mailboxes, or not at all.</summary>
    public void SetText(string column, string? value)
    {
        var text = value?.ReplaceLineEndings(" ");
        if (text is not null && SafetyRules.Reveals(text) is { } what)
        {
            report.Warn($"Texts with {what} in them are left out.");
            report.LeaveOut($"{column} with {what}");
        }
        else
            Set(column, text);
    }

    /// <summary>A mailbox of an organisation.</summary>
    public void SetMailbox(string column, string? value)
    {
        if (value is null)
            return;

        if (!ListingReader.Mailbox().IsMatch(value))
            report.LeaveOut($"{column}, not a mailbox");
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
        if (value is not null && Links.IsHttps(value))
            Set("web", value);
        else if (value is not null)
            report.LeaveOut("url, not https");
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
}

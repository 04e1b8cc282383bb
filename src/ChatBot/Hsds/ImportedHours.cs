using System.Globalization;
using ChatBot.Books;
using ChatBot.Listings;

namespace ChatBot.Hsds;

/// <summary>The hours of a service: schedules that repeat every week, the nearest ones. Others can't stand in the flat table.</summary>
internal static class ImportedHours
{
    private static readonly string[] Elsewhere = ["valid_from", "valid_to", "until", "count", "byweekno", "bymonthday", "byyearday"];

    public static void Read(ImportedCells cells, IReadOnlyList<(Dictionary<string, string> Row, Nearness Near)> schedules, ImportReport report)
    {
        var rules = new List<OpeningRule>();
        Nearness? nearest = null;
        foreach (var (schedule, near) in schedules)
        {
            var shown = ImportedCells.Show(schedule);
            if (near == Nearness.FurtherSite)
                report.LeaveOut("schedule, at a further site", shown, cells.Service);
            else if (ReadRule(schedule) is not { } rule)
                report.LeaveOut("schedule, not weekly hours", shown, cells.Service);
            else if (near != (nearest ??= near))
                report.LeaveOut("schedule, beside nearer ones", shown, cells.Service);
            else
            {
                rules.Add(rule);
                ReadZone(cells, schedule, report);
            }
        }

        if (rules.Count == 0)
            return;

        if (cells["time_zone"] is null)
        {
            report.Warn("Hours without a time zone are left out: nobody could say whether a place is open.");
            rules.ForEach(rule => report.LeaveOut("schedule, no time zone", HoursText.Write(new OpeningHours([rule])), cells.Service));
        }
        else
            cells.Set("hours", HoursText.Write(new OpeningHours(rules)));
    }

    private static OpeningRule? ReadRule(Dictionary<string, string> schedule)
    {
        if (!schedule.GetValueOrDefault("freq", "").Equals("WEEKLY", StringComparison.OrdinalIgnoreCase)
            || schedule.GetValueOrDefault("interval", "1") != "1" || Elsewhere.Any(schedule.ContainsKey)
            || ReadTime(schedule.GetValueOrDefault("opens_at")) is not { } from || ReadTime(schedule.GetValueOrDefault("closes_at")) is not { } to)
            return null;

        var days = 0;
        foreach (var name in schedule.GetValueOrDefault("byday", "").Split([',', ';', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var day = Array.FindIndex(HoursText.Days, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (day < 0)
                return null;

            days |= 1 << day;
        }

        return days == 0 || (from == to && from != TimeOnly.MinValue) ? null : new OpeningRule((byte)days, from, to);
    }

    // HSDS times may carry a fixed offset, which knows no daylight saving; many write the zone's name instead.
    private static void ReadZone(ImportedCells cells, Dictionary<string, string> schedule, ImportReport report)
    {
        var written = schedule.GetValueOrDefault("timezone") ?? (schedule["opens_at"].EndsWith('Z') ? "0" : null);
        if (written is null)
            return;

        var zone = TimeZones.Find(written) is not null ? written : ReadOffset(written);
        if (zone is null)
            report.LeaveOut("time zone, not known", written, cells.Service);
        else if (cells["time_zone"] is null)
        {
            if (zone != written)
                report.Warn("Hours came with an offset instead of a time zone: they will be an hour wrong in summer or winter until \"time_zone\" is filled in.");

            cells.Set("time_zone", zone);
        }
        else if (cells["time_zone"] != zone && zone == written)
            report.LeaveOut("time zone, another than the service's", written, cells.Service);
    }

    // Zones of whole hours have names of their own, whose signs are turned round (IANA: Etc/GMT-3 is three hours ahead of Greenwich).
    private static string? ReadOffset(string written)
    {
        var text = written.Trim().ToUpperInvariant();
        foreach (var prefix in new[] { "UTC", "GMT" })
            text = text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;

        text = text is "" or "Z" ? "0" : text.EndsWith(":00", StringComparison.Ordinal) ? text[..^3] : text;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours) && hours is >= -12 and <= 14
            ? $"Etc/GMT{(hours > 0 ? "-" : "+")}{Math.Abs(hours)}"
            : null;
    }

    private static TimeOnly? ReadTime(string? text) =>
        TimeOnly.TryParseExact(text?.TrimEnd('Z'), ["HH':'mm':'ss", "HH':'mm", "H':'mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}

using System.Globalization;
using ChatBot.Listings;

namespace ChatBot.Hsds;

/// <summary>The hours of a service: schedules that repeat every week. Others can't stand in the flat table.</summary>
internal static class ImportedHours
{
    private static readonly string[] Elsewhere = ["valid_from", "valid_to", "until", "count", "byweekno", "bymonthday", "byyearday"];

    public static void Read(ImportedCells cells, IEnumerable<Dictionary<string, string>> schedules, ImportReport report)
    {
        var rules = new List<OpeningRule>();
        foreach (var schedule in schedules)
        {
            if (ReadRule(schedule) is not { } rule)
                report.LeaveOut("schedule, not weekly hours");
            else
            {
                rules.Add(rule);
                ReadOffset(cells, schedule, report);
            }
        }

        if (rules.Count == 0)
            return;

        if (cells["time_zone"] is null)
        {
            report.Warn("Hours without a time zone are left out: nobody could say whether a place is open.");
            report.LeaveOut("schedule, no time zone", rules.Count);
        }
        else
            cells.Set("hours", HoursText.Write(new OpeningHours(rules)));
    }

    private static OpeningRule? ReadRule(Dictionary<string, string> schedule)
    {
        if (schedule.GetValueOrDefault("freq") != "WEEKLY" || schedule.GetValueOrDefault("interval", "1") != "1" || Elsewhere.Any(schedule.ContainsKey)
            || ReadTime(schedule.GetValueOrDefault("opens_at")) is not { } from || ReadTime(schedule.GetValueOrDefault("closes_at")) is not { } to)
            return null;

        var days = 0;
        foreach (var name in schedule.GetValueOrDefault("byday", "").Split(',', StringSplitOptions.TrimEntries))
        {
            var day = Array.FindIndex(HoursText.Days, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (day < 0)
                return null;

            days |= 1 << day;
        }

        return from == to && from != TimeOnly.MinValue ? null : new OpeningRule((byte)days, from, to);
    }

    // HSDS times may carry a fixed offset, which knows no daylight saving. Zones of whole hours have names of their own,
    // whose signs are turned round (IANA: Etc/GMT-3 is three hours ahead of Greenwich).
    private static void ReadOffset(ImportedCells cells, Dictionary<string, string> schedule, ImportReport report)
    {
        if (cells["time_zone"] is not null || !schedule.TryGetValue("timezone", out var offset))
            return;

        if (int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours) && hours is >= -12 and <= 14)
        {
            report.Warn("Hours came with an offset instead of a time zone: they will be an hour wrong in summer or winter until \"time_zone\" is filled in.");
            cells.Set("time_zone", $"Etc/GMT{(hours > 0 ? "-" : "+")}{Math.Abs(hours)}");
        }
    }

    private static TimeOnly? ReadTime(string? text) =>
        TimeOnly.TryParseExact(text?.TrimEnd('Z'), ["HH':'mm':'ss", "HH':'mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}

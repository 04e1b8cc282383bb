using System.Globalization;
using System.Text;

namespace ChatBot.Listings;

/// <summary>
/// Hours as editors write them: <c>Mo-Fr 09:00-12:00,14:00-18:00; Sa 22:00-04:00</c>, or <c>24/7</c>. A part of what
/// OpenStreetMap calls <c>opening_hours</c>.
/// </summary>
internal static class HoursText
{
    /// <summary>Two letters for each day, Monday first (as in HSDS schedule.byday, RFC 5545).</summary>
    public static readonly string[] Days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    private const string Always = "24/7";
    private const string Midnight = "24:00";
    private const byte EveryDay = 0x7F;

    /// <summary>Reads hours; null where they can't be understood.</summary>
    public static OpeningHours? Read(string text)
    {
        if (text.Trim() == Always)
            return new OpeningHours([new OpeningRule(EveryDay, TimeOnly.MinValue, TimeOnly.MinValue)]);

        var rules = new List<OpeningRule>();
        foreach (var rule in text.Split(';', StringSplitOptions.TrimEntries))
        {
            if (rule.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var days, var times] || ReadDays(days) is not { } set)
                return null;

            foreach (var range in times.Split(','))
            {
                if (ReadRange(range) is not { } time)
                    return null;

                rules.Add(new OpeningRule(set, time.From, time.To));
            }
        }

        return new OpeningHours(rules);
    }

    /// <summary>Writes hours as <see cref="Read"/> reads them.</summary>
    public static string Write(OpeningHours hours) =>
        hours.Rules is [{ Days: EveryDay } rule] && rule.From == TimeOnly.MinValue && rule.To == TimeOnly.MinValue
            ? Always
            : Write(hours, Days);

    /// <summary>Writes hours with other names of the days.</summary>
    public static string Write(OpeningHours hours, IReadOnlyList<string> days)
    {
        var text = new StringBuilder();
        for (var i = 0; i < hours.Rules.Count; i++)
        {
            var rule = hours.Rules[i];
            if (i > 0 && hours.Rules[i - 1].Days == rule.Days)
                text.Append(',');
            else
                text.Append(i > 0 ? "; " : "").Append(WriteDays(rule.Days, days)).Append(' ');

            text.Append(CultureInfo.InvariantCulture, $"{rule.From:HH':'mm}-{(rule.To == TimeOnly.MinValue ? Midnight : rule.To.ToString("HH':'mm", CultureInfo.InvariantCulture))}");
        }

        return text.ToString();
    }

    private static byte? ReadDays(string text)
    {
        var set = 0;
        foreach (var range in text.Split(','))
        {
            var ends = range.Split('-');
            var from = Array.FindIndex(Days, day => day.Equals(ends[0], StringComparison.OrdinalIgnoreCase));
            var to = Array.FindIndex(Days, day => day.Equals(ends[^1], StringComparison.OrdinalIgnoreCase));
            if (ends.Length > 2 || from < 0 || to < 0)
                return null;

            for (var day = from; ; day = (day + 1) % OpeningHours.Week)
            {
                set |= 1 << day;
                if (day == to)
                    break;
            }
        }

        return (byte)set;
    }

    private static (TimeOnly From, TimeOnly To)? ReadRange(string text)
    {
        if (text.Split('-') is not [var from, var to] || ReadTime(from) is not { } opens)
            return null;

        var closes = to == Midnight ? TimeOnly.MinValue : ReadTime(to);
        // 09:00-09:00 may mean all day or never: it has to be said in another way.
        return closes is null || (closes == opens && to != Midnight) ? null : (opens, closes.Value);
    }

    private static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    // Three and more days in a row are a range.
    private static string WriteDays(byte set, IReadOnlyList<string> names)
    {
        var parts = new List<string>();
        for (var day = 0; day < OpeningHours.Week; day++)
        {
            if ((set & (1 << day)) == 0)
                continue;

            var end = day;
            while (end + 1 < OpeningHours.Week && (set & (1 << (end + 1))) != 0)
                end++;

            if (end - day < 2)
                end = day;

            parts.Add(end == day ? names[day] : $"{names[day]}-{names[end]}");
            day = end;
        }

        return string.Join(',', parts);
    }
}

namespace ChatBot.Listings;

/// <summary>Some days of the week on which a place opens and closes at the same times.</summary>
/// <param name="Days">A bit for each day, Monday the lowest.</param>
/// <param name="From">When it opens.</param>
/// <param name="To">When it closes; not later than <paramref name="From"/> means on the day after.</param>
internal readonly record struct OpeningRule(byte Days, TimeOnly From, TimeOnly To)
{
    /// <summary>Whether it stays open into the next day.</summary>
    public bool PassesMidnight => To <= From;

    /// <summary>Whether a day, 0 for Monday, is one of them.</summary>
    public bool Has(int day) => (Days & (1 << day)) != 0;
}

/// <summary>The hours of a week, by the place's own clock.</summary>
/// <param name="Rules">One or more.</param>
internal sealed record OpeningHours(IReadOnlyList<OpeningRule> Rules)
{
    /// <summary>Days in a week.</summary>
    public const int Week = 7;

    /// <summary>
    /// Whether it is open. The place's clock on the wall decides, so that daylight saving needs no rule of its own: an hour
    /// that the clock skips is not open, an hour that it repeats is open twice.
    /// </summary>
    /// <param name="zone">The place's time zone.</param>
    public bool IsOpen(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        var today = ((int)local.DayOfWeek + Week - 1) % Week;
        var yesterday = (today + Week - 1) % Week;
        foreach (var rule in Rules)
        {
            if (rule.Has(today) && time >= rule.From && (rule.PassesMidnight || time < rule.To))
                return true;

            if (rule.Has(yesterday) && rule.PassesMidnight && time < rule.To)
                return true;
        }

        return false;
    }
}

namespace ChatBot.Content;

/// <summary>
/// Compares dates with the day of a compilation. A date in a file is a day where its writer lives, and there the day may have
/// begun that has not begun in Greenwich (UTC+14 is the furthest): one day more is not still to come.
/// </summary>
internal static class CalendarDay
{
    /// <summary>Whether a day has begun nowhere on earth.</summary>
    /// <param name="day">The day.</param>
    /// <param name="today">The day in Greenwich.</param>
    public static bool IsToCome(DateOnly day, DateOnly today) => day > Latest(today);

    /// <summary>Whether a year has begun nowhere on earth.</summary>
    /// <param name="year">The year.</param>
    /// <param name="today">The day in Greenwich.</param>
    public static bool IsToCome(int year, DateOnly today) => year > Latest(today).Year;

    private static DateOnly Latest(DateOnly today) => today == DateOnly.MaxValue ? today : today.AddDays(1);
}

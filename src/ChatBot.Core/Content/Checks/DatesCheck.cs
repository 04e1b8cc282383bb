using ChatBot.Content.Building;

namespace ChatBot.Content.Checks;

/// <summary>Is any date in the future, and any signature too old to count?</summary>
internal static class DatesCheck
{
    public static void Check(BookDraft draft, ProblemList problems)
    {
        foreach (var page in draft.AllPages)
        {
            if (page.Review is { } review && CalendarDay.IsToCome(review.On, draft.Today))
            {
                problems.Add(Codes.DateWrong, page.ReviewAt, $"The page was signed on {review.On:yyyy-MM-dd}, which is still to come.",
                    "Write the day on which it was read and signed.");
            }

            if (page.Review is { } signed && draft.Today.DayNumber - signed.On.DayNumber > draft.Settings.Limits.ReviewDays)
            {
                problems.Add(Codes.ReviewOld, page.ReviewAt,
                    $"The page was signed on {signed.On:yyyy-MM-dd}, more than {draft.Settings.Limits.ReviewDays} days ago: visitors are told that it is a draft.",
                    "Have it read again and write the new day.");
            }

            foreach (var (source, at) in page.Sources ?? [])
                CheckYear(source, at, draft.Today, problems);
        }

        foreach (var (figure, at) in draft.Figures.Values)
        {
            CheckYear(figure.Source, at, draft.Today, problems);
            if (CalendarDay.IsToCome(figure.AsOf.Year, draft.Today))
                problems.Add(Codes.DateWrong, at, $"The figure speaks of {figure.AsOf.Year}, which is still to come.", "Correct \"as-of:\".");
            else if (figure.Source.Year < figure.AsOf.Year)
            {
                problems.Add(Codes.DateWrong, at, "The figure was published before the time it speaks of.",
                    "Correct \"as-of:\" or \"published:\".");
            }
        }
    }

    private static void CheckYear(Source source, Position at, DateOnly today, ProblemList problems)
    {
        if (CalendarDay.IsToCome(source.Year, today))
        {
            problems.Add(Codes.DateWrong, at, $"The source \"{source.Name}\" is of {source.Year}, which is still to come.",
                "Write the year in which it was published.");
        }
    }
}

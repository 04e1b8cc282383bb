using ChatBot.Content;

namespace ChatBot.Listings;

/// <summary>How long ago somebody last checked a listing.</summary>
internal enum Age
{
    /// <summary>Never: the card says so.</summary>
    Never,

    /// <summary>Not long ago.</summary>
    Fresh,

    /// <summary>So long ago that the card warns.</summary>
    Old,

    /// <summary>So long ago that it is not shown any more.</summary>
    Expired,
}

/// <summary>Judges the age of a listing by the book's limits.</summary>
internal static class Ageing
{
    /// <summary>The age on a day.</summary>
    public static Age Of(Listing listing, DateOnly today, BookLimits limits)
    {
        if (listing.CheckedOn is not { } day)
            return Age.Never;

        var days = today.DayNumber - day.DayNumber;
        return days >= limits.ListingHideDays ? Age.Expired : days >= limits.ListingWarnDays ? Age.Old : Age.Fresh;
    }
}

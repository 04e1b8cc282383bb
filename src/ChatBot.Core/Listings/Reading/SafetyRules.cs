using System.Text.RegularExpressions;
using ChatBot.Content;

namespace ChatBot.Listings.Reading;

/// <summary>What a table must not say, because somebody may be found, outed or deported over it.</summary>
internal static partial class SafetyRules
{
    private static readonly string[] FreeTexts = ["name", "description", "cost", "address", "alert", "firewalled_by"];

    /// <summary>Mailboxes of a whole team that look like a person's: a point parts two words.</summary>
    private static readonly string[] TeamWords =
        ["info", "help", "contact", "office", "support", "mail", "team", "health", "legal", "clinic", "service", "services", "advice", "care", "line"];

    public static void Check(Listing listing, CsvRow row, ProblemList problems)
    {
        CheckPlace(listing, row, problems);
        CheckTicks(listing, row, problems);
        foreach (var column in FreeTexts)
            CheckText(column, row, problems);

        foreach (var column in (ReadOnlySpan<string>)["email", "checked_by"])
        {
            if (row[column] is { } mailbox && IsPersonal(mailbox))
                Personal(column, row, problems, $"\"{mailbox}\" looks like a person's mailbox.", "Write a mailbox of the organisation, as in help@example.org.");
        }
    }

    /// <summary>Whether a mailbox has the form of a person's name: two words with a point or underscore between.</summary>
    public static bool IsPersonal(string mailbox) =>
        PersonalName().Match(mailbox) is { Success: true } match && !match.Groups[1].Value.Split('.', '_').Any(TeamWords.Contains);

    /// <summary>What a free text says that must stand in a column of its own, or nowhere; null where it is clean.</summary>
    public static string? Reveals(string text) =>
        TitledName().IsMatch(text) ? "a person's name"
        : PhoneInside().IsMatch(text) ? "a phone number"
        : MailboxInside().IsMatch(text) ? "a mailbox"
        : null;

    private static void CheckPlace(Listing listing, CsvRow row, ProblemList problems)
    {
        if (!listing.ConfidentialPlace)
            return;

        if (listing.Address is not null)
            Reveal("address", row, problems, "The place is confidential, and has an address.");

        if (listing.Web is { } web && MapLink().IsMatch(web))
            Reveal("web", row, problems, "The place is confidential, and has a link to a map.");

        foreach (var column in FreeTexts.Where(column => row[column] is { } text && (Coordinates().IsMatch(text) || MapLink().IsMatch(text))))
            Reveal(column, row, problems, "The place is confidential, and has co-ordinates or a map.");
    }

    private static void Reveal(string column, CsvRow row, ProblemList problems, string message) =>
        problems.Add(Codes.ListingPlaceRevealed, row.At(column), message, "Take it out; people may be hunted to this door.");

    // A tick that nobody stands for may be years old, or a guess.
    private static void CheckTicks(Listing listing, CsvRow row, ProblemList problems)
    {
        if (listing.Firewall == Firewall.Confirmed && (listing.FirewalledBy is null || listing.FirewalledOn is null))
        {
            problems.Add(Codes.ListingTickUndated, row.At("firewalled"), "The firewall is confirmed, but not by whom and when.",
                "Fill in \"firewalled_by\" and \"firewalled_on\", or write unknown.");
        }

        foreach (var (column, ticked) in new[] { ("any_status", listing.AnyStatus == Tick.Yes), ("id_needed", listing.IdNeeded == Tick.No) })
        {
            if (ticked && listing.CheckedOn is null)
            {
                problems.Add(Codes.ListingTickUndated, row.At(column), $"\"{column}\" promises something that nobody has checked.",
                    "Fill in \"checked_on\", or write unknown.");
            }
        }
    }

    private static void CheckText(string column, CsvRow row, ProblemList problems)
    {
        if (row[column] is { } text && Reveals(text) is { } what)
        {
            Personal(column, row, problems, $"The text has {what} in it.",
                "Name no persons. Numbers and mailboxes of the organisation stand in \"phone\", \"whatsapp\" and \"email\", where they are checked.");
        }
    }

    private static void Personal(string column, CsvRow row, ProblemList problems, string message, string cure) =>
        problems.Add(Codes.ListingPerson, row.At(column), message, cure);

    [GeneratedRegex(@"^([a-z]{2,}[._][a-z]{2,})@", RegexOptions.IgnoreCase)]
    private static partial Regex PersonalName();

    [GeneratedRegex(@"(?<!\p{L})(Mr|Mrs|Ms|Mx|Dr|Sr|Sra|Mme|Herr|Frau)\.? \p{Lu}\p{Ll}")]
    private static partial Regex TitledName();

    [GeneratedRegex(@"\+?[0-9][0-9 ()/.-]{6,}[0-9]")]
    private static partial Regex PhoneInside();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.\w")]
    private static partial Regex MailboxInside();

    [GeneratedRegex(@"-?[0-9]{1,3}\.[0-9]{3,}[°NS]?\s*[,;/ ]\s*-?[0-9]{1,3}\.[0-9]{3,}")]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"(maps\.app\.goo\.gl|goo\.gl/maps|google\.[a-z.]+/maps|maps\.google|maps\.apple|openstreetmap\.org|osm\.org|what3words|/maps?/|waze\.com|2gis\.)", RegexOptions.IgnoreCase)]
    private static partial Regex MapLink();
}

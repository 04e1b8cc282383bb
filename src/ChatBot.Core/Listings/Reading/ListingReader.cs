using System.Text.RegularExpressions;
using ChatBot.Content;

namespace ChatBot.Listings.Reading;

/// <summary>Reads the rows of <c>services.csv</c>.</summary>
internal sealed partial class ListingReader(KnownCodes known, DateOnly today, Func<string, TimeZoneInfo?> zones, ProblemList problems)
{
    /// <summary>The words of the columns that take one.</summary>
    public static readonly (string Word, Tick Value)[] Ticks = [("unknown", Tick.Unknown), ("yes", Tick.Yes), ("no", Tick.No)];

    /// <summary>The words of <c>firewalled</c>.</summary>
    public static readonly (string Word, Firewall Value)[] Firewalls =
        [("unknown", Firewall.Unknown), ("confirmed", Firewall.Confirmed), ("no", Firewall.No)];

    /// <summary>The words of <c>status</c> (HSDS 3.0, service.status).</summary>
    public static readonly (string Word, ListingStatus Value)[] Statuses =
    [
        ("active", ListingStatus.Active), ("temporarily closed", ListingStatus.TemporarilyClosed), ("inactive", ListingStatus.Inactive),
        ("defunct", ListingStatus.Defunct),
    ];

    private static readonly (string Word, bool Value)[] Flags = [("no", false), ("yes", true)];

    /// <summary>Reads a row, as far as it can be read.</summary>
    public Listing Read(CsvRow row)
    {
        var cells = new Cells(row, today, problems);
        var zone = ReadZone(row);
        var listing = new Listing
        {
            Id = ReadId(row, cells),
            Organisation = cells.Required("organisation"),
            Name = cells.Required("name"),
            Description = row["description"],
            Kinds = cells.CodeList("kinds", Needs.Kinds, "kind of help"),
            Countries = ReadCountries(row, cells),
            City = row["city"],
            PlaceNames = cells.List("place_names"),
            TimeZone = row["time_zone"],
            Zone = zone,
            Languages = cells.CodeList("languages", known.Languages, "language code", code => CodeSuggestions.Language(code, known)),
            Phone = cells.Phone("phone"),
            WhatsApp = cells.Phone("whatsapp"),
            Telegram = cells.Formed("telegram", TelegramName(), "example_helpers, without @"),
            Web = cells.Link("web"),
            Email = cells.Formed("email", Mailbox(), "help@example.org"),
            Hours = ReadHours(row),
            Cost = row["cost"],
            AnyStatus = cells.OneOf("any_status", Ticks),
            Firewall = cells.OneOf("firewalled", Firewalls),
            FirewalledBy = row["firewalled_by"],
            FirewalledOn = cells.Day("firewalled_on"),
            IdNeeded = cells.OneOf("id_needed", Ticks),
            ConfidentialPlace = cells.OneOf("confidential_place", Flags),
            Address = row["address"],
            Status = cells.OneOf("status", Statuses),
            Alert = row["alert"],
            HideIn = cells.CodeList("hide_in", known.Countries, "country code", code => CodeSuggestions.Country(code, known)),
            HideSource = cells.Link("hide_source"),
            IsFinder = cells.OneOf("finder", Flags),
            Source = cells.Link("source"),
            ReadOn = cells.Day("read_on"),
            At = row.At("id"),
            CheckedOn = cells.Day("checked_on"),
            CheckedBy = cells.Formed("checked_by", Mailbox(), "checks@example.org, the mailbox of the team that checked"),
        };
        return listing;
    }

    /// <summary>A mailbox.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")]
    internal static partial Regex Mailbox();

    /// <summary>A public name on Telegram: 5 to 32 letters, digits and underscores.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{4,31}$")]
    internal static partial Regex TelegramName();

    [GeneratedRegex("^[a-z0-9]{4,8}$")]
    private static partial Regex Id();

    private string ReadId(CsvRow row, Cells cells)
    {
        var id = cells.Required("id");
        if (id.Length > 0 && !Id().IsMatch(id))
        {
            problems.Add(Codes.ListingId, row.At("id"), $"\"{id}\" can't be an id.",
                "Write 4 to 8 small letters and digits that no other row has, and keep them for good: buttons in chats lead to them.");
        }

        return id;
    }

    private IReadOnlyList<string> ReadCountries(CsvRow row, Cells cells)
    {
        cells.Required("country");
        var countries = cells.CodeList("country", known.CountriesAndRegions, "country code", code => CodeSuggestions.Country(code, known), ", or world, or europe");
        if (countries.Count > 1 && countries.Any(Regions.IsRegion))
        {
            problems.Add(Codes.ValueWrong, row.At("country"), "A region stands beside other countries.",
                "Write either world, or europe, or country codes with \"; \" between them.");
        }

        return countries;
    }

    private TimeZoneInfo? ReadZone(CsvRow row)
    {
        if (row["time_zone"] is not { } name)
            return null;

        var zone = zones(name);
        if (zone is null)
            problems.Add(Codes.ValueWrong, row.At("time_zone"), $"\"{name}\" is no time zone that is known here.", "Write its IANA name, as in Europe/Vienna.");

        return zone;
    }

    private OpeningHours? ReadHours(CsvRow row)
    {
        if (row["hours"] is not { } text)
            return null;

        if (row["time_zone"] is null)
            problems.Add(Codes.ListingHours, row.At("hours"), "The hours stand without a time zone.", "Fill in \"time_zone\", as in Europe/Vienna.");

        var hours = HoursText.Read(text);
        if (hours is null)
        {
            problems.Add(Codes.ListingHours, row.At("hours"), $"\"{text}\" can't be read as hours.",
                "Write them like Mo-Fr 09:00-12:00,14:00-18:00; Sa 22:00-04:00, or 24/7.");
        }

        return hours;
    }
}

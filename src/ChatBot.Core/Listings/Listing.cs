using ChatBot.Content;

namespace ChatBot.Listings;

/// <summary>An answer that may be missing. Unknown is never shown as a yes.</summary>
internal enum Tick
{
    /// <summary>Nobody knows: ask.</summary>
    Unknown,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}

/// <summary>Whether a place keeps what it learns from immigration authorities.</summary>
internal enum Firewall
{
    /// <summary>Nobody knows: ask.</summary>
    Unknown,

    /// <summary>Somebody confirmed it on a day.</summary>
    Confirmed,

    /// <summary>It does not.</summary>
    No,
}

/// <summary>Whether a service is there (HSDS 3.0, service.status).</summary>
internal enum ListingStatus
{
    /// <summary>It is.</summary>
    Active,

    /// <summary>It is closed for a time, and says so.</summary>
    TemporarilyClosed,

    /// <summary>It is out of service, and not listed.</summary>
    Inactive,

    /// <summary>It has ended, and is not listed.</summary>
    Defunct,
}

/// <summary>Where people get help: a row of <c>services.csv</c>.</summary>
internal sealed record Listing
{
    public required string Id { get; init; }
    public required string Organisation { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }

    /// <summary>Keys of <see cref="Needs.Kinds"/>; empty where the editor doesn't know.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>ISO 3166-1 codes in lower case, or one of the regions of <see cref="Regions"/>.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>The town, or null for a service of the whole country.</summary>
    public string? City { get; init; }

    /// <summary>Other spellings and names of the town.</summary>
    public IReadOnlyList<string> PlaceNames { get; init; } = [];

    /// <summary>The IANA name of the time zone in which <see cref="Hours"/> are meant.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The zone itself; null where the host knows none of that name.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>Codes of the languages that are spoken there.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>In international form (E.164), spaces allowed.</summary>
    public string? Phone { get; init; }

    /// <summary>In international form (E.164), spaces allowed.</summary>
    public string? WhatsApp { get; init; }

    /// <summary>A public name on Telegram, without <c>@</c>.</summary>
    public string? Telegram { get; init; }

    /// <summary>An https address.</summary>
    public string? Web { get; init; }

    /// <summary>A mailbox of the organisation, never a person's.</summary>
    public string? Email { get; init; }
    public OpeningHours? Hours { get; init; }
    public string? Cost { get; init; }

    /// <summary>Whether they help people of any immigration status.</summary>
    public Tick AnyStatus { get; init; }
    public Firewall Firewall { get; init; }
    public string? FirewalledBy { get; init; }
    public DateOnly? FirewalledOn { get; init; }

    /// <summary>Whether they want to see papers.</summary>
    public Tick IdNeeded { get; init; }

    /// <summary>Where it is must not be known: it has no address.</summary>
    public bool ConfidentialPlace { get; init; }
    public string? Address { get; init; }
    public ListingStatus Status { get; init; }

    /// <summary>What a visitor must know first.</summary>
    public string? Alert { get; init; }

    /// <summary>Countries for which it is not shown.</summary>
    public IReadOnlyList<string> HideIn { get; init; } = [];

    /// <summary>Why it is hidden there: an https address; null where nobody has written it down.</summary>
    public string? HideSource { get; init; }

    /// <summary>It leads to those who help, and does not help itself: a list of members, a search, a network.</summary>
    public bool IsFinder { get; init; }

    /// <summary>The organisation's own page that the description stands on: an https address, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which somebody read it, or null.</summary>
    public DateOnly? ReadOn { get; init; }

    /// <summary>The row in the table.</summary>
    public Position At { get; init; }
    public DateOnly? CheckedOn { get; init; }

    /// <summary>The mailbox of the team that checked it.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>Its texts in other languages, by the language's code.</summary>
    public IReadOnlyDictionary<string, ListingText> Translations { get; init; } = new Dictionary<string, ListingText>();

    /// <summary>Whether it is listed at all.</summary>
    public bool IsListed => Status is ListingStatus.Active or ListingStatus.TemporarilyClosed;

    /// <summary>Its name in a language, or as the table has it.</summary>
    public string NameIn(string language) => Translations.GetValueOrDefault(language)?.Name ?? Name;

    /// <summary>What it does in a language, or as the table has it.</summary>
    public string? DescriptionIn(string language) => Translations.GetValueOrDefault(language)?.Description ?? Description;
}

/// <summary>A listing's texts in another language: a row of <c>services.LANGUAGE.csv</c>.</summary>
internal sealed record ListingText(string? Name, string? Description, string? City);

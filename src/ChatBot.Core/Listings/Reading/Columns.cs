namespace ChatBot.Listings.Reading;

/// <summary>The columns of the tables, in the order in which they are written.</summary>
internal static class Columns
{
    /// <summary>How many columns <c>services.csv</c> must have, from the first.</summary>
    public const int Required = 6;

    /// <summary>How many columns <c>emergency.csv</c> must have, from the first.</summary>
    public const int EmergencyRequired = 8;

    /// <summary>The columns of <c>services.csv</c>.</summary>
    public static readonly string[] Services =
    [
        "id", "organisation", "name", "description", "kinds", "country", "city", "place_names", "time_zone", "languages", "phone", "whatsapp",
        "telegram", "web", "email", "hours", "cost", "any_status", "firewalled", "firewalled_by", "firewalled_on", "id_needed",
        "confidential_place", "address", "status", "alert", "hide_in", "checked_on", "checked_by",
    ];

    /// <summary>The columns of <c>services.LANGUAGE.csv</c>.</summary>
    public static readonly string[] Translations = ["id", "name", "description", "city"];

    /// <summary>The columns of <c>emergency.csv</c>.</summary>
    public static readonly string[] Emergency = ["country", "police", "ambulance", "fire", "crisis_line", "asks_status", "source", "checked_on"];
}

namespace ChatBot.Listings.Reading;

/// <summary>The columns of the tables, in the order in which they are written.</summary>
internal static class Columns
{
    /// <summary>How many columns <c>services.csv</c> must have, from the first.</summary>
    public const int Required = 6;

    /// <summary>How many columns <c>emergency.csv</c> must have, from the first.</summary>
    public const int EmergencyRequired = 5;

    private static readonly string[] LineParts = ["name", "text", "hours", "languages", "traces", "reports", "source", "read_on"];

    /// <summary>The columns of <c>services.csv</c>.</summary>
    public static readonly string[] Services =
    [
        "id", "organisation", "name", "description", "kinds", "country", "city", "place_names", "time_zone", "languages", "phone", "whatsapp",
        "telegram", "web", "email", "hours", "cost", "any_status", "firewalled", "firewalled_by", "firewalled_on", "id_needed",
        "confidential_place", "address", "status", "alert", "hide_in", "checked_on", "checked_by", "finder", "hide_source", "source", "read_on",
    ];

    /// <summary>The columns of <c>services.LANGUAGE.csv</c>.</summary>
    public static readonly string[] Translations = ["id", "name", "description", "city"];

    /// <summary>The columns of <c>emergency.csv</c>.</summary>
    public static readonly string[] Emergency =
    [
        "country", "police", "ambulance", "fire", "source", "second_source", "read_on", "explain", "text", "text_register", "silent",
        "asks_status", "checked_on", "crisis_line", .. LineColumns("crisis"), "child_line", .. LineColumns("child"),
    ];

    /// <summary>The columns of <c>phrases.csv</c>.</summary>
    public static readonly string[] Phrases = ["id", "language", "text", "latin", "reviewed_by", "reviewed_on"];

    /// <summary>How many columns <c>phrases.csv</c> must have, from the first.</summary>
    public const int PhrasesRequired = 3;

    /// <summary>What is said of a help line beside its number.</summary>
    /// <param name="kind"><c>crisis</c> or <c>child</c>.</param>
    public static string[] LineColumns(string kind) =>
        [.. LineParts.Select(part => $"{kind}_{part}")];
}

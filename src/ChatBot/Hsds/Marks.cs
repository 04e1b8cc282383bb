using ChatBot.Listings;

namespace ChatBot.Hsds;

/// <summary>Terms of a taxonomy of our own, for what HSDS has no column for.</summary>
internal static class Marks
{
    /// <summary>The taxonomy of the kinds of help.</summary>
    public const string Kinds = "kinds";

    /// <summary>The taxonomy of everything else.</summary>
    public const string Safety = "safety-marks";

    /// <summary>A column of the flat table as a mark, and what it means.</summary>
    public static readonly (string Code, string Column, string Meaning)[] Columns =
    [
        ("listing-id", "id", "The short id of the service in the flat table."),
        ("time-zone", "time_zone", "The IANA name of the time zone in which the hours are meant."),
        ("place-names", "place_names", "Other names and spellings of the town."),
        ("telegram", "telegram", "The public name of the service on Telegram."),
        ("any-status", "any_status", "Whether people of any immigration status are helped."),
        ("firewalled", "firewalled", "Whether information is kept from immigration authorities."),
        ("firewalled-by", "firewalled_by", "Who confirmed that."),
        ("firewalled-on", "firewalled_on", "The day on which that was confirmed."),
        ("id-needed", "id_needed", "Whether papers are asked for."),
        ("confidential-place", "confidential_place", "Whether the place must not be made known."),
        ("hide-in", "hide_in", "Codes of countries for which the service is not shown."),
        ("hide-source", "hide_source", "Why it is not shown there."),
        ("finder", "finder", "Whether it leads to those who help, and does not help itself."),
        ("source", "source", "The organisation's own page that the description stands on."),
        ("read-on", "read_on", "The day on which that page was read."),
    ];

    /// <summary>Every term: its taxonomy, code and meaning.</summary>
    public static IEnumerable<(string Taxonomy, string Code, string Meaning)> Terms =>
        Needs.Kinds.Select(kind => (Kinds, kind, $"The service helps with: {kind}."))
            .Concat(Columns.Select(mark => (Safety, mark.Code, mark.Meaning)));

    /// <summary>The id of a term.</summary>
    public static string TermId(string taxonomy, string code) => Uuids.Of("term", $"{taxonomy}/{code}");
}

using System.Globalization;
using ChatBot.Content;

namespace ChatBot.Dialog;

/// <summary>
/// A state of the dialog: a place in a language and, where it matters, for a country. Its text form,
/// <c>language[-country]/place[/more]</c>, is the data behind every button, so that the chat carries the state and the
/// program none. <see cref="AddressReader"/> reads it back.
/// </summary>
/// <remarks>Says what somebody looks at. Lives as long as the turn it is made for, and in <c>Visits</c> for a visit.</remarks>
/// <param name="Language">The language's code, as in <c>en</c>.</param>
/// <param name="Country">The chosen country's code (ISO 3166-1 alpha-2, lower case), or null.</param>
[Holds(
    what: "which page, language and country the visitor is looking at",
    why: "to show it, to lead back to it, and to cover it",
    where: "memory",
    until: "the end of the turn; in Visits, the end of the visit: let go")]
public sealed record Address(string Language, string? Country, Place Place)
{
    /// <summary>The most bytes an address may have (Bot API: InlineKeyboardButton.callback_data, 1-64 bytes).</summary>
    public const int MaxBytes = 64;

    /// <summary>Ends the address that removes a message, where the visitor said so.</summary>
    internal const string Yes = "yes";

    /// <summary>Ends the address of a sentence's card without the visitor's own language.</summary>
    internal const string Covered = "covered";

    /// <summary>The same language and country at another place.</summary>
    public Address At(Place place) => this with { Place = place };

    /// <summary>The text form.</summary>
    /// <returns>As in <c>en-gb/rights/arrest</c>: only <c>a-z</c>, <c>0-9</c>, <c>-</c> and <c>/</c>.</returns>
    public override string ToString() => $"{Language}{(Country is null ? "" : "-" + Country)}/{PathOf(Place)}";

    /// <summary>Writes the text form; where it says which of a visitor's messages is meant, without making a string of it.</summary>
    /// <returns>How many letters were written; 0 where there is no room.</returns>
    internal int Format(Span<char> into)
    {
        if (Place is not Place.Remove remove)
            return ToString() is var text && text.TryCopyTo(into) ? text.Length : 0;

        var (dash, end) = (Country is null ? "" : "-", remove.Confirmed ? "/" + Yes : "");
        return into.TryWrite(CultureInfo.InvariantCulture, $"{Language}{dash}{Country}/{BuiltInPlaces.Remove}/{remove.Message}{end}", out var written) ? written : 0;
    }

    /// <summary>The form for a deep link (<c>?start=</c>), which allows no slash.</summary>
    /// <returns>The text form with <c>_</c> for <c>/</c>, which no address contains otherwise.</returns>
    public string ToDeepLink() => ToString().Replace('/', '_');

    private static string PathOf(Place place) => place switch
    {
        Place.Home => BuiltInPlaces.Home,
        Place.Page page => page.Part == 1 ? page.Path : $"{page.Path}/{page.Part}",
        Place.Languages languages => $"{BuiltInPlaces.Languages}/{PathOf(languages.Return)}",
        Place.Countries countries => $"{BuiltInPlaces.Countries}/{PartOf(countries.Part)}{(countries.From is null ? "" : countries.From + "/")}{PathOf(countries.Return)}",
        Place.Find find => BuiltInPlaces.Find + StepsOf(find),
        Place.Listing listing => $"{BuiltInPlaces.Listing}/{listing.Id}{StepsOf(listing.From)}",
        Place.Phrases phrases => string.Join('/', new[] { BuiltInPlaces.Phrases, phrases.Id, phrases.Language, phrases.Covered ? Covered : null }.OfType<string>()),
        Place.Ask => BuiltInPlaces.Ask,
        Place.Answers answers => string.Join('/', new[] { BuiltInPlaces.Answers, answers.First, answers.Second, answers.Third }.OfType<string>()),
        Place.Privacy => BuiltInPlaces.Privacy,
        Place.Remove remove => $"{BuiltInPlaces.Remove}/{remove.Message}{(remove.Confirmed ? "/" + Yes : "")}",
        Place.Hidden => BuiltInPlaces.Hidden,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string StepsOf(Place.Find find) =>
        $"{(find.Town is null ? "" : "/" + find.Town)}{(find.Need is null ? "" : "/" + find.Need)}{(find.Part == 1 ? "" : "/" + find.Part)}";

    private static string PartOf(int part) => part == 1 ? "" : $"{part}/";
}

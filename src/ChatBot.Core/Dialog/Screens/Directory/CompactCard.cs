using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens.Directory;

/// <summary>
/// A service in a list: its name, where it is, whether it is open, and what is known of it. What nobody knows stands in one
/// line, the most dangerous first; it is never passed off as a yes.
/// </summary>
internal static class CompactCard
{
    private const string Yes = "✓ ";
    private const string Warning = "⚠ ";
    private const int MostLinks = 2;

    /// <param name="open">The button that leads to the whole card.</param>
    /// <param name="withLinks">Whether the ways to reach it are offered at once.</param>
    public static ListedCard Compose(BookLanguage words, DateTimeOffset moment, Listing listing, Button open, bool withLinks) =>
        new(words.Show(listing.NameIn(words.Code)), open, [.. Lines(words, moment, listing)], withLinks ? [.. Links(words, listing).Take(MostLinks)] : []);

    private static IEnumerable<string> Lines(BookLanguage words, DateTimeOffset moment, Listing listing)
    {
        if (listing.IsFinder)
            yield return words[UiText.CardFinder];

        if (listing.Alert is { } alert)
            yield return Warning + words.Show(alert);

        yield return Where(words, moment, listing);
        if (listing.Kinds.Count == 0)
            yield return words.Fill(UiText.CardKindsUnknown, ("place", Card.PlaceOf(words, listing)));
        else if (listing.DescriptionIn(words.Code) is { } description && Sentences.Of([TextBlock.Plain(description)]).FirstOrDefault() is { } first)
            yield return words.Show(first);

        foreach (var line in Known(words, listing))
            yield return line;

        UiText[] unknown = [.. Unknown(listing)];
        if (unknown.Length > 0)
            yield return words.Fill(UiText.CardUnknown, ("things", words.Formats.Join(unknown.Select(word => words[word]))));
    }

    private static string Where(BookLanguage words, DateTimeOffset moment, Listing listing)
    {
        var place = Card.PlaceOf(words, listing);
        if (listing.Status == ListingStatus.TemporarilyClosed)
            return $"{place}. {words[UiText.CardClosedForNow]}";

        return listing is { Hours: { } hours, Zone: { } zone }
            ? $"{place}. {words[hours.IsOpen(moment, zone) ? UiText.CardOpen : UiText.CardClosed]}"
            : place;
    }

    // Never a mark alone: each stands before its sentence.
    private static IEnumerable<string> Known(BookLanguage words, Listing listing)
    {
        if (listing.Firewall == Firewall.Confirmed)
        {
            yield return Yes + words.Fill(UiText.CardFirewall,
                ("by", words.Show(listing.FirewalledBy ?? "")), ("on", words.Formats.Write(listing.FirewalledOn ?? DateOnly.MinValue)));
        }
        else if (listing.Firewall == Firewall.No)
            yield return Warning + words[UiText.CardNoFirewall];

        if (listing.AnyStatus == Tick.Yes)
            yield return Yes + words[UiText.CardAnyStatus];
        else if (listing.AnyStatus == Tick.No)
            yield return Warning + words[UiText.CardNotAnyStatus];

        if (listing.IdNeeded == Tick.No)
            yield return Yes + words[UiText.CardIdNotNeeded];
        else if (listing.IdNeeded == Tick.Yes)
            yield return Warning + words[UiText.CardIdNeeded];
    }

    private static IEnumerable<UiText> Unknown(Listing listing)
    {
        if (listing.Firewall is not (Firewall.Confirmed or Firewall.No))
            yield return UiText.UnknownImmigration;

        if (listing.AnyStatus is not (Tick.Yes or Tick.No))
            yield return UiText.UnknownStatus;

        if (listing.IdNeeded is not (Tick.Yes or Tick.No))
            yield return UiText.UnknownId;
    }

    private static IEnumerable<Button> Links(BookLanguage words, Listing listing)
    {
        if (listing.Phone is { } phone)
            yield return new Button(words[UiText.CopyPhone], new ButtonAction.Copy(phone));

        if (listing.Web is { } web)
            yield return new Button(words[UiText.OpenWeb], new ButtonAction.Open(web));
    }
}

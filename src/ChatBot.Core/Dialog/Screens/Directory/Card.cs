using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens.Directory;

/// <summary>What is known of a service. What is not known is said too, with what to ask; it is never passed off as a yes.</summary>
internal static class Card
{
    /// <summary>The longest card: a message on Telegram takes 4096 letters, and a title and a neutral line stand over it.</summary>
    internal const int Longest = 3000;

    private const string Cut = "…";

    public static List<TextBlock> Compose(Book book, DateTimeOffset moment, string language, Listing listing, bool named = true)
    {
        var words = book.Language(language);
        var blocks = new List<TextBlock>();
        if (named)
            blocks.Add(new TextBlock.Paragraph([new TextSpan(words.Show(listing.NameIn(language)), SpanStyle.Bold)]));

        if (!listing.IsListed)
            return [.. blocks, TextBlock.Plain(words[UiText.CardGone])];

        if (listing.Status == ListingStatus.TemporarilyClosed)
            blocks.Add(TextBlock.Plain(words[UiText.CardClosedForNow]));

        if (listing.IsFinder)
            blocks.Add(new TextBlock.Paragraph([new TextSpan(words[UiText.CardFinder], SpanStyle.Bold)]));

        if (listing.Alert is { } alert)
            blocks.Add(new TextBlock.Paragraph([new TextSpan(words.Show(alert), SpanStyle.Bold)]));

        var above = blocks.Count;
        blocks.Add(List(Facts(words, listing).Concat(CardHours.Lines(words, moment, listing))));
        blocks.Add(List(Safety(words, listing)));
        if (List(Contacts(words, listing)) is { Items.Count: > 0 } contacts)
            blocks.Add(contacts);

        blocks.Add(TextBlock.Remark(Checked(book, moment, words, listing)));
        blocks.Add(Mistake(book, words));

        // What is left of the room, so that a long text can't push what protects people off the card.
        if (listing.DescriptionIn(language) is { } description && Shorten(description, Longest - blocks.Sum(Measure.Length)) is { Length: > 0 } text)
            blocks.Insert(above, TextBlock.Plain(words.Show(text)));

        return blocks;
    }

    private static string Shorten(string text, int room)
    {
        if (text.Length <= room)
            return text;

        var end = room <= Cut.Length ? 0 : text.LastIndexOf(' ', room - Cut.Length);
        return end <= 0 ? "" : text[..end].TrimEnd() + Cut;
    }

    private static IEnumerable<string> Facts(BookLanguage words, Listing listing)
    {
        yield return listing.Kinds.Count == 0
            ? words.Fill(UiText.CardKindsUnknown, ("place", PlaceOf(words, listing)))
            : words.Fill(UiText.CardKinds, ("kinds", words.Formats.Join(listing.Kinds.Select(kind => words[NeedWords.Of(kind)]))));

        yield return words.Fill(UiText.CardPlace, ("place", PlaceOf(words, listing)));
        if (listing.Languages.Count > 0)
        {
            var names = listing.Languages.Select(code => words.Names.Languages.GetValueOrDefault(code, code));
            yield return words.Fill(UiText.CardLanguages, ("languages", words.Show(words.Formats.Join(names))));
        }

        if (listing.Cost is { } cost)
            yield return words.Fill(UiText.CardCost, ("cost", words.Show(cost)));
    }

    internal static string PlaceOf(BookLanguage words, Listing listing)
    {
        var countries = listing.Countries.Any(Regions.IsRegion)
            ? words[UiText.SeveralCountries]
            : words.Formats.Join(listing.Countries.Select(words.CountryName));
        var city = listing.Translations.GetValueOrDefault(words.Code)?.City ?? listing.City;
        return city is null ? countries : words.Formats.Join([words.Show(city), countries]);
    }

    private static IEnumerable<string> Safety(BookLanguage words, Listing listing)
    {
        yield return listing.Firewall switch
        {
            Firewall.Confirmed => words.Fill(UiText.CardFirewall,
                ("by", words.Show(listing.FirewalledBy ?? "")), ("on", words.Formats.Write(listing.FirewalledOn ?? DateOnly.MinValue))),
            Firewall.No => words[UiText.CardNoFirewall],
            _ => words[UiText.CardFirewallUnknown],
        };
        yield return words[listing.AnyStatus switch { Tick.Yes => UiText.CardAnyStatus, Tick.No => UiText.CardNotAnyStatus, _ => UiText.CardStatusUnknown }];
        yield return words[listing.IdNeeded switch { Tick.Yes => UiText.CardIdNeeded, Tick.No => UiText.CardIdNotNeeded, _ => UiText.CardIdUnknown }];
    }

    private static IEnumerable<string> Contacts(BookLanguage words, Listing listing)
    {
        if (listing.Phone is { } phone)
            yield return words.Fill(UiText.CardPhone, ("phone", words.Show(phone)));

        if (listing.Email is { } email)
            yield return words.Fill(UiText.CardEmail, ("email", words.Show(email)));

        if (listing.ConfidentialPlace)
            yield return words[UiText.CardConfidential];
        else if (listing.Address is { } address)
            yield return words.Fill(UiText.CardAddress, ("address", words.Show(address)));
    }

    internal static string Checked(Book book, DateTimeOffset moment, BookLanguage words, Listing listing)
    {
        var age = Ageing.Of(listing, DateOnly.FromDateTime(moment.UtcDateTime), book.Settings.Limits);
        return age == Age.Never
            ? words[UiText.CardNotChecked]
            : words.Fill(age == Age.Fresh ? UiText.CardChecked : UiText.CardCheckedLongAgo, ("on", words.Formats.Write(listing.CheckedOn!.Value)));
    }

    // A mistake is reported to the host, never to the bot, which must learn nothing of who uses a service.
    internal static TextBlock.Note Mistake(Book book, BookLanguage words)
    {
        var spans = new List<TextSpan> { new(words.Fill(UiText.CardMistake, ("host", words.Show(book.Settings.Host)))) };
        if (book.Settings.Contact is { } contact)
            spans.Add(new TextSpan(" " + words.Show(contact), SpanStyle.Plain, Links.IsHttps(contact) ? contact : null));

        return new TextBlock.Note(spans);
    }

    private static TextBlock.Enumeration List(IEnumerable<string> lines) =>
        new(Ordered: false, [.. lines.Select(line => (IReadOnlyList<TextSpan>)[new TextSpan(line)])]);
}

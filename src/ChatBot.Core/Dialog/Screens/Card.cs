using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>What is known of a service. What is not known is said too, with what to ask; it is never passed off as a yes.</summary>
internal static class Card
{
    public static List<Block> Compose(Book book, DateTimeOffset moment, string language, Listing listing, bool named = true)
    {
        var words = book.Language(language);
        var blocks = new List<Block>();
        if (named)
            blocks.Add(new Block.Paragraph([new Span(words.Show(listing.NameIn(language)), SpanStyle.Bold)]));

        if (!listing.IsListed)
            return [.. blocks, Block.Plain(words[Word.CardGone])];

        if (listing.Status == ListingStatus.TemporarilyClosed)
            blocks.Add(Block.Plain(words[Word.CardClosedForNow]));

        if (listing.Alert is { } alert)
            blocks.Add(new Block.Paragraph([new Span(words.Show(alert), SpanStyle.Bold)]));

        if (listing.DescriptionIn(language) is { } description)
            blocks.Add(Block.Plain(words.Show(description)));

        blocks.Add(List(Facts(words, listing).Concat(CardHours.Lines(words, moment, listing))));
        blocks.Add(List(Safety(words, listing)));
        if (List(Contacts(words, listing)) is { Items.Count: > 0 } contacts)
            blocks.Add(contacts);

        blocks.Add(Block.Remark(Checked(book, moment, words, listing)));
        blocks.Add(Mistake(book, words));
        return blocks;
    }

    private static IEnumerable<string> Facts(BookLanguage words, Listing listing)
    {
        yield return listing.Kinds.Count == 0
            ? words[Word.CardKindsUnknown]
            : words.Fill(Word.CardKinds, ("kinds", string.Join(", ", listing.Kinds.Select(kind => words[NeedWords.Of(kind)]))));

        yield return words.Fill(Word.CardPlace, ("place", PlaceOf(words, listing)));
        if (listing.Languages.Count > 0)
        {
            var names = listing.Languages.Select(code => words.Names.Languages.GetValueOrDefault(code, code));
            yield return words.Fill(Word.CardLanguages, ("languages", words.Show(string.Join(", ", names))));
        }

        if (listing.Cost is { } cost)
            yield return words.Fill(Word.CardCost, ("cost", words.Show(cost)));
    }

    private static string PlaceOf(BookLanguage words, Listing listing)
    {
        var countries = listing.Countries.Any(Regions.IsRegion)
            ? words[Word.SeveralCountries]
            : string.Join(", ", listing.Countries.Select(words.CountryName));
        var city = listing.Translations.GetValueOrDefault(words.Code)?.City ?? listing.City;
        return city is null ? countries : $"{words.Show(city)}, {countries}";
    }

    private static IEnumerable<string> Safety(BookLanguage words, Listing listing)
    {
        yield return listing.Firewall switch
        {
            Firewall.Confirmed => words.Fill(Word.CardFirewall,
                ("by", words.Show(listing.FirewalledBy ?? "")), ("on", words.Formats.Write(listing.FirewalledOn ?? DateOnly.MinValue))),
            Firewall.No => words[Word.CardNoFirewall],
            _ => words[Word.CardFirewallUnknown],
        };
        yield return words[listing.AnyStatus switch { Tick.Yes => Word.CardAnyStatus, Tick.No => Word.CardNotAnyStatus, _ => Word.CardStatusUnknown }];
        yield return words[listing.IdNeeded switch { Tick.Yes => Word.CardIdNeeded, Tick.No => Word.CardIdNotNeeded, _ => Word.CardIdUnknown }];
    }

    private static IEnumerable<string> Contacts(BookLanguage words, Listing listing)
    {
        if (listing.Phone is { } phone)
            yield return words.Fill(Word.CardPhone, ("phone", words.Show(phone)));

        if (listing.Email is { } email)
            yield return words.Fill(Word.CardEmail, ("email", words.Show(email)));

        if (listing.ConfidentialPlace)
            yield return words[Word.CardConfidential];
        else if (listing.Address is { } address)
            yield return words.Fill(Word.CardAddress, ("address", words.Show(address)));
    }

    private static string Checked(Book book, DateTimeOffset moment, BookLanguage words, Listing listing)
    {
        var age = Ageing.Of(listing, DateOnly.FromDateTime(moment.UtcDateTime), book.Settings.Limits);
        return age == Age.Never
            ? words[Word.CardNotChecked]
            : words.Fill(age == Age.Fresh ? Word.CardChecked : Word.CardCheckedLongAgo, ("on", words.Formats.Write(listing.CheckedOn!.Value)));
    }

    // A mistake is reported to the host, never to the bot, which must learn nothing of who uses a service.
    private static Block.Note Mistake(Book book, BookLanguage words)
    {
        var spans = new List<Span> { new(words.Fill(Word.CardMistake, ("host", words.Show(book.Settings.Host)))) };
        if (book.Settings.Contact is { } contact)
            spans.Add(new Span(" " + words.Show(contact), SpanStyle.Plain, Links.IsHttps(contact) ? contact : null));

        return new Block.Note(spans);
    }

    private static Block.Enumeration List(IEnumerable<string> lines) =>
        new(Ordered: false, [.. lines.Select(line => (IReadOnlyList<Span>)[new Span(line)])]);
}

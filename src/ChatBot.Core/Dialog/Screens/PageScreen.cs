using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>A page, a part of it, or a menu.</summary>
internal static class PageScreen
{
    /// <summary>The page that the address's visitor gets for an id; where the book has none, the nearest menu above it.</summary>
    public static Screen Compose(Book book, DateTimeOffset moment, Address address, string path, int part = 1)
    {
        while (book.Find(address.Language, address.Country, path) is null && path.Length > 0)
            path = path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

        var page = book.Find(address.Language, address.Country, path)!;
        return Compose(book, moment, address, page, part);
    }

    /// <summary>A given page, which may be in another language than the address.</summary>
    public static Screen Compose(Book book, DateTimeOffset moment, Address address, Page page, int part)
    {
        part = Math.Clamp(part, 1, page.Parts.Count);
        Place place = page.Path.Length == 0 ? new Place.Home() : new Place.Page(page.Path, part);
        address = address.At(place);
        var blocks = new List<TextBlock>();
        blocks.AddRange(Before(book, address, page));
        var act = part == 1 ? EmergencyCard.Act(book, address, page) : null;
        var body = page.Parts[part - 1];
        if (act is { AfterAnswer: true })
            (blocks, body) = ([body[0], .. blocks], [.. body.Skip(1)]);

        if (part == 1)
            blocks.AddRange(Calling(book, address, page));

        blocks.AddRange(body);
        blocks.AddRange(After(book, address, page, part));
        var (words, isLast) = (book.Language(address.Language), part == page.Parts.Count);
        return Frame.Around(book, address, page.Title, blocks, [.. PageButtons.Groups(book, address, page, part)]) with
        {
            TextLanguage = page.Language,
            Act = act,
            Trust = Trust(book, moment, words, page),
            Sources = isLast ? Sources(book, address, page) : null,
            Foot = FootOf(book, address, words, page),
        };
    }

    // What else is known of whom to call, before the page's own words.
    private static IEnumerable<TextBlock> Calling(Book book, Address address, Page page) =>
        OffersTalk(page) ? EmergencyCard.Blocks(book, address, page).Concat(TalkCard.Blocks(book, address.Language)) : [];

    private static bool OffersTalk(Page page) => page.Urgent || page.Path.Length == 0;

    private static IEnumerable<TextBlock> Before(Book book, Address address, Page page)
    {
        var words = book.Language(address.Language);
        if (page.Language != address.Language && !page.IsMenu)
            yield return TextBlock.Remark(words[UiText.MissingTranslation]);

        if (page.Country is not null)
            yield return TextBlock.Remark(words.Fill(UiText.ForCountry, ("country", words.CountryName(page.Country))));
    }

    private static IEnumerable<TextBlock> After(Book book, Address address, Page page, int part)
    {
        if (page.Parts.Count > 1)
        {
            yield return TextBlock.Remark(book.Language(address.Language).Fill(UiText.Part,
                ("part", LanguageFormats.Digits(part)), ("parts", LanguageFormats.Digits(page.Parts.Count))));
        }

        if (part == page.Parts.Count && page is { IsMenu: false, Country: null } && Under(book, address, page) is { } under)
            yield return TextBlock.Remark(under);

        // What to say stands right above the button that copies it.
        if (part == page.Parts.Count && page.Phrase is { } phrase)
            yield return PhrasesScreen.Quote(book.Language(page.Language), book.Phrases.Own(phrase, page.Language));
    }

    // Of the nearest folder above that has one.
    private static string? Under(Book book, Address address, Page page)
    {
        for (var path = page.Path; path.LastIndexOf('/') is > 0 and var end;)
        {
            path = path[..end];
            if (book.Find(address.Language, null, path)?.Under is { } under)
                return under;
        }

        return null;
    }

    private static Folded? Sources(Book book, Address address, Page page)
    {
        var words = book.Language(address.Language);
        var numbers = EmergencyCard.Sources(book, address, page).ToList();
        var count = page.Sources.Count + numbers.Count;
        if (page.IsMenu || count == 0)
            return null;

        var items = page.Sources.Select(source => (IReadOnlyList<TextSpan>)[SourceSpan(words, source)]).ToList();
        return new Folded(words.Fill(UiText.Sources, ("count", LanguageFormats.Digits(count))),
            [.. items.Count > 0 ? [new TextBlock.Enumeration(Ordered: false, items)] : Array.Empty<TextBlock>(), .. numbers]);
    }

    private static TextSpan SourceSpan(BookLanguage words, Source source)
    {
        var name = $"{source.Name} ({LanguageFormats.Digits(source.Year)})";
        return new TextSpan(words.RightToLeft ? Isolation.Whole(name) : name, SpanStyle.Plain, source.Url);
    }

    private static Folded? Trust(Book book, DateTimeOffset moment, BookLanguage words, Page page)
    {
        if (page.IsMenu)
            return null;

        TextBlock[] stale = page.Stale ? [TextBlock.Remark(words.Fill(UiText.StaleTranslation, ("language", book.Default.Name)))] : [];
        return ReviewNote(book, moment, words, page) is { } signed
            ? new Folded(signed, stale)
            : new Folded(words[UiText.DraftShort], [TextBlock.Remark(words[UiText.Draft]), .. stale]);
    }

    // Where visitors come in they are told whose copy this is.
    private static Foot? FootOf(Book book, Address address, BookLanguage words, Page page)
    {
        if (page.Path.Length > 0)
            return null;

        var isDraft = book.Languages.Any(language => language.Pages.Values.Any(one => !one.IsMenu && one.Review is null));
        var who = words.Fill(UiText.RunBy, ("host", words.Show(book.Settings.Host)));
        return new Foot(isDraft ? $"{who} {words[UiText.SomeDrafts]}" : who,
            new Button(words[UiText.NothingSaved], new ButtonAction.Go(address.At(new Place.Privacy()))));
    }

    // A signature older than the book's limit no longer counts: the page is a draft again.
    private static string? ReviewNote(Book book, DateTimeOffset moment, BookLanguage words, Page page)
    {
        var oldest = DateOnly.FromDateTime(moment.UtcDateTime).AddDays(-book.Settings.Limits.ReviewDays);
        return page.Review is { } review && review.On >= oldest
            ? words.Fill(UiText.Reviewed, ("by", review.By), ("on", words.Formats.Write(review.On)))
            : null;
    }
}

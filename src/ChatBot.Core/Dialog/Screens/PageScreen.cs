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
        if (part == 1)
            blocks.AddRange(Calling(book, address, page));

        blocks.AddRange(page.Parts[part - 1]);
        blocks.AddRange(After(book, moment, address, page, part));
        return Frame.Around(book, address, page.Title, blocks, [.. Groups(book, address, page, part)]) with { TextLanguage = page.Language };
    }

    // Whom to call, before any other word.
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

    private static IEnumerable<TextBlock> After(Book book, DateTimeOffset moment, Address address, Page page, int part)
    {
        var words = book.Language(address.Language);
        if (page.Parts.Count > 1)
        {
            yield return TextBlock.Remark(words.Fill(UiText.Part,
                ("part", LanguageFormats.Digits(part)), ("parts", LanguageFormats.Digits(page.Parts.Count))));
        }

        if (part < page.Parts.Count || page.IsMenu)
            yield break;

        if (page.Sources.Count > 0)
            yield return SourcesNote(words, page);

        if (page.Stale)
            yield return TextBlock.Remark(words.Fill(UiText.StaleTranslation, ("language", book.Default.Name)));

        yield return TextBlock.Remark(ReviewNote(book, moment, words, page));
    }

    private static TextBlock.Note SourcesNote(BookLanguage words, Page page)
    {
        var spans = new List<TextSpan> { new(words[UiText.Sources] + " ") };
        foreach (var source in page.Sources)
        {
            if (spans.Count > 1)
                spans.Add(new TextSpan("; "));

            var name = $"{source.Name} ({LanguageFormats.Digits(source.Year)})";
            spans.Add(new TextSpan(words.RightToLeft ? Isolation.Whole(name) : name, SpanStyle.Plain, source.Url));
        }

        return new TextBlock.Note(spans);
    }

    // A signature older than the book's limit no longer counts: the page is a draft again.
    private static string ReviewNote(Book book, DateTimeOffset moment, BookLanguage words, Page page)
    {
        var oldest = DateOnly.FromDateTime(moment.UtcDateTime).AddDays(-book.Settings.Limits.ReviewDays);
        return page.Review is { } review && review.On >= oldest
            ? words.Fill(UiText.Reviewed, ("by", review.By), ("on", words.Formats.Write(review.On)))
            : words[UiText.Draft];
    }

    private static IEnumerable<ButtonGroup> Groups(Book book, Address address, Page page, int part)
    {
        var words = book.Language(address.Language);
        foreach (var group in EmergencyCard.Groups(book, address, page))
            yield return group;

        if (part < page.Parts.Count)
        {
            yield return new ButtonGroup(null,
                [new Button(words[UiText.More], new ButtonAction.Go(address.At(new Place.Page(page.Path, part + 1))))]);
            yield break;
        }

        if (page.Services is { } need && !book.Services.IsEmpty)
            yield return new ButtonGroup(null, [new Button(words[UiText.FindPlaces], new ButtonAction.Go(address.At(ListOf(address, page, need))))]);

        foreach (var group in Choices.Groups(book, address, page.Choices))
            yield return group;

        if (book.CountryPages.Contains(page.Path))
        {
            yield return new ButtonGroup(null,
                [new Button(words[UiText.CountriesTitle], new ButtonAction.Go(address.At(new Place.Countries(address.Place))))]);
        }
    }

    // Where no country is chosen yet, choosing one leads straight on to the list, and Back to this page.
    private static Place ListOf(Address address, Page page, string need)
    {
        var list = new Place.Find(Listings.Town.Anywhere, need);
        return address.Country is null ? new Place.Countries(list, From: page.Code) : list;
    }
}

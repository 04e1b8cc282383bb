using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>The choice of a country, at most two taps: where there are many, first a range of letters. Nothing here guesses it.</summary>
internal static class CountriesScreen
{
    // More than these are chosen by a range of letters first: a list that has to be scrolled far is read by nobody.
    private const int MostCountries = 24;

    /// <param name="part">1, or from 2 on the range of letters before.</param>
    public static Screen Compose(Book book, Address address, Place back, int part)
    {
        var all = CountryList.For(book, address.Language, back);
        var ranges = all.Count > MostCountries ? CountryRange.Of(all) : [];
        part = Math.Clamp(part, 1, ranges.Count + 1);
        var shown = ranges.Count == 0 ? all : part == 1 ? [] : ranges[part - 2].Countries;
        var buttons = part == 1
            ? ranges.Select((range, i) => new Button(range.Label, new ButtonAction.Go(address.At(At(address.Place, i + 2))))).ToList()
            : [];
        return Compose(book, address.At(At(address.Place, part)), back, [.. buttons, .. Buttons(address, back, shown)], byLetter: buttons.Count > 0);
    }

    /// <summary>The countries whose names begin as somebody typed.</summary>
    public static Screen Matching(Book book, Address address, Place back, IReadOnlyList<NamedCountry> found) =>
        Compose(book, address, back, [.. Buttons(address, back, found)], byLetter: false);

    private static Screen Compose(Book book, Address address, Place back, List<Button> buttons, bool byLetter)
    {
        var words = book.Language(address.Language);
        var forServices = back is Place.Find;
        List<TextBlock> text = [TextBlock.Plain(words[forServices ? UiText.FindText : UiText.CountriesText])];
        if (byLetter)
            text.Add(TextBlock.Plain(words[UiText.CountriesByLetter]));
        else if (forServices)
            text.Add(TextBlock.Remark(words[UiText.FindHint]));

        if (CountryList.IsForEmergency(book, back))
            text.Add(TextBlock.Plain(words[UiText.CountriesNotListed]));

        buttons.AddRange(WithoutCountry(book, address, back, words));
        return Frame.Around(book, address, words[forServices ? UiText.FindTitle : UiText.CountriesTitle], text, [new ButtonGroup(null, buttons)]);
    }

    private static IEnumerable<Button> Buttons(Address address, Place back, IReadOnlyList<NamedCountry> countries) =>
        countries.Select(country => new Button(country.Name, new ButtonAction.Go(address with { Country = country.Code, Place = back })));

    private static IEnumerable<Button> WithoutCountry(Book book, Address address, Place back, BookLanguage words)
    {
        if (back is not Place.Find find)
            yield return new Button(words[UiText.NoCountry], new ButtonAction.Go(address with { Country = null, Place = back }));
        else if (book.Services.HasRegional)
        {
            var anywhere = new Place.Find(Listings.Town.Anywhere, find.Need);
            yield return new Button(words[UiText.SeveralCountries], new ButtonAction.Go(address with { Country = null, Place = anywhere }));
        }
    }

    private static Place At(Place place, int part) => place switch
    {
        Place.Find find => find with { Part = part },
        Place.Countries countries => countries with { Part = part },
        _ => place,
    };
}

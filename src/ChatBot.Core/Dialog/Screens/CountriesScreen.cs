using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>The choice of a country. It is the visitor's to say: nothing here guesses it.</summary>
internal static class CountriesScreen
{
    // More than these are cut into parts: a list that has to be scrolled far is read by nobody.
    private const int MostCountries = 24;

    public static Screen Compose(Book book, Address address, Place back, int part)
    {
        var words = book.Language(address.Language);
        var forServices = back is Place.Find;
        var all = CountriesFor(book, back)
            .Select(country => (Code: country, Name: words.CountryName(country)))
            .OrderBy(country => country.Name, StringComparer.InvariantCultureIgnoreCase)
            .ToList();
        var parts = Math.Max(1, (all.Count + MostCountries - 1) / MostCountries);
        part = Math.Clamp(part, 1, parts);
        var buttons = all.Skip((part - 1) * MostCountries).Take(MostCountries)
            .Select(country => new Button(country.Name, new ButtonAction.Go(address with { Country = country.Code, Place = back })))
            .ToList();
        if (part < parts)
            buttons.Add(new Button(words[UiText.More], new ButtonAction.Go(address.At(At(address.Place, part + 1)))));

        buttons.AddRange(WithoutCountry(book, address, back, words));
        List<TextBlock> text = forServices
            ? [TextBlock.Plain(words[UiText.FindText]), TextBlock.Remark(words[UiText.FindHint])]
            : [TextBlock.Plain(words[UiText.CountriesText])];
        return Frame.Around(book, address.At(At(address.Place, part)), words[forServices ? UiText.FindTitle : UiText.CountriesTitle], text, [new ButtonGroup(null, buttons)]);
    }

    // Only countries where the choice makes a difference.
    private static IEnumerable<string> CountriesFor(Book book, Place back) => back switch
    {
        Place.Find => book.Services.Countries,
        Place.Page page => book.Countries.Where(country =>
            book.Default.Pages.ContainsKey($"{page.Path}@{country}")
            || (book.UrgentPaths.Contains(page.Path) && book.Services.Emergency.ContainsKey(country))),
        _ => book.Countries,
    };

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

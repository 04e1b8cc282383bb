using ChatBot.Content;
using ChatBot.Dialog.Screens;
using ChatBot.Listings;
using ChatBot.Listings.Typed;
using ChatBot.Matching.Features;

namespace ChatBot.Dialog;

/// <summary>A country's name, or its beginning, typed where a country is chosen or emergency numbers are shown.</summary>
internal static class CountryAnswerer
{
    // More than these say too little: the letters go on.
    private const int MostFound = 8;

    /// <summary>The screen of the country; null where the text is not a country's name, or it is asked for elsewhere.</summary>
    public static Screen? Answer(Book book, DateTimeOffset moment, Input.Said said, DirectoryQuery query)
    {
        if (said.At is not { } at || PlaceOf(book, at.Place) is not { } back)
            return null;

        if (at.Place is not Place.Page)
        {
            var found = Beginning(CountryList.For(book, at.Language, back), said.Text.Span);
            if (found.Count == 1)
                return ScreenComposer.Compose(book, moment, at with { Country = found[0].Code, Place = back });
            if (found.Count is > 1 and <= MostFound)
                return CountriesScreen.Matching(book, at, back, found);
        }

        return back is Place.Find || query is not { Country: { } country, Towns.Count: 0, Need: null, Others: 0 } ? null
            : book.Countries.Contains(country) ? ScreenComposer.Compose(book, moment, at with { Country = country, Place = back })
            : Notices.Add(ScreenComposer.Compose(book, moment, at), book.Language(at.Language).Fill(
                UiText.EmergencyNotThere, ("country", book.Language(at.Language).CountryName(country))));
    }

    private static Place? PlaceOf(Book book, Place place) => place switch
    {
        Place.Countries countries => countries.Return,
        Place.Page page when book.UrgentPaths.Contains(page.Path) && book.Services.Emergency.Count > 0 => page,
        _ => null,
    };

    // Folded on the stack, and overwritten.
    private static List<NamedCountry> Beginning(List<NamedCountry> countries, ReadOnlySpan<char> typed)
    {
        Span<char> cut = stackalloc char[Normalizer.Room];
        Span<char> folded = stackalloc char[Normalizer.Room];
        var begin = folded[..Normalizer.Normalize(typed, cut, folded)].TrimEnd(' ');
        var found = new List<NamedCountry>();
        foreach (var country in countries)
        {
            if (begin.Length > 0 && Phrases.Fold(country.Name).AsSpan().StartsWith(begin))
                found.Add(country);
        }

        cut.Clear();
        folded.Clear();
        return found;
    }
}

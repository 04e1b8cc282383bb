using ChatBot.Content;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>The choice of a country. It is the visitor's to say: nothing here guesses it.</summary>
internal static class CountriesScreen
{
    public static Screen Compose(Book book, Address address, Place back)
    {
        var words = book.Language(address.Language);
        var buttons = book.Countries
            .Select(country => (Country: (string?)country, Name: words.Countries.GetValueOrDefault(country, country.ToUpperInvariant())))
            .OrderBy(choice => choice.Name, StringComparer.Ordinal)
            .Append((Country: null, Name: words[Word.NoCountry]))
            .Select(choice => new Button(choice.Name, new ButtonAction.Go(address with { Country = choice.Country, Place = back })));
        return Frame.Around(book, address, words[Word.CountriesTitle], [Block.Plain(words[Word.CountriesText])],
            [new ButtonGroup(null, [.. buttons])]);
    }
}

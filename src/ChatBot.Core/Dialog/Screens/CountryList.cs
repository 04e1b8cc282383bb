using ChatBot.Content;

namespace ChatBot.Dialog.Screens;

/// <summary>A country that can be chosen.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in the visitor's language.</param>
internal readonly record struct NamedCountry(string Code, string Name);

/// <summary>The countries where a choice makes a difference, by name.</summary>
internal static class CountryList
{
    /// <param name="back">Where the choice leads.</param>
    public static List<NamedCountry> For(Book book, string language, Place back)
    {
        var words = book.Language(language);
        return
        [
            .. CodesFor(book, back)
                .Select(country => new NamedCountry(country, words.CountryName(country)))
                .OrderBy(country => country.Name, StringComparer.InvariantCultureIgnoreCase),
        ];
    }

    /// <summary>Whether the choice is made for emergency numbers.</summary>
    public static bool IsForEmergency(Book book, Place back) =>
        back is Place.Page page && book.UrgentPaths.Contains(page.Path) && book.Services.Emergency.Count > 0;

    private static IEnumerable<string> CodesFor(Book book, Place back) => back switch
    {
        Place.Find => book.Services.Countries,
        Place.Page page => book.Countries.Where(country =>
            book.Default.Pages.ContainsKey($"{page.Path}@{country}")
            || (book.UrgentPaths.Contains(page.Path) && book.Services.Emergency.ContainsKey(country))),
        _ => book.Countries,
    };
}

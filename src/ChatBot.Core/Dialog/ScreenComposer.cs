using ChatBot.Content;
using ChatBot.Dialog.Screens;
using ChatBot.Dialog.Screens.Directory;

namespace ChatBot.Dialog;

/// <summary>From a state to its screen: one file of <c>Screens/</c> for each place.</summary>
internal static class ScreenComposer
{
    /// <summary>The screen of a state; where the book no longer has it, the nearest is shown.</summary>
    public static Screen Compose(Book book, DateTimeOffset moment, Address address) => address.Place switch
    {
        Place.Home => PageScreen.Compose(book, moment, address, ""),
        Place.Page page => PageScreen.Compose(book, moment, address, page.Path, page.Part),
        Place.Privacy => PageScreen.Compose(book, moment, address.At(new Place.Page(book.Settings.Privacy)), book.Settings.Privacy),
        Place.Languages languages => LanguagesScreen.Compose(book, address, languages.Return),
        Place.Countries countries => CountriesScreen.Compose(book, address, countries.Return, countries.Part),
        Place.Find find => FindScreen.Compose(book, moment, address, find),
        Place.Listing listing => ListingScreen.Compose(book, moment, address, listing),
        Place.Phrases phrases => PhrasesScreen.Compose(book, moment, address, phrases),
        Place.Ask => AskScreen.Compose(book, address),
        Place.Answers answers => AnswersScreen.Compose(book, address, answers),
        Place.Remove remove => RemoveScreen.Compose(book, address.At(new Place.Home()), remove.Message),
        Place.Hidden => HiddenScreen.Compose(book, address),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

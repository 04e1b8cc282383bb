using ChatBot.Content;
using ChatBot.Dialog.Screens.Directory;
using ChatBot.Listings.Typed;
using ChatBot.Matching;
using UiText = ChatBot.Content.UiText;

namespace ChatBot.Dialog;

/// <summary>From a typed question to the directory, where it asks for a place and not for an answer.</summary>
internal static class DirectoryAnswerer
{
    // With more words a country's name is a part of a question: "in france customers get fines, what is this law".
    private const int MostOthers = 2;

    /// <summary>The screen of the directory; null where the question is the matcher's.</summary>
    public static Screen? Answer(Book book, DateTimeOffset moment, Address? at, DirectoryQuery wish, Match? match)
    {
        if (wish.IsEmpty || book.Services.IsEmpty)
            return null;

        var from = at ?? new Address(match?.Language ?? book.Default.Code, null, new Place.Home());
        if (TypedSearch.Answer(book, from, wish) is { } address)
            return Show(book, moment, from, wish, address);

        // "Who treats gonorrhoea in Lisbon": the matcher finds the page, and the page says what kind of service it speaks of.
        return wish.NamesPlace && wish.Others <= MostOthers && match?.Outcome == Outcome.Answer
            && book.Find(match.Language, from.Country, match.Candidates[0].Place)?.Services is { } need
            ? Show(book, moment, from, wish, TypedSearch.Go(book, from, wish, need))
            : null;
    }

    private static Screen Show(Book book, DateTimeOffset moment, Address from, DirectoryQuery wish, Address address)
    {
        var words = book.Language(address.Language);
        if (TypedSearch.Ambiguous(from, wish) is { Count: > 1 } towns)
        {
            var choices = towns.Select(town => new Button(
                $"{words.Show(town.NameIn(address.Language))}, {words.CountryName(town.Country)}",
                new ButtonAction.Go(address with { Country = town.Country, Place = new Place.Find(town.Slug, (address.Place as Place.Find)?.Need) })));
            var screen = FindScreen.Compose(book, moment, new Address(address.Language, null, new Place.Find()), new Place.Find());
            return Notices.Add(screen with { Groups = [new ButtonGroup(null, [.. choices]), .. screen.Groups] },
                words.Fill(UiText.WhichTown, ("town", words.Show(towns[0].NameIn(address.Language)))));
        }

        var shown = ScreenComposer.Compose(book, moment, address);
        return address.Country is null && wish.Country is { } country
            ? Notices.Add(shown, words.Fill(UiText.ListNotThere, ("country", words.CountryName(country))))
            : shown;
    }
}

using ChatBot.Content;

namespace ChatBot.Dialog.Screens;

/// <summary>The ways on from a page: one next step, then what else there is to read.</summary>
internal static class PageButtons
{
    public static IEnumerable<ButtonGroup> Groups(Book book, Address address, Page page, int part)
    {
        var words = book.Language(address.Language);
        if (part < page.Parts.Count)
        {
            yield return new ButtonGroup(null,
                [new Button(words[UiText.More], new ButtonAction.Go(address.At(new Place.Page(page.Path, part + 1))), ButtonWeight.Next)]);
            foreach (var group in EmergencyCard.Groups(book, address, page))
                yield return group;

            yield break;
        }

        if (page.Phrase is { } phrase)
            yield return new ButtonGroup(null, [PhrasesScreen.Copy(words, book.Phrases.Own(phrase, page.Language))]);

        foreach (var group in page.IsMenu ? Choices.Groups(book, address, page.Choices, hints: page.Path.Length > 0) : Next(book, address, page))
            yield return group;

        foreach (var group in EmergencyCard.Groups(book, address, page))
            yield return group;

        if (book.CountryPages.Contains(page.Path))
        {
            yield return new ButtonGroup(null,
                [new Button(words[UiText.CountriesTitle], new ButtonAction.Go(address.At(new Place.Countries(address.Place))))]);
        }
    }

    /// <summary>The way to the helpers that a page speaks of. Where no country is chosen yet, choosing one leads straight on to the list.</summary>
    public static Button FindPlaces(Book book, Address address, Page page)
    {
        var list = new Place.Find(Listings.Town.Anywhere, page.Services!);
        Place place = address.Country is null ? new Place.Countries(list, From: page.Code) : list;
        return new Button(book.Language(address.Language)[UiText.FindPlaces], new ButtonAction.Go(address.At(place)), ButtonWeight.Next);
    }

    // The helpers are the next step, where there are any and they are not the action already; otherwise the first of the pages.
    private static IEnumerable<ButtonGroup> Next(Book book, Address address, Page page)
    {
        var acts = EmergencyCard.Act(book, address, page) is { AfterAnswer: true };
        var helps = page.Services is not null && !book.Services.IsEmpty && !acts;
        if (helps)
            yield return new ButtonGroup(null, [FindPlaces(book, address, page)]);

        var reads = Choices.Groups(book, address, page.Choices).SelectMany(group => group.Buttons).ToList();
        if (!helps && !acts && reads is [{ Weight: ButtonWeight.Normal } first, ..])
        {
            yield return new ButtonGroup(null, [first with { Weight = ButtonWeight.Next }]);
            reads.RemoveAt(0);
        }

        if (reads.Count > 0)
            yield return new ButtonGroup(book.Language(address.Language)[UiText.AlsoRead], reads);
    }
}

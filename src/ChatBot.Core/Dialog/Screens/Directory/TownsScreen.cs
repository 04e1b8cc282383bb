using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens.Directory;

/// <summary>The choice of a town, or of the whole country.</summary>
internal static class TownsScreen
{
    // Beside these, the whole country and the next part make eight buttons.
    private const int MostTowns = 6;

    public static Screen Compose(Book book, Address address, int part)
    {
        var words = book.Language(address.Language);
        var towns = book.Services.Towns(address.Country);
        var parts = (towns.Count + MostTowns - 1) / MostTowns;
        part = Math.Clamp(part, 1, parts);
        var buttons = new List<Button> { To(words[UiText.WholeCountry], new Place.Find(Town.Anywhere)) };
        buttons.AddRange(towns.Skip((part - 1) * MostTowns).Take(MostTowns)
            .Select(town => To(words.Show(town.NameIn(address.Language)), new Place.Find(town.Slug))));
        if (part < parts)
            buttons.Add(To(words[UiText.More], new Place.Find(Part: part + 1)));

        var title = words.Fill(UiText.TownTitle, ("country", words.CountryName(address.Country!)));
        return Frame.Around(book, address.At(new Place.Find(Part: part)), title, [TextBlock.Remark(words[UiText.FindHint])], [new ButtonGroup(null, buttons)]);

        Button To(string label, Place place) => new(label, new ButtonAction.Go(address.At(place)));
    }
}

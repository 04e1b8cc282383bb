using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>The numbers to call in danger, on urgent pages: the chosen country's, or one tap to choose one.</summary>
internal static class EmergencyCard
{
    /// <summary>The chosen country's numbers; nothing where none was chosen or it has none.</summary>
    public static IEnumerable<TextBlock> Blocks(Book book, Address address, Page page)
    {
        if (!page.Urgent || address.Country is null || !book.Services.Emergency.TryGetValue(address.Country, out var numbers))
            yield break;

        var words = book.Language(address.Language);
        yield return new TextBlock.Paragraph(
            [new TextSpan(words.Fill(UiText.EmergencyTitle, ("country", words.CountryName(numbers.Country))), SpanStyle.Bold)]);
        yield return new TextBlock.Enumeration(Ordered: false, [.. Lines(words, numbers)]);
        yield return Source(words, numbers);
    }

    /// <summary>The way to the numbers, where no country with numbers is chosen.</summary>
    public static IEnumerable<ButtonGroup> Groups(Book book, Address address, Page page)
    {
        var known = address.Country is not null && book.Services.Emergency.ContainsKey(address.Country);
        if (!page.Urgent || known || book.Services.Emergency.Count == 0)
            yield break;

        var choose = new ButtonAction.Go(address.At(new Place.Countries(address.Place)));
        yield return new ButtonGroup(null, [new Button(book.Language(address.Language)[UiText.EmergencyChoose], choose, ButtonWeight.Urgent)]);
    }

    private static IEnumerable<IReadOnlyList<TextSpan>> Lines(BookLanguage words, EmergencyNumbers numbers)
    {
        foreach (var (word, number) in new[]
        {
            (UiText.EmergencyPolice, numbers.Police), (UiText.EmergencyAmbulance, numbers.Ambulance), (UiText.EmergencyFire, numbers.Fire),
            (UiText.EmergencyCrisis, numbers.CrisisLine),
        })
        {
            if (number is not null)
                yield return [new TextSpan($"{words[word]}: "), new TextSpan(words.Show(number), SpanStyle.Bold)];
        }

        yield return
        [
            new TextSpan(words[numbers.AsksStatus switch
            {
                Tick.Yes => UiText.EmergencyAsks,
                Tick.No => UiText.EmergencyAsksNot,
                _ => UiText.EmergencyAsksUnknown,
            }]),
        ];
    }

    private static TextBlock.Note Source(BookLanguage words, EmergencyNumbers numbers)
    {
        var state = numbers.CheckedOn is { } day ? words.Fill(UiText.CardChecked, ("on", words.Formats.Write(day))) : words[UiText.CardNotChecked];
        return new TextBlock.Note(
        [
            new TextSpan(words[UiText.EmergencySource] + " "),
            new TextSpan(words.Show(new Uri(numbers.Source).Host), SpanStyle.Plain, numbers.Source),
            new TextSpan($". {state}"),
        ]);
    }
}

using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>The numbers to call in danger, on urgent pages: the chosen country's, or one tap to choose one.</summary>
internal static class EmergencyCard
{
    /// <summary>The chosen country's numbers; nothing where none was chosen or it has none.</summary>
    public static IEnumerable<Block> Blocks(Book book, Address address, Page page)
    {
        if (!page.Urgent || address.Country is null || !book.Services.Emergency.TryGetValue(address.Country, out var numbers))
            yield break;

        var words = book.Language(address.Language);
        yield return new Block.Paragraph(
            [new Span(words.Fill(Word.EmergencyTitle, ("country", words.CountryName(numbers.Country))), SpanStyle.Bold)]);
        yield return new Block.Enumeration(Ordered: false, [.. Lines(words, numbers)]);
        yield return Source(words, numbers);
    }

    /// <summary>The way to the numbers, where no country with numbers is chosen.</summary>
    public static IEnumerable<ButtonGroup> Groups(Book book, Address address, Page page)
    {
        var known = address.Country is not null && book.Services.Emergency.ContainsKey(address.Country);
        if (!page.Urgent || known || book.Services.Emergency.Count == 0)
            yield break;

        var choose = new ButtonAction.Go(address.At(new Place.Countries(address.Place)));
        yield return new ButtonGroup(null, [new Button(book.Language(address.Language)[Word.EmergencyChoose], choose, ButtonWeight.Urgent)]);
    }

    private static IEnumerable<IReadOnlyList<Span>> Lines(BookLanguage words, EmergencyNumbers numbers)
    {
        foreach (var (word, number) in new[]
        {
            (Word.EmergencyPolice, numbers.Police), (Word.EmergencyAmbulance, numbers.Ambulance), (Word.EmergencyFire, numbers.Fire),
            (Word.EmergencyCrisis, numbers.CrisisLine),
        })
        {
            if (number is not null)
                yield return [new Span($"{words[word]}: "), new Span(words.Show(number), SpanStyle.Bold)];
        }

        yield return
        [
            new Span(words[numbers.AsksStatus switch
            {
                Tick.Yes => Word.EmergencyAsks,
                Tick.No => Word.EmergencyAsksNot,
                _ => Word.EmergencyAsksUnknown,
            }]),
        ];
    }

    private static Block.Note Source(BookLanguage words, EmergencyNumbers numbers)
    {
        var state = numbers.CheckedOn is { } day ? words.Fill(Word.CardChecked, ("on", words.Formats.Write(day))) : words[Word.CardNotChecked];
        return new Block.Note(
        [
            new Span(words[Word.EmergencySource] + " "),
            new Span(words.Show(new Uri(numbers.Source).Host), SpanStyle.Plain, numbers.Source),
            new Span($". {state}"),
        ]);
    }
}

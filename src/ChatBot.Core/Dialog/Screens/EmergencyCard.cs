using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>Whom to call, first on urgent pages: the chosen country's numbers, or what to try and one tap to choose a country.</summary>
internal static class EmergencyCard
{
    private const string ForCrisis = "crisis";
    private const string ForChildren = "child";

    public static IEnumerable<TextBlock> Blocks(Book book, Address address, Page page)
    {
        if (!page.Urgent || book.Services.Emergency.Count == 0)
            yield break;

        var words = book.Language(address.Language);
        if (Numbers(book, address) is not { } numbers)
        {
            yield return TextBlock.Plain(address.Country is { } country
                ? words.Fill(UiText.EmergencyNotThere, ("country", words.CountryName(country)))
                : words[UiText.EmergencyAnywhere]);
            yield break;
        }

        yield return Bold(words.Fill(UiText.EmergencyTitle, ("country", words.CountryName(numbers.Country))));
        yield return new TextBlock.Enumeration(Ordered: false, [.. Lines(words, numbers)]);
        foreach (var block in LineOf(words, numbers, page.Services))
            yield return block;

        yield return Source(words, numbers.Source, numbers.CheckedOn);
    }

    /// <summary>The way to the numbers, where no country with numbers is chosen.</summary>
    public static IEnumerable<ButtonGroup> Groups(Book book, Address address, Page page)
    {
        if (!page.Urgent || Numbers(book, address) is not null || book.Services.Emergency.Count == 0)
            yield break;

        var choose = new ButtonAction.Go(address.At(new Place.Countries(address.Place)));
        yield return new ButtonGroup(null, [new Button(book.Language(address.Language)[UiText.EmergencyChoose], choose, ButtonWeight.Urgent)]);
    }

    private static EmergencyNumbers? Numbers(Book book, Address address) =>
        address.Country is null ? null : book.Services.Emergency.GetValueOrDefault(address.Country);

    // One line for each number that differs: "Police, ambulance, fire: 112".
    private static IEnumerable<IReadOnlyList<TextSpan>> Lines(BookLanguage words, EmergencyNumbers numbers)
    {
        (string Label, string? Number)[] services =
        [
            (words[UiText.EmergencyPolice], numbers.Police), (words[UiText.EmergencyAmbulance], numbers.Ambulance), (words[UiText.EmergencyFire], numbers.Fire),
        ];
        foreach (var one in services.Where(service => service.Number is not null).GroupBy(service => service.Number!, service => service.Label))
            yield return [new TextSpan($"{string.Join(", ", one)}: "), new TextSpan(words.Show(one.Key), SpanStyle.Bold)];

        if (numbers.Text is { } text)
        {
            var word = numbers.TextRegister == Tick.Yes ? UiText.EmergencyTextRegister : UiText.EmergencyText;
            yield return [new TextSpan(words.Fill(word, ("number", words.Show(text))))];
        }

        if (numbers is { Silent: { } keys } && (numbers.Police ?? numbers.Ambulance) is { } silent)
            yield return [new TextSpan(words.Fill(UiText.EmergencySilent, ("number", words.Show(silent)), ("keys", words.Show(keys))))];

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

    // Somebody to talk to stands where the page says to talk to somebody.
    private static IEnumerable<TextBlock> LineOf(BookLanguage words, EmergencyNumbers numbers, string? need)
    {
        if (need is not (ForCrisis or ForChildren))
            yield break;

        if ((need == ForChildren ? numbers.Child : numbers.Crisis) is not { } line)
        {
            yield return TextBlock.Plain(words.Fill(
                UiText.EmergencyNoLine, ("country", words.CountryName(numbers.Country)), ("button", words[UiText.FindPlaces])));
            yield break;
        }

        yield return Bold($"{words[need == ForChildren ? UiText.EmergencyChild : UiText.EmergencyCrisis]}: {words.Show($"{line.Number} ({line.Name})")}");
        yield return new TextBlock.Enumeration(
            Ordered: false, [.. HelpLineText.Facts(words, line).Select(fact => (IReadOnlyList<TextSpan>)[new TextSpan(fact)])]);
        yield return Source(words, line.Source, numbers.CheckedOn);
    }

    private static TextBlock.Paragraph Bold(string text) => new([new TextSpan(text, SpanStyle.Bold)]);

    private static TextBlock.Note Source(BookLanguage words, string source, DateOnly? checkedOn)
    {
        var state = checkedOn is { } day ? words.Fill(UiText.CardChecked, ("on", words.Formats.Write(day))) : words[UiText.CardNotChecked];
        return new TextBlock.Note(
        [
            new TextSpan(words[UiText.EmergencySource] + " "),
            new TextSpan(words.Show(new Uri(source).Host), SpanStyle.Plain, source),
            new TextSpan($". {state}"),
        ]);
    }
}

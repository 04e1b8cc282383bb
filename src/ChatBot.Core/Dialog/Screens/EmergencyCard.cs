using ChatBot.Content;
using ChatBot.Listings;
using ChatBot.Text;

namespace ChatBot.Dialog.Screens;

/// <summary>
/// What to do now on an urgent page, before any other word: whom to call in the chosen country, or what to try and one tap to
/// choose a country. Where the page is about medicine that can't wait, the way to whoever gives it.
/// </summary>
internal static class EmergencyCard
{
    private const string ForCrisis = "crisis";
    private const string ForChildren = "child";
    private const string ForMedicine = "health";

    public static ActionCard? Act(Book book, Address address, Page page)
    {
        if (!IsFor(book, page))
            return null;

        var words = book.Language(address.Language);
        if (IsMedicine(book, page))
            return new ActionCard(null, null, [PageButtons.FindPlaces(book, address, page)], []) { AfterAnswer = true };

        if (Numbers(book, address) is { } numbers)
        {
            return new ActionCard(words.Fill(UiText.EmergencyTitle, ("country", words.CountryName(numbers.Country))), null,
                [.. Calls(book, words, numbers, page)], [TextBlock.Plain(Papers(words, numbers)), TextBlock.Remark(words[UiText.EmergencyStays])]);
        }

        return new ActionCard(null, TextBlock.Plain(Anywhere(words, address)), [Choose(book, address)], [TextBlock.Plain(words[UiText.EmergencyAsks])]);
    }

    /// <summary>What else is known of the numbers, under the action; where that is none of theirs, the numbers themselves.</summary>
    public static IEnumerable<TextBlock> Blocks(Book book, Address address, Page page)
    {
        if (!IsFor(book, page))
            yield break;

        var words = book.Language(address.Language);
        var numbers = Numbers(book, address);
        if (IsMedicine(book, page))
            yield return TextBlock.Plain(numbers is null ? Anywhere(words, address) : $"{words.Fill(UiText.EmergencyTitle, ("country", words.CountryName(numbers.Country)))}. {string.Join("; ", Lines(words, numbers).Select(line => $"{words.Show(line.Number)} · {line.Who}"))}");

        if (numbers is null)
            yield break;

        var details = Details(words, numbers).Select(text => (IReadOnlyList<TextSpan>)[new TextSpan(text)]).ToList();
        if (details.Count > 0)
            yield return new TextBlock.Enumeration(Ordered: false, details);

        foreach (var block in LineOf(words, numbers, page.Services))
            yield return block;
    }

    /// <summary>Where the numbers are from.</summary>
    public static IEnumerable<TextBlock> Sources(Book book, Address address, Page page)
    {
        if (!IsFor(book, page) || Numbers(book, address) is not { } numbers)
            return [];

        var line = Line(numbers, page.Services)?.Source;
        return new[] { numbers.Source, line }.OfType<string>().Distinct().Select(source => Source(book.Language(address.Language), source, numbers.CheckedOn));
    }

    /// <summary>The way to the numbers of a country, or of another one, where the action is not this itself.</summary>
    public static IEnumerable<ButtonGroup> Groups(Book book, Address address, Page page)
    {
        if (IsFor(book, page) && (IsMedicine(book, page) || Numbers(book, address) is not null))
            yield return new ButtonGroup(null, [Choose(book, address) with { Weight = ButtonWeight.Normal }]);
    }

    private static bool IsFor(Book book, Page page) => page.Urgent && book.Services.Emergency.Count > 0;

    private static bool IsMedicine(Book book, Page page) => page.Services == ForMedicine && !book.Services.IsEmpty;

    private static Button Choose(Book book, Address address) => new(book.Language(address.Language)[UiText.EmergencyChoose],
        new ButtonAction.Go(address.At(new Place.Countries(address.Place))), ButtonWeight.Urgent);

    private static string Anywhere(BookLanguage words, Address address) => address.Country is { } country
        ? words.Fill(UiText.EmergencyNotThere, ("country", words.CountryName(country)))
        : words[UiText.EmergencyAnywhere];

    private static EmergencyNumbers? Numbers(Book book, Address address) =>
        address.Country is null ? null : book.Services.Emergency.GetValueOrDefault(address.Country);

    // In danger the emergency numbers stand first; where somebody wants to be heard, the line that listens.
    private static IEnumerable<Button> Calls(Book book, BookLanguage words, EmergencyNumbers numbers, Page page)
    {
        var calls = Lines(words, numbers).Select(line => Call(words, line.Number, line.Who));
        if (Line(numbers, page.Services) is not { } listens)
            return calls;

        var call = Call(words, listens.Number, words.Show(listens.Name));
        return book.UrgentPaths is [var danger, ..] && page.Path == danger ? calls.Append(call) : calls.Prepend(call);
    }

    private static Button Call(BookLanguage words, string number, string who) => new(
        $"{words.Show(number)} · {who}", new ButtonAction.Call(number, words.Fill(UiText.EmergencyCall, ("number", words.Show(number))), who), ButtonWeight.Urgent);

    // One for each number that differs.
    private static IEnumerable<(string Number, string Who)> Lines(BookLanguage words, EmergencyNumbers numbers)
    {
        (string Label, string? Number)[] services =
        [
            (words[UiText.EmergencyAmbulance], numbers.Ambulance), (words[UiText.EmergencyPolice], numbers.Police), (words[UiText.EmergencyFire], numbers.Fire),
        ];
        return services.Where(service => service.Number is not null).GroupBy(service => service.Number!, service => service.Label)
            .Select(one => (one.Key, words.Formats.Join(one)));
    }

    private static IEnumerable<string> Details(BookLanguage words, EmergencyNumbers numbers)
    {
        if (numbers is { Silent: { } keys } && (numbers.Police ?? numbers.Ambulance) is { } silent)
            yield return words.Fill(UiText.EmergencySilent, ("number", words.Show(silent)), ("keys", words.Show(keys)));

        if (numbers.Text is { } text)
        {
            var word = numbers.TextRegister == Tick.Yes ? UiText.EmergencyTextRegister : UiText.EmergencyText;
            yield return words.Fill(word, ("number", words.Show(text)));
        }
    }

    private static string Papers(BookLanguage words, EmergencyNumbers numbers) => words[numbers.AsksStatus switch
    {
        Tick.Yes => UiText.EmergencyAsks,
        Tick.No => UiText.EmergencyAsksNot,
        _ => UiText.EmergencyAsksUnknown,
    }];

    private static HelpLine? Line(EmergencyNumbers numbers, string? need) =>
        need switch { ForChildren => numbers.Child, ForCrisis => numbers.Crisis, _ => null };

    // Somebody to talk to stands where the page says to talk to somebody.
    private static IEnumerable<TextBlock> LineOf(BookLanguage words, EmergencyNumbers numbers, string? need)
    {
        if (need is not (ForCrisis or ForChildren))
            yield break;

        if (Line(numbers, need) is not { } line)
        {
            yield return TextBlock.Plain(words.Fill(
                UiText.EmergencyNoLine, ("country", words.CountryName(numbers.Country)), ("button", words[UiText.FindPlaces])));
            yield break;
        }

        yield return Bold($"{words[need == ForChildren ? UiText.EmergencyChild : UiText.EmergencyCrisis]}: {words.Show($"{line.Number} ({line.Name})")}");
        yield return new TextBlock.Enumeration(
            Ordered: false, [.. HelpLineText.Facts(words, line).Select(fact => (IReadOnlyList<TextSpan>)[new TextSpan(fact)])]);
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

using System.Text.RegularExpressions;
using ChatBot.Dialog;
using ChatBot.Text;

namespace ChatBot.Tests.Dialog;

/// <summary>From the start no urgent way and no menu shows a word of another language without its sign: <see cref="Button.Language"/>.</summary>
public sealed partial class MixedLanguagesTests
{
    // Names of things that have none in other languages, and what the book's own rule (words.txt, glossaries) keeps in Latin letters.
    private static readonly HashSet<string> Names = new(["Language", "Telegram", "HIV", "PEP", "PrEP", "SMS", "STI", "UNHCR", "IOM", "Signal", "WhatsApp", "pdf", "Android", "iPhone"], StringComparer.OrdinalIgnoreCase);

    private static readonly IReadOnlyDictionary<Address, Node> English = Graph.Walk(Shipped.Book, Shipped.Moment, "en");

    public static TheoryData<string> Others => [.. Shipped.Book.Languages.Skip(1).Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Others))]
    public void No_urgent_way_and_no_menu_shows_a_word_of_another_language_without_its_sign(string language)
    {
        var isLatin = language is "es" or "fr" or "pt";
        var own = EnglishLines();

        var foreign = UrgentAndMenus(Graph.Walk(Shipped.Book, Shipped.Moment, language))
            .SelectMany(screen => Lines(screen).Select(line => (screen.Address, Line: line)))
            .Where(shown => isLatin ? own.Contains(shown.Line) && shown.Line.Count(c => c == ' ') > 1 : LatinWords().Matches(shown.Line).Any(word => !Names.Contains(word.Value)))
            .Select(shown => $"{shown.Address}: {shown.Line}");

        Assert.Empty(foreign);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_screen_on_these_ways_is_in_the_visitors_language(string language) =>
        Assert.All(UrgentAndMenus(Graph.Walk(Shipped.Book, Shipped.Moment, language)), screen => Assert.Equal(language, screen.TextLanguage));

    private static HashSet<string> EnglishLines() => [.. UrgentAndMenus(English).SelectMany(Lines)];

    private static IEnumerable<Screen> UrgentAndMenus(IReadOnlyDictionary<Address, Node> nodes) => nodes.Values.Select(node => node.Screen).Where(screen => screen.Address.Place switch
    {
        Place.Page page => Shipped.Book.Default.Pages[page.Path] is { IsMenu: true } or { Urgent: true },
        Place.Home or Place.Ask or Place.Hidden or Place.Privacy => true,
        _ => false,
    });

    // Sources keep the names under which they can be found.
    private static IEnumerable<string> Lines(Screen screen) =>
    [
        screen.Title,
        .. screen.Blocks.Concat(screen.Act?.Notes ?? []).SelectMany(block => Measure.PlainText(block).Split('\n')),
        .. screen.Buttons.Where(button => button.Language is null).Select(button => button.Label),
        .. screen.Groups.Select(group => group.Title).OfType<string>(),
        .. screen.Trust is { } trust ? new[] { trust.Title } : [],
    ];

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex LatinWords();
}

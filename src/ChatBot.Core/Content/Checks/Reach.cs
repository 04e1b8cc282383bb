using System.Text;
using ChatBot.Dialog;

namespace ChatBot.Content.Checks;

/// <summary>
/// Is every page within a few taps of the start, does each go on, and are home, language and hide one tap from everywhere?
/// Answered by walking the machine in every language.
/// </summary>
internal static class Reach
{
    public static void Check(Book book, BookDraft draft, ProblemList problems)
    {
        var moment = new DateTimeOffset(draft.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        foreach (var language in book.Languages)
        {
            var nodes = Graph.Walk(book, moment, language.Code);
            foreach (var node in nodes.Values)
                CheckScreen(book, node, problems);

            CheckPages(book, language, nodes, problems);
        }
    }

    private static void CheckPages(Book book, BookLanguage language, IReadOnlyDictionary<Address, Node> nodes, ProblemList problems)
    {
        foreach (var page in language.Pages.Values.Where(page => page.Path.Length > 0))
        {
            var address = new Address(language.Code, page.Country, new Place.Page(page.Path));
            if (!nodes.TryGetValue(address, out var node))
            {
                problems.Add(Codes.PageUnreachable, new Position(page.File), "No button leads to this page.",
                    "List it in a menu (index.md) or under \"see:\" of a page.");
            }
            else if (node.Taps > book.Settings.Limits.Taps && page.Country is null)
            {
                problems.Add(Codes.PageTooFar, new Position(page.File), $"The page is {node.Taps} taps from the start; {book.Settings.Limits.Taps} are allowed.",
                    "List it in a menu nearer to the start.");
            }
        }
    }

    private static void CheckScreen(Book book, Node node, ProblemList problems)
    {
        var screen = node.Screen;
        var at = new Position(FileOf(book, screen.Address));
        var choices = screen.Groups.Sum(group => group.Buttons.Count);
        if (choices == 0 && screen.Address.Place is Place.Page or Place.Home)
            problems.Add(Codes.DeadEnd, at, "The page leads nowhere but back.", "Add \"see:\" with one to five pages that go on from here.");

        if (choices > book.Settings.Limits.Choices && screen.Address.Place is not (Place.Languages or Place.Countries or Place.Find { Town: null }))
        {
            problems.Add(Codes.TooManyChoices, at, $"The screen {screen.Address} has {choices} buttons; a tired person finds their way among {book.Settings.Limits.Choices}.",
                "Take some out of the list, or make a menu below it.");
        }

        if (screen.Address.Place is not Place.Hidden && !HasWaysOut(screen))
            problems.Add(Codes.DeadEnd, at, $"The screen {screen.Address} has no way home, to the languages or to hide.", "This is a fault of the program: report it.");

        foreach (var target in Graph.Targets(screen).Where(target => Encoding.UTF8.GetByteCount(target.ToString()) > Address.MaxBytes))
        {
            problems.Add(Codes.AddressTooLong, at, $"A button here has the address {target}, {target.ToString().Length} letters long; Telegram takes {Address.MaxBytes}.",
                "Give the page's file or folder a shorter name.");
        }
    }

    private static bool HasWaysOut(Screen screen)
    {
        var places = Graph.Targets(screen).Select(target => target.Place).ToList();
        return places.Exists(place => place is Place.Home) && places.Exists(place => place is Place.Languages) && places.Exists(place => place is Place.Hidden);
    }

    private static string FileOf(Book book, Address address)
    {
        var path = address.Place switch
        {
            Place.Page page => page.Path,
            Place.Languages { Return: Place.Page page } => page.Path,
            Place.Countries { Return: Place.Page page } => page.Path,
            _ => "",
        };
        return book.Find(address.Language, address.Country, path)?.File ?? book.Default.Pages[""].File;
    }
}

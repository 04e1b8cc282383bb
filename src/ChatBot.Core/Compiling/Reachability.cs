using System.Text;
using ChatBot.Content;
using ChatBot.Content.Building;
using ChatBot.Content.Reading;
using ChatBot.Dialog;

namespace ChatBot.Compiling;

/// <summary>
/// Is every page within a few taps of the start, does each go on, and are home, language and hide one tap from everywhere?
/// Answered by walking the machine in every language. A mistake that translations inherit is reported once, at the original.
/// </summary>
internal static class Reachability
{
    public static void Check(Book book, BookDraft draft, ProblemList problems)
    {
        var moment = new DateTimeOffset(draft.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var far = new HashSet<string>();
        var longest = new Dictionary<string, Address>();
        foreach (var language in book.Languages)
        {
            var nodes = Graph.Walk(book, moment, language.Code);
            foreach (var node in nodes.Values)
            {
                CheckScreen(book, draft, node.Screen, problems);
                KeepLongest(node.Screen, longest);
            }

            // With a choice lost, half the book may hang in the air; the lost choice is the Problem.
            if (draft.IsWhole)
                CheckPages(book, language, nodes, far, problems);
        }

        CheckAddresses(draft, longest.Values, problems);
    }

    // "far" holds the pages that were reported for a language before, the default one first.
    private static void CheckPages(
        Book book, BookLanguage language, IReadOnlyDictionary<Address, Node> nodes, HashSet<string> far, ProblemList problems)
    {
        foreach (var page in language.Pages.Values.Where(page => page.Path.Length > 0 && book.Default.Pages.ContainsKey(page.Path)))
        {
            var found = nodes.GetValueOrDefault(new Address(language.Code, page.Country, new Place.Page(page.Path)));
            var fits = found is not null && (found.Taps <= book.Settings.Limits.Taps || page.Country is not null);
            if (fits || !far.Add($"{page.Path}@{page.Country}"))
                continue;

            if (found is null)
            {
                problems.Add(Codes.PageUnreachable, new Position(page.File), "No button leads to this page.",
                    "List it in a menu (index.md) or under \"see:\" of a page.");
            }
            else
            {
                problems.Add(Codes.PageTooFar, new Position(page.File), $"The page is {found.Taps} taps from the start; {book.Settings.Limits.Taps} are allowed.",
                    "List it in a menu nearer to the start.");
            }
        }
    }

    private static void CheckScreen(Book book, BookDraft draft, Screen screen, ProblemList problems)
    {
        var page = PageOf(draft, screen.Address);
        var at = page?.ChoicesAt ?? new Position($"{draft.DefaultLanguage}/index.md");
        var choices = screen.Groups.Sum(group => group.Buttons.Count);
        if (choices == 0 && screen.Address.Place is Place.Page or Place.Home && page is not null && draft.IsSure(page))
            problems.Add(Codes.DeadEnd, at, "The page leads nowhere but back.", $"Add \"{(page.IsMenu ? "menu" : "see")}:\" with one to five pages that go on from here.");

        if (choices > book.Settings.Limits.Choices && screen.Address.Place is not (Place.Languages or Place.Countries or Place.Phrases or Place.Find { Town: null }))
        {
            problems.Add(Codes.TooManyChoices, at, $"The screen has {choices} buttons; a tired person finds their way among {book.Settings.Limits.Choices}.",
                "Take some out of the list, or make a menu below it.");
        }

        if (screen.Address.Place is not Place.Hidden && !HasWaysOut(screen))
            problems.Add(Codes.DeadEnd, at, $"The screen {screen.Address} has no way home, to the languages or to hide.", "This is a fault of the program: report it.");
    }

    private static bool HasWaysOut(Screen screen)
    {
        var places = Graph.Targets(screen).Select(target => target.Place).ToList();
        return places.Exists(place => place is Place.Home) && places.Exists(place => place is Place.Languages) && places.Exists(place => place is Place.Hidden);
    }

    // The longest address of each page, however many buttons carry one.
    private static void KeepLongest(Screen screen, Dictionary<string, Address> longest)
    {
        foreach (var target in Graph.Targets(screen).Where(target => Length(target) > Address.MaxBytes))
        {
            var path = PathOf(target.Place);
            if (!longest.TryGetValue(path, out var known) || Length(known) < Length(target))
                longest[path] = target;
        }
    }

    private static void CheckAddresses(BookDraft draft, IEnumerable<Address> longest, ProblemList problems)
    {
        foreach (var address in longest)
        {
            problems.Add(Codes.AddressTooLong, new Position(PageOf(draft, address)?.File.Shown ?? $"{draft.DefaultLanguage}/index.md"),
                $"The page's longest address, {address}, has {Length(address)} letters; Telegram takes {Address.MaxBytes}.",
                "Give the file or its folder a shorter name.");
        }
    }

    private static int Length(Address address) => Encoding.UTF8.GetByteCount(address.ToString());

    private static string PathOf(Place place) => place switch
    {
        Place.Page page => page.Path,
        Place.Languages languages => PathOf(languages.Return),
        Place.Countries countries => PathOf(countries.Return),
        _ => "",
    };

    // Whose choices the screen shows: a translation without a list of its own has the original's.
    private static PageDraft? PageOf(BookDraft draft, Address address)
    {
        var path = PathOf(address.Place);
        var own = draft.PagesOf(address.Language);
        var page = own.GetValueOrDefault($"{path}@{address.Country}") ?? own.GetValueOrDefault(path) ?? draft.DefaultPages.GetValueOrDefault(path);
        return page is { See: null, Menu: null } ? draft.OriginalOf(page) ?? page : page;
    }
}

using ChatBot.Dialog;

namespace ChatBot.Tests.Dialog;

public sealed class BackTests
{
    // A long menu has parts, and a long page has too: from the first, its choices are this far at most.
    private const int MostParts = 3;

    [Fact]
    public void Back_leads_nearer_to_the_start_or_to_a_menu_that_offers_the_screen()
    {
        foreach (var language in Shipped.Book.Languages)
        {
            var nodes = Graph.Walk(Shipped.Book, Shipped.Moment, language.Code);
            var taps = TapsFromTheStart(nodes);

            var forward = nodes.Keys
                .Where(address => address.Place is not (Place.Home or Place.Hidden))
                .Select(address => (From: address, To: BackOf(nodes[address].Screen)))
                .Where(step => taps[step.To] >= taps[step.From] && !Offers(nodes, step.To, step.From, MostParts))
                .Select(step => $"{step.From} ({taps[step.From]} taps) leads back to {step.To} ({taps[step.To]})");

            Assert.Empty(forward);
        }
    }

    [Fact]
    public void Back_from_the_choice_of_a_country_for_services_leads_to_the_page_that_offered_them()
    {
        var pages = Shipped.Book.Default.Pages.Values.Where(page => page is { Services: not null, Country: null }).ToList();

        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            var end = new Address("en", null, new Place.Page(page.Path, page.Parts.Count));
            var choice = Graph.Targets(Show(end)).Single(to => to.Place is Place.Countries { Return: Place.Find });

            Assert.Equal(end, BackOf(Show(choice)));
            Assert.All(
                Graph.Targets(Show(choice)).Where(to => to.Place is Place.Countries),
                range => Assert.Equal(choice, BackOf(Show(range))));
        }
    }

    [Fact]
    public void A_language_chosen_at_the_choice_of_a_country_comes_back_to_that_choice()
    {
        var choice = new Address("en", null, new Place.Countries(new Place.Find("any", "health"), From: Shipped.Book.Find("en", null, "health/pep")!.Code));
        var languages = Graph.Targets(Show(choice)).Single(to => to.Place is Place.Languages);

        Assert.Equal(choice, BackOf(Show(languages)));
        Assert.Contains(choice with { Language = "es" }, Graph.Targets(Show(languages)));
    }

    [Fact]
    public void Where_the_services_were_asked_for_in_words_Back_leads_to_the_start()
    {
        var choice = new Address("en", null, new Place.Countries(new Place.Find("any", "health")));

        Assert.Equal(new Address("en", null, new Place.Home()), BackOf(Show(choice)));
    }

    // The start is one screen for every country: what was chosen on the way takes nobody further from it.
    private static Dictionary<Address, int> TapsFromTheStart(IReadOnlyDictionary<Address, Node> nodes)
    {
        var taps = nodes.Keys.Where(address => address.Place is Place.Home).ToDictionary(address => address, _ => 0);
        var queue = new Queue<Address>(taps.Keys);
        while (queue.TryDequeue(out var from))
        {
            foreach (var to in Graph.Targets(nodes[from].Screen).Where(to => nodes.ContainsKey(to) && !taps.ContainsKey(to)))
            {
                taps[to] = taps[from] + 1;
                queue.Enqueue(to);
            }
        }

        return taps;
    }

    private static bool Offers(IReadOnlyDictionary<Address, Node> nodes, Address menu, Address address, int parts) =>
        Graph.Targets(nodes[menu].Screen)
            .Any(to => to == address || (parts > 1 && IsPartOf(to.Place, menu.Place) && Offers(nodes, to, address, parts - 1)));

    private static bool IsPartOf(Place place, Place menu) => (place, menu) switch
    {
        (Place.Page { Part: > 1 } part, Place.Page first) => part.Path == first.Path,
        (Place.Find { Part: > 1 } part, Place.Find first) => part with { Part = first.Part } == first,
        _ => false,
    };

    private static Address BackOf(Screen screen) => ((ButtonAction.Go)screen.Fixed[0][0].Action).Address;

    private static Screen Show(Address address) => Machine.Step(Shipped.Book, Shipped.Moment, new Input.Chose(address)).Screen;
}

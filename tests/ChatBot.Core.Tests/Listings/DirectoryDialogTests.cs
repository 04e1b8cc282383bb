using System.Text;
using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Dialog.Walks;

namespace ChatBot.Tests.Listings;

public sealed class DirectoryDialogTests
{
    private static readonly Book Book = Shipped.Book;

    [Fact]
    public void Every_state_of_the_directory_can_be_read_back_and_fits_a_button_in_every_country_and_language()
    {
        var seen = new HashSet<Address>();
        var queue = new Queue<Address>(Book.Languages.Select(language => new Address(language.Code, null, new Place.Find())));
        while (queue.TryDequeue(out var address))
        {
            if (!seen.Add(address))
                continue;

            var screen = Machine.Step(Book, Shipped.Moment, new Input.Chose(address)).Screen;
            Assert.Equal((address, true), AddressReader.Read(Book, address.ToString()));
            Assert.Equal(address, screen.Address);
            foreach (var to in Graph.Targets(screen))
            {
                Assert.InRange(Encoding.UTF8.GetByteCount(to.ToString()), 1, Address.MaxBytes);
                if (to.Place is Place.Find or Place.Listing or Place.Countries)
                    queue.Enqueue(to);
            }

            if (address.Place is not (Place.Find { Town: null } or Place.Countries))
                Assert.InRange(Rows(screen), 1, Book.Settings.Limits.Choices);
        }

        Assert.All(Book.Services.Countries, country => Assert.Contains(seen, address => address.Country == country && address.Place is Place.Listing));
    }

    [Fact]
    public void The_longest_address_that_there_can_be_fits_a_button()
    {
        var place = new Place.Listing("abcd2345", new Place.Find("santiago-de-", "sex-worker-led", 99));

        var address = new Address("xxx", "cl", new Place.Languages(place)).ToString();

        Assert.Equal(Address.MaxBytes, Encoding.UTF8.GetByteCount(address));
    }

    // Where a kind is still to be chosen a chat shows no buttons of cards; chips share a row.
    private static int Rows(Screen screen) => screen.Groups.Sum(group => group.Buttons.Count) + (screen.Chips.Count > 0 ? 1 : 0)
        + (screen.Groups.Any(group => group.IsChips) ? 0 : screen.Cards.Sum(card => card.Links.Count + 1));

    [Fact]
    public void A_card_says_what_nobody_knows_and_never_passes_it_off_as_a_yes()
    {
        var card = Show(Table.Book("", "abcd,Example,Example,,,at"), "en-at/listing/abcd");

        Assert.Contains("Do they tell immigration about you? We do not know.", card, StringComparison.Ordinal);
        Assert.Contains("Do they help people without residence papers? We do not know.", card, StringComparison.Ordinal);
        Assert.Contains("Do they ask for papers or ID? We do not know.", card, StringComparison.Ordinal);
        Assert.Contains("Opening hours: we do not know.", card, StringComparison.Ordinal);
        Assert.Contains("We do not know what it helps with.", card, StringComparison.Ordinal);
        Assert.Contains("Not checked yet.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Open now", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_says_who_confirmed_what_and_offers_the_number_to_copy()
    {
        var book = Table.Book(
            "time_zone,hours,phone,whatsapp,web,firewalled,firewalled_by,firewalled_on,any_status,id_needed,checked_on,languages,confidential_place",
            "abcd,Example,Example,,health,at,Europe/Vienna,Mo-Fr 09:00-17:00,+43 1 5550100,+43 664 5550100,https://example.org/,confirmed,Example Lawyers,2026-10-01,yes,no,2026-08-20,de; ar,yes");
        var screen = Machine.Step(book, Shipped.Moment, new Input.Chose(AddressReader.Read(book, "en-at/listing/abcd").Address)).Screen;
        var card = WalkPlayer.See(screen).Text;

        Assert.Contains("Confirmed by Example Lawyers, 1 October 2026", card, StringComparison.Ordinal);
        Assert.Contains("Languages: German, Arabic", card, StringComparison.Ordinal);
        Assert.Contains("Open: Mon-Fri 09:00-17:00. Open now.", card, StringComparison.Ordinal);
        Assert.Contains("The address is kept secret", card, StringComparison.Ordinal);
        Assert.Contains("Last checked on 20 August 2026. That is long ago", card, StringComparison.Ordinal);
        Assert.Contains(screen.Buttons, button => button.Action == new ButtonAction.Copy("+43 1 5550100"));
        Assert.Contains(screen.Buttons, button => button.Action == new ButtonAction.Open("https://wa.me/436645550100"));
        Assert.Contains("أبريل", Book.Language("ar").Formats.Months);
        Assert.Contains("الألمانية", Show(book, "ar-at/listing/abcd"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_offers_the_list_of_its_kind_and_choosing_a_country_leads_straight_on()
    {
        var page = Machine.Step(Book, Shipped.Moment, new Input.Chose(At("en/services/health"))).Screen;
        var chosen = Machine.Step(Book, Shipped.Moment, new Input.Chose(At("en-at/services/health"))).Screen;

        Assert.Contains(At($"en/countries/{Book.Find("en", null, "services/health")!.Code}/find/any/health"), Graph.Targets(page));
        Assert.Contains(At("en-at/find/any/health"), Graph.Targets(chosen));
        Assert.Contains(At("en-at/find/any/health"), Graph.Targets(Machine.Step(Book, Shipped.Moment, new Input.Chose(At("en/countries/2/find/any/health"))).Screen));
    }

    [Fact]
    public void An_urgent_page_shows_the_chosen_countrys_numbers_or_offers_to_choose_one()
    {
        var none = Machine.Step(Book, Shipped.Moment, new Input.Chose(At("en/safety/emergency-now"))).Screen;
        var thai = WalkPlayer.See(Machine.Step(Book, Shipped.Moment, new Input.Chose(At("en-th/safety/emergency-now"))).Screen).Text;

        Assert.Contains(At("en/countries/safety/emergency-now"), Graph.Targets(none));
        Assert.Contains("1669 · Ambulance", thai, StringComparison.Ordinal);
        Assert.Contains("Police may ask for your papers. We do not know if they do here.", thai, StringComparison.Ordinal);
        Assert.DoesNotContain("· Ambulance", WalkPlayer.See(none).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_country_is_chosen_by_the_visitor_alone()
    {
        var start = Machine.Step(Book, Shipped.Moment, new Input.Started(null, "de-AT")).Screen;
        var find = Machine.Step(Book, Shipped.Moment, new Input.Commanded(ChatCommand.Find, start.Address, "de-AT")).Screen;

        Assert.Null(start.Address.Country);
        Assert.Equal("en/find", find.Address.ToString());
    }

    [Theory]
    [InlineData("en-at/find/vienna/health/2/3")]
    [InlineData("en-at/find/berlin/health")]
    [InlineData("en-at/find/any/gold")]
    [InlineData("en-at/listing/zzzz/vienna")]
    [InlineData("en/find/00")]
    public void A_forged_step_leads_to_the_nearest_that_exists(string address) => Assert.False(AddressReader.Read(Book, address).Exact);

    private static Address At(string address) => AddressReader.Read(Book, address).Address;

    private static string Show(Book book, string address) =>
        WalkPlayer.See(Machine.Step(book, Shipped.Moment, new Input.Chose(AddressReader.Read(book, address).Address)).Screen).Text;
}

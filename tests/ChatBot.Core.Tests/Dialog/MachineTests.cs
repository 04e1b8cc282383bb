using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Dialog;

public sealed class MachineTests
{
    private static readonly Book Book = Shipped.Book;

    /// <summary>One of each kind of place: the switches over places are fed every case.</summary>
    private static readonly Place[] Places =
    [
        new Place.Home(), new Place.Page("definitions"), new Place.Page("rights/firewall"), new Place.Page("rights/firewall", 7),
        new Place.Page("gone"), new Place.Languages(new Place.Page("rights/firewall")), new Place.Countries(new Place.Home()), new Place.Ask(),
        new Place.Answers(), new Place.Answers("zzzz"), new Place.Privacy(), new Place.Remove(5, Confirmed: false),
        new Place.Remove(5, Confirmed: true), new Place.Hidden(),
    ];

    private static readonly Gen<Address> Addresses =
        from language in Gen.Elements("en", "es", "ar", "xx")
        from country in Gen.Elements<string?>(null, "gb", "zz")
        from place in Gen.Elements(Places)
        select new Address(language, country, place);

    private static readonly Gen<Input> Inputs = Gen.OneOf(
        Addresses.Select(Input (to) => new Input.Chose(to)),
        Addresses.Select(Input (to) => new Input.Chose(to, Exact: false)),
        Addresses.Select(Input (at) => new Input.Started(at, null)),
        Gen.Elements<string?>(null, "", "-", "pt-BR", "AR", "zh-hans").Select(Input (language) => new Input.Started(null, language)),
        Addresses.SelectMany(at => Gen.Elements(Enum.GetValues<ChatCommand>()).Select(Input (command) => new Input.Commanded(command, at, null))),
        Addresses.Select(Input (at) => new Input.SentUnreadable(12, at, null)),
        Gen.Elements("", " ", "pep", "\ud800", new string('x', 5000), "مساعدة help", "1234", "😀").SelectMany(
            text => Addresses.Select(Input (at) => new Input.Said(VisitorText.Copy(text), at, Removed: true))));

    [Theory]
    [InlineData("en/rights/lawyer", true)]
    [InlineData("en/rights/arrest", true)]
    [InlineData("en-xx/rights/arrest", false)]
    [InlineData("en/rights", false)]
    [InlineData("en/health/burn", false)]
    public void What_a_menu_says_under_its_pages_stands_under_them(string address, bool stands)
    {
        var menu = File.ReadAllText(Path.Combine(Repository.Base, "en", "rights", "index.md")).Replace("title: Your rights", "title: Your rights\nunder: Laws differ.", StringComparison.Ordinal);
        var book = BaseBook.With(("en/rights/index.md", menu)).Book!;

        var last = Machine.Show(book, DateTimeOffset.UnixEpoch, AddressReader.Read(book, address).Address).Blocks[^1];

        Assert.Equal(stands, last is TextBlock.Note && Measure.PlainText(last) == "Laws differ.");
    }

    [Fact]
    public void No_input_throws_and_home_is_never_further_than_two_taps()
    {
        Prop.ForAll(Inputs.ToArbitrary(), input =>
        {
            var screen = Machine.Step(Book, Shipped.Moment, input).Screen;
            return LeadsHome(screen) || Graph.Targets(screen).Any(to => LeadsHome(Machine.Step(Book, Shipped.Moment, new Input.Chose(to)).Screen));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Every_screen_of_every_language_has_back_home_language_and_hide()
    {
        foreach (var language in Book.Languages)
        {
            foreach (var (address, node) in Graph.Walk(Book, Shipped.Moment, language.Code).Where(entry => entry.Key.Place is not Place.Hidden))
            {
                Assert.Equal(
                    [language[UiText.Back], language[UiText.Home], language[UiText.Language], language[UiText.Hide]],
                    node.Screen.Fixed.SelectMany(row => row).Select(button => button.Label));
                Assert.Equal(address, node.Screen.Address);
            }
        }
    }

    [Fact]
    public void Back_always_comes_home_in_the_end()
    {
        foreach (var address in Graph.Walk(Book, Shipped.Moment, "en").Keys)
        {
            var above = address;
            for (var taps = 0; above.Place is not Place.Home; taps++)
            {
                Assert.True(taps < 20, address.ToString());
                above = Machine.Above(Book, above);
            }
        }
    }

    [Fact]
    public void A_stale_button_leads_to_the_nearest_page_and_says_so()
    {
        var (to, exact) = AddressReader.Read(Book, "en/rights/abolished");

        var screen = Machine.Step(Book, Shipped.Moment, new Input.Chose(to, exact)).Screen;

        Assert.Equal("en/rights", screen.Address.ToString());
        Assert.Equal(Book.Language("en")[UiText.Outdated], ChatBot.Text.Measure.PlainText(screen.Blocks[0]));
    }

    [Fact]
    public void Hide_shows_nothing_and_asks_the_channel_to_take_everything_away()
    {
        var turn = Machine.Step(Book, Shipped.Moment, new Input.Commanded(ChatCommand.Hide, new Address("en", null, new Place.Page("health/pep")), null));

        Assert.IsType<Effect.Hide>(turn.Effect);
        Assert.Single(turn.Screen.Buttons);
        Assert.DoesNotContain("PEP", turn.Screen.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cover_gives_nothing_away_and_leads_back()
    {
        var address = new Address("ar", null, new Place.Page("health/pep"));

        var cover = Machine.Cover(Book, address);

        Assert.Empty(cover.Blocks);
        Assert.Equal(address, Assert.IsType<ButtonAction.Go>(Assert.Single(cover.Buttons).Action).Address);
    }

    [Fact]
    public void A_message_is_removed_only_when_the_visitor_says_yes()
    {
        var offered = Machine.Step(Book, Shipped.Moment, new Input.SentUnreadable(77, new Address("en", null, new Place.Page("health/pep")), null));
        var yes = Assert.IsType<ButtonAction.Go>(offered.Screen.Groups[0].Buttons[0].Action).Address;
        var no = Assert.IsType<ButtonAction.Go>(offered.Screen.Groups[0].Buttons[1].Action).Address;

        var removed = Machine.Step(Book, Shipped.Moment, new Input.Chose(yes));

        Assert.IsType<Effect.Show>(offered.Effect);
        Assert.Equal(77, Assert.IsType<Effect.Remove>(removed.Effect).Message);
        Assert.Equal("en/health/pep", no.ToString());
    }

    [Fact]
    public void A_language_tag_of_an_app_chooses_the_first_screen()
    {
        Assert.Equal("es", Machine.Step(Book, Shipped.Moment, new Input.Started(null, "es-419")).Screen.Address.Language);
        Assert.Equal("en/home", Machine.Step(Book, Shipped.Moment, new Input.Started(null, null)).Screen.Address.ToString());
    }

    [Theory]
    [InlineData("de-AT")]
    [InlineData(Input.Started.OtherLanguage)]
    public void Whose_app_speaks_no_language_of_the_book_chooses_one_first(string language)
    {
        var screen = Machine.Step(Book, Shipped.Moment, new Input.Started(null, language)).Screen;

        Assert.Equal("en/languages/home", screen.Address.ToString());
        Assert.Equal(Book.Languages.Select(one => one.Name), screen.Groups[0].Buttons.Select(button => button.Label));
        Assert.Equal(Book.Languages.Select(one => $"{one.Code}/home"), screen.Groups[0].Buttons.Select(button => ((ButtonAction.Go)button.Action).Address.ToString()));
    }

    [Fact]
    public void A_link_leads_to_its_page_whatever_the_app_speaks()
    {
        var (to, _) = AddressReader.ReadDeepLink(Book, "es_rights_arrest");

        Assert.Equal("es/rights/arrest", Machine.Step(Book, Shipped.Moment, new Input.Started(to, "de-AT")).Screen.Address.ToString());
    }

    private static bool LeadsHome(Screen screen) => Graph.Targets(screen).Any(to => to.Place is Place.Home);
}

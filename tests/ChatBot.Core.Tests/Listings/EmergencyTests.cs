using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Dialog.Walks;
using ChatBot.Listings;

namespace ChatBot.Tests.Listings;

public sealed class EmergencyTests
{
    private const string Names = "country\tat\tAustria\ncountry\tgb\tUnited Kingdom\nlanguage\ten\tEnglish\n";
    private const string Columns = "country,police,ambulance,fire,source,read_on,asks_status,silent,text,text_register,";
    private const string LineColumns = "crisis_line,crisis_name,crisis_hours,crisis_languages,crisis_traces,crisis_reports,crisis_source,crisis_read_on\n";
    private const string Source = "https://www.example.org/numbers";

    private static Book Book => Shipped.Book;

    public static TheoryData<string> Languages => [.. Book.Languages.Select(language => language.Code)];

    [Theory, MemberData(nameof(Languages))]
    public void Every_urgent_page_begins_with_a_number_or_with_what_to_try(string language)
    {
        foreach (var path in Book.UrgentPaths)
        {
            Assert.Contains("112", FirstText($"{language}/{path}"), StringComparison.Ordinal);
            Assert.Contains("112", FirstText($"{language}-fj/{path}"), StringComparison.Ordinal);
            Assert.Contains("999", Text($"{language}-gb/{path}").Split('\n').Take(6).Aggregate((all, line) => all + line), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_country_with_numbers_is_two_taps_from_an_urgent_page_s_button(string language)
    {
        var choice = Machine.Step(Book, Shipped.Moment, new Input.Chose(At($"{language}/countries/safety/emergency-now"))).Screen;
        var ranges = Graph.Targets(choice).Where(target => target.Place is Place.Countries).ToList();
        var countries = ranges.SelectMany(range => Graph.Targets(Machine.Step(Book, Shipped.Moment, new Input.Chose(range)).Screen))
            .Where(target => target.Place is Place.Page).Select(target => target.Country).OfType<string>();

        Assert.InRange(ranges.Count, 2, 7);
        Assert.Equal(Book.Services.Emergency.Keys.Order(StringComparer.Ordinal), countries.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en/countries/safety/emergency-now", "united k", "en-gb/safety/emergency-now")]
    [InlineData("en/countries/safety/emergency-now", "AUSTRIA", "en-at/safety/emergency-now")]
    [InlineData("es/countries/health/pep", "reino", "es-gb/health/pep")]
    [InlineData("ar/countries/safety/under-18", "النمسا", "ar-at/safety/under-18")]
    [InlineData("en/safety/emergency-now", "germany", "en-de/safety/emergency-now")]
    public void A_country_is_chosen_by_typing_its_name_or_how_it_begins(string at, string typed, string leads) =>
        Assert.Equal(leads, Say(at, typed).Address.ToString());

    [Fact]
    public void Letters_that_several_countries_begin_with_offer_these()
    {
        var screen = Say("en/countries/safety/emergency-now", "aus");

        Assert.Equal(["au", "at"], Graph.Targets(screen).Select(target => target.Country).OfType<string>().Where(country => country is "au" or "at"));
    }

    [Fact]
    public void A_line_stands_where_the_page_says_to_talk_and_says_what_nobody_knows()
    {
        var text = Text("en-at/safety/emergency-now");

        Assert.Contains("Someone to talk to: 142 (Telefonseelsorge)", text, StringComparison.Ordinal);
        Assert.Contains("May they trace the call or send police? We do not know.", text, StringComparison.Ordinal);
        Assert.Contains("Must they report what you say? We do not know.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_line_is_known_the_page_says_where_to_look() =>
        Assert.Contains("I know no line to talk to in Brazil. Tap \"Find a service for this\"", Text("en-br/safety/emergency-now"), StringComparison.Ordinal);

    [Theory]
    [InlineData("at,112,112,112,,,,,,,,,,,,,,", "key-missing")]
    [InlineData("at,112,112,112,https://www.example.org/numbers,,yes,,,,,,,,,,,", "listing-tick-undated")]
    [InlineData("at,112,112,112,https://www.example.org/numbers,,,,,,142,Line,24/7,,,,,", "key-missing")]
    [InlineData("at,112,112,112,https://www.example.org/numbers,,,,,,142,Line,24/7,,yes,,https://www.example.org/line,", "listing-tick-undated")]
    [InlineData("at,112,112,112,https://www.example.org/numbers,,,,,,142,Line,always,,,,https://www.example.org/line,", "listing-hours")]
    [InlineData("at,112,112,112,https://www.example.org/numbers,,,,,,,Line,,,,,,", "key-missing")]
    [InlineData("at,112 or 144,112,112,https://www.example.org/numbers,,,,,,,,,,,,,", "value-wrong")]
    public void A_row_that_nobody_stands_for_is_refused(string row, string code) =>
        Assert.Contains(Problems(row), problem => problem.Code.Name == code);

    [Fact]
    public void A_whole_row_is_read()
    {
        var row = $"gb,999,999,999,{Source},2026-11-01,unknown,55,999,yes,116 123,Listeners,24/7,en,no,unknown,https://www.example.org/line,2026-11-01";

        Assert.Empty(Problems(row));
    }

    [Fact]
    public void No_search_that_a_page_or_the_directory_offers_ends_empty_in_any_country()
    {
        var ofPages = Book.Default.Pages.Values.Select(page => page.Services).OfType<string>().Distinct().ToList();
        foreach (var country in Book.Default.Names.Countries.Keys.Append(null))
        {
            var query = new ListingQuery(country, null, Needs.All, "en", DateOnly.FromDateTime(Shipped.Moment.UtcDateTime));
            foreach (var kind in Book.Services.FittingNeeds(query).Concat(ofPages).Distinct())
                Assert.True(Book.Services.Fitting(query with { Need = kind }).Exists(listing => kind == Needs.All || listing.Kinds.Contains(kind)), $"{kind} in {country}");
        }
    }

    [Fact]
    public void Every_kind_has_a_list_that_leads_to_helpers() =>
        Assert.All(Needs.Kinds, kind => Assert.Contains(Book.Services.All, listing => listing.IsFinder && listing.Kinds.Contains(kind)));

    [Fact]
    public void Whoever_helps_stands_before_lists_that_lead_to_helpers_and_these_say_so()
    {
        var fitting = Book.Services.Fitting(new ListingQuery("de", null, "shelter", "en", DateOnly.FromDateTime(Shipped.Moment.UtcDateTime)));
        var finders = Book.Services.All.Where(listing => listing.IsFinder).ToList();

        var known = fitting.Where(listing => listing.Kinds.Contains("shelter")).ToList();

        Assert.Equal(known.OrderBy(listing => listing.IsFinder), known);
        Assert.NotEmpty(finders);
        Assert.All(finders, finder => Assert.Contains("This is a list or a network.", Text($"en/listing/{finder.Id}/any/all"), StringComparison.Ordinal));
    }

    private static IEnumerable<Problem> Problems(string row) => BaseBook.Says(
        [("cldr/en.tsv", Names), ("cldr/ar.tsv", "country\tat\tالنمسا\ncountry\tgb\tبريطانيا\n"), ("services/emergency.csv", Columns + LineColumns + row + "\n")], "")
        .Where(problem => problem.File.EndsWith("emergency.csv", StringComparison.Ordinal));

    private static Address At(string address) => AddressReader.Read(Book, address).Address;

    private static string Text(string address) => WalkPlayer.See(Machine.Step(Book, Shipped.Moment, new Input.Chose(At(address))).Screen).Text;

    private static string FirstText(string address) => Text(address).Split('\n').Where(line => line.Length > 0).Take(4).Aggregate((all, line) => all + "\n" + line);

    private static Screen Say(string at, string typed)
    {
        using var text = VisitorText.Copy(typed);
        return Machine.Step(Book, Shipped.Moment, new Input.Said(text, At(at), Removed: false)).Screen;
    }
}

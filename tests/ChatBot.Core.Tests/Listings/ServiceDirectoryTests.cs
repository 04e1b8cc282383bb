using ChatBot.Content;
using ChatBot.Listings;

namespace ChatBot.Tests.Listings;

public sealed class ServiceDirectoryTests
{
    private static readonly Book Book = Table.Book(
        "city,languages,status,hide_in,firewalled,checked_on",
        "town,A,A town,,health,at,Vienna,de,active,,unknown,2026-11-30",
        "towe,A,A town with English,,health,at,Vienna,en,active,,unknown,2026-11-01",
        "nati,A,A country,,health,at,,de,active,,unknown,",
        "othr,A,Another town,,health,at,Graz,de,active,,unknown,2026-11-30",
        "shut,A,Closed for now,,health,at,Vienna,de,temporarily closed,,unknown,2026-11-30",
        "gone,A,Gone,,health,at,Vienna,de,defunct,,unknown,2026-11-30",
        "rest,A,Out of service,,health,at,Vienna,de,inactive,,unknown,2026-11-30",
        "oldx,A,Old,,health,at,Vienna,de,active,,unknown,2026-08-01",
        "dead,A,Expired,,health,at,Vienna,de,active,,unknown,2026-06-01",
        "hide,A,Hidden,,health,at,Vienna,de,active,at,unknown,2026-11-30",
        "nofw,A,No firewall,,health,at,Vienna,de,active,,no,2026-11-30",
        "euro,A,Europe,,health,europe,,,active,,unknown,",
        "wrld,A,World,,health,world,,,active,,unknown,",
        "lega,A,Legal,,legal,at,Vienna,de,active,,unknown,2026-11-30",
        "unkn,A,Unknown kind,,,at,Vienna,de,active,,unknown,2026-11-30",
        "gbxx,A,Elsewhere,,health,gb; us,,,active,,unknown,");

    [Fact]
    public void The_towns_own_come_first_then_the_countrys_then_the_regions_and_unknown_kinds_last() =>
        Assert.Equal(["towe", "town", "oldx", "nofw", "shut", "nati", "euro", "wrld", "unkn"], Ids("at", "vienna", "health"));

    [Fact]
    public void Anywhere_is_the_whole_country() =>
        Assert.Equal(["towe", "town", "othr", "oldx", "nati", "nofw", "shut", "euro", "wrld", "unkn"], Ids("at", null, "health"));

    [Fact]
    public void Without_a_country_only_what_works_in_several_is_shown() => Assert.Equal(["euro", "wrld"], Ids(null, null, "health"));

    [Fact]
    public void Outside_Europe_the_European_networks_are_left_out() => Assert.Equal(["gbxx", "wrld"], Ids("us", null, "health"));

    [Fact]
    public void A_service_hidden_for_a_country_is_shown_where_none_was_chosen()
    {
        var book = Table.Book("hide_in", "abcd,A,A,,health,world,at");

        Assert.Empty(book.Services.Fitting(new ListingQuery("at", null, "health", "en", Table.Today)));
        Assert.Single(book.Services.Fitting(new ListingQuery(null, null, "health", "en", Table.Today)));
    }

    [Theory]
    [InlineData(0, "Fresh")]
    [InlineData(89, "Fresh")]
    [InlineData(90, "Old")]
    [InlineData(179, "Old")]
    [InlineData(180, "Expired")]
    public void A_check_ages_in_days(int days, string age)
    {
        var listing = Book.Services.All[0] with { CheckedOn = Table.Today.AddDays(-days) };

        Assert.Equal(age, Ageing.Of(listing, Table.Today, Book.Settings.Limits).ToString());
    }

    [Fact]
    public void A_hosts_own_table_takes_the_place_of_the_shipped_one_and_of_its_translations()
    {
        Assert.Equal(16, Book.Services.All.Count);
        Assert.Equal(["at", "gb", "us"], Book.Services.Countries);
    }

    [Fact]
    public void A_town_in_other_letters_has_a_short_code_and_spellings_are_one_town()
    {
        var book = Table.Book("city", "abcd,A,A,,health,ru,Москва", "efgh,A,A,,health,ch,Zürich", "ijkl,A,A,,health,ch,zurich", "mnop,A,A,,health,ch,Genève");

        Assert.Matches("^x[a-z0-9]{4}$", Assert.Single(book.Services.Towns("ru")).Slug);
        Assert.Equal(["geneve", "zurich"], book.Services.Towns("ch").Select(town => town.Slug));
    }

    private static IEnumerable<string> Ids(string? country, string? town, string need) =>
        Book.Services.Fitting(new ListingQuery(country, town, need, "en", Table.Today)).Select(listing => listing.Id);
}

using ChatBot.Listings;

namespace ChatBot.Tests.Listings;

public sealed class SafetyRulesTests
{
    [Theory]
    [InlineData("confidential_place,address", "yes,12 Example Street", "listing-place-revealed 2:8")]
    [InlineData("confidential_place,web", "yes,https://maps.google.com/x", "listing-place-revealed 2:8")]
    [InlineData("confidential_place,alert", "yes,\"Ring at 48.2082, 16.3738\"", "listing-place-revealed 2:8")]
    [InlineData("email", "anna.example@example.org", "listing-person 2:7")]
    [InlineData("alert", "Ask for Mrs Example", "listing-person 2:7")]
    [InlineData("alert", "Ring 0664 555 0100", "listing-person 2:7")]
    [InlineData("checked_on,checked_by", "2026-11-01,anna_example@example.org", "listing-person 2:8")]
    [InlineData("checked_on,checked_by", "2026-11-01,Anna", "value-wrong 2:8")]
    [InlineData("firewalled", "confirmed", "listing-tick-undated 2:7")]
    [InlineData("firewalled,firewalled_by", "confirmed,Example Lawyers", "listing-tick-undated 2:7")]
    [InlineData("any_status", "yes", "listing-tick-undated 2:7")]
    [InlineData("id_needed", "no", "listing-tick-undated 2:7")]
    [InlineData("phone", "0664 5550100", "listing-phone 2:7")]
    [InlineData("phone", "+43 664 5550100 Anna", "listing-phone 2:7")]
    [InlineData("whatsapp", "+43-664-5550100", "listing-phone 2:7")]
    [InlineData("languages", "en; klingon", "value-wrong 2:7")]
    [InlineData("hide_in", "uk", "value-wrong 2:7")]
    [InlineData("time_zone", "Europe/Springfield", "value-wrong 2:7")]
    [InlineData("hours,time_zone", "often,Europe/Vienna", "listing-hours 2:7")]
    [InlineData("hours", "24/7", "listing-hours 2:7")]
    [InlineData("checked_on", "2027-01-01", "date-wrong 2:7")]
    [InlineData("checked_on", "1.11.2026", "date-wrong 2:7")]
    [InlineData("web", "http://example.org", "link-not-https 2:7")]
    [InlineData("colour", "red", "key-unknown 1:7")]
    [InlineData("status", "sleeping", "value-wrong 2:7")]
    public void A_row_that_breaks_a_rule_refuses_the_table_and_says_where(string columns, string cells, string error)
    {
        var compilation = Table.Compile(columns, $"abcd,Example,Example,,health,at,{cells}");

        Assert.Null(compilation.Book);
        Assert.Equal([error], Table.Errors(compilation));
    }

    [Fact]
    public void Unknown_kinds_and_countries_and_ids_that_are_there_twice_refuse_the_table()
    {
        var compilation = Table.Compile("", "abcd,Example,Example,,dentist,at", "abcd,Example,Example,,health,at", "efgh,Example,Example,,health,atlantis");

        Assert.Equal(["value-wrong 2:5", "listing-id 3:1", "value-wrong 4:6"], Table.Errors(compilation));
    }

    [Fact]
    public void A_table_that_keeps_every_rule_is_read_whole()
    {
        var book = Table.Book(
            "city,place_names,time_zone,languages,phone,whatsapp,telegram,web,email,hours,cost,any_status,firewalled,firewalled_by,firewalled_on,"
            + "id_needed,confidential_place,status,alert,hide_in,checked_on,checked_by",
            "abcd,Example Clinic,\"Clinic, \"\"Night\"\"\",Tests,health; crisis,at,Vienna,Wien; Вена,Europe/Vienna,de; en,+43 1 5550100,+43 664 5550100,"
            + "example_clinic,https://example.org/,help@example.org,Mo-Fr 09:00-17:00,free,yes,confirmed,Example Lawyers,2026-11-01,no,no,"
            + "temporarily closed,Ring the bell,us; gb,2026-11-20,checks@example.org");

        var listing = Assert.Single(book.Services.All);
        Assert.Equal("Clinic, \"Night\"", listing.Name);
        Assert.Equal(["health", "crisis"], listing.Kinds);
        Assert.Equal(["Wien", "Вена"], listing.PlaceNames);
        Assert.Equal((Firewall.Confirmed, Tick.Yes, Tick.No), (listing.Firewall, listing.AnyStatus, listing.IdNeeded));
        Assert.Equal(ListingStatus.TemporarilyClosed, listing.Status);
        Assert.Equal("Europe/Vienna", listing.Zone!.Id);
    }
}

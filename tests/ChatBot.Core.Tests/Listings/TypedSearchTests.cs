using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Listings;

namespace ChatBot.Tests.Listings;

public sealed class TypedSearchTests
{
    private static readonly Book Book = Table.Book(
        "city,place_names",
        "abcd,A,A,,health,ch,Zürich,Цюрих; زيورخ; 苏黎世; Zurigo",
        "efgh,A,A,,health,pt,Lisbon,Lisboa; Лиссабон; لشبونة",
        "ijkl,A,A,,health,gb,London,Londres; Лондон; لندن; 伦敦",
        "mnop,A,A,,legal,ca,London,",
        "qrst,A,A,,legal,us,New York,Nueva York; نيويورك",
        "uvwx,A,A,,crisis,world,,");

    [Theory]
    [InlineData("zürich", "en-ch/find/zurich")]
    [InlineData("ZURICH", "en-ch/find/zurich")]
    [InlineData("цюрих", "en-ch/find/zurich")]
    [InlineData("в цюрихе", "en-ch/find/zurich")]
    [InlineData("زيورخ", "en-ch/find/zurich")]
    [InlineData("苏黎世", "en-ch/find/zurich")]
    [InlineData("zurch", "en-ch/find/zurich")]
    [InlineData("zurich clinic", "en-ch/find/zurich/health")]
    [InlineData("std clinic in lisbon", "en-pt/find/lisbon/health")]
    [InlineData("std clinc in lisbonn", "en-pt/find/lisbon/health")]
    [InlineData("where is a free clinic near Lisboa please", "en-pt/find/lisbon/health")]
    [InlineData("clínica en lisboa", "en-pt/find/lisbon/health")]
    [InlineData("طبيب في لشبونة", "en-pt/find/lisbon/health")]
    [InlineData("عيادة بلشبونة", "en-pt/find/lisbon/health")]
    [InlineData("lawyer new yrok", "en-us/find/new-york/legal")]
    [InlineData("lawyer in london canada", "en-ca/find/london/legal")]
    [InlineData("portugal", "en-pt/find")]
    [InlineData("البرتغال", "en-pt/find")]
    [InlineData("doctor in suiza", "en-ch/find/any/health")]
    [InlineData("hotline in fiji", "en/find/any/crisis")]
    public void A_place_leads_to_its_list_from_anywhere(string text, string address) => Assert.Equal(address, Answer(text, "en/home"));

    [Theory]
    [InlineData("is sex work legal in portugal")]
    [InlineData("can a clinic in lisbon report me to police")]
    [InlineData("what is a refugee")]
    [InlineData("police beat me in london")]
    [InlineData("doctor")]
    [InlineData("")]
    [InlineData("😀 \ud800")]
    public void A_question_that_asks_for_no_place_is_left_to_the_matcher(string text) => Assert.Null(Answer(text, "en/home"));

    [Theory]
    [InlineData("en-ch/find/zurich", "doctor", "en-ch/find/zurich/health")]
    [InlineData("en-ch/find/zurich/health", "lisbon", "en-pt/find/lisbon/health")]
    [InlineData("en-ch/find/zurich/health", "lawyer", "en-ch/find/zurich/legal")]
    [InlineData("en-ch/listing/abcd/zurich/health", "portugal", "en-pt/find/any/health")]
    [InlineData("en/find", "doctor", "en/countries/find/any/health")]
    [InlineData("en/countries/find/any/health", "switzerland", "en-ch/find/any/health")]
    public void At_a_step_of_the_directory_less_has_to_be_said(string at, string text, string address) => Assert.Equal(address, Answer(text, at));

    [Fact]
    public void A_town_that_two_countries_have_is_asked_for_and_the_chosen_country_decides()
    {
        var asked = Say("clinic in london", "en/home");

        Assert.Equal("en/find", asked.Address.ToString());
        Assert.Equal(["en-gb/find/london/health", "en-ca/find/london/health"],
            asked.Groups[0].Buttons.Select(button => ((ButtonAction.Go)button.Action).Address.ToString()));
        Assert.Equal("en-ca/find/london/health", Say("clinic in london", "en-ca/home").Address.ToString());
    }

    [Fact]
    public void What_comes_out_is_the_directorys_own_and_nothing_of_the_text()
    {
        var text = new string("std clinic in lisbon".ToCharArray());

        var wish = Book.Services.Names.Read(text);

        Assert.Same(Book.Services.Towns("pt")[0], Assert.Single(wish.Towns));
        Assert.Same(Needs.Kinds[0], wish.Need);
    }

    [Fact]
    public void A_typed_search_makes_no_string()
    {
        char[] text = [.. string.Concat(Enumerable.Repeat("zqxjv clinic lisbonn ", 20))];
        for (var i = 0; i < 50; i++)
            Book.Services.Names.Read(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Book.Services.Names.Read(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // The list of towns as it grows; the text alone would be 840 bytes more.
        Assert.InRange(allocated, 0, 800);
    }

    private static Screen Say(string text, string at)
    {
        using var typed = VisitorText.Copy(text);
        return Machine.Step(Book, Shipped.Moment, new Input.Said(typed, AddressReader.Read(Book, at).Address, Removed: false)).Screen;
    }

    private static string? Answer(string text, string at) =>
        TypedSearch.Answer(Book, AddressReader.Read(Book, at).Address, Book.Services.Names.Read(text))?.ToString();
}

using ChatBot.Content;
using ChatBot.Dialog;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Dialog;

public sealed class AddressTests
{
    private static readonly Book Book = Shipped.Book;

    [Fact]
    public void Every_address_of_the_book_reads_back_as_itself()
    {
        foreach (var language in Book.Languages)
        {
            foreach (var address in Graph.Walk(Book, Shipped.Moment, language.Code).Keys)
            {
                var (read, exact) = AddressReader.Read(Book, address.ToString());
                var (linked, exactLink) = AddressReader.ReadDeepLink(Book, address.ToDeepLink());

                Assert.True(exact, address.ToString());
                Assert.True(exactLink, address.ToString());
                Assert.Equal(address, read);
                Assert.Equal(address, linked);
                Assert.InRange(address.ToString().Length, 1, Address.MaxBytes);
            }
        }
    }

    [Theory]
    [InlineData("en/rights/firewall", "en/rights/firewall")]
    [InlineData("es/languages/definitions/refugee", "es/languages/definitions/refugee")]
    [InlineData("en/remove/12345/yes", "en/remove/12345/yes")]
    [InlineData("en/answers", "en/answers")]
    [InlineData("en/countries/2/r5iv/find/any/health", "en/countries/2/r5iv/find/any/health")]
    [InlineData("ar/languages/countries/r5iv/find/any/sex-worker-led", "ar/languages/countries/r5iv/find/any/sex-worker-led")]
    [InlineData("ar/hidden", "ar/hidden")]
    public void A_known_address_is_read_exactly(string text, string expected)
    {
        var (address, exact) = AddressReader.Read(Book, text);

        Assert.True(exact);
        Assert.Equal(expected, address.ToString());
    }

    [Theory]
    [InlineData("", "en/home")]
    [InlineData("en", "en/home")]
    [InlineData("xx/rights/firewall", "en/rights/firewall")]
    [InlineData("en-zz/rights/firewall", "en/rights/firewall")]
    [InlineData("en/rights/abolished", "en/rights")]
    [InlineData("en/rights/firewall/99", "en/rights/firewall")]
    [InlineData("en/rights/firewall/01", "en/rights/firewall")]
    [InlineData("en/nowhere/at/all", "en/home")]
    [InlineData("en/languages/nowhere", "en/languages/home")]
    [InlineData("en/languages/languages/home", "en/languages/home")]
    [InlineData("en/remove/-5", "en/home")]
    [InlineData("en/remove/99999999999999999999", "en/home")]
    [InlineData("en/answers/none", "en/answers")]
    [InlineData("en/countries/r5iv/home", "en/countries/home")]
    [InlineData("en/countries/zzzz/find", "en/countries/home")]
    [InlineData("en/countries/countries/find", "en/countries/home")]
    [InlineData("EN/HOME", "en/home")]
    [InlineData("../../etc/passwd", "en/home")]
    [InlineData("en/home/home", "en/home")]
    public void What_no_longer_exists_leads_to_the_nearest_that_does(string text, string expected)
    {
        var (address, exact) = AddressReader.Read(Book, text);

        Assert.False(exact);
        Assert.Equal(expected, address.ToString());
    }

    [Fact]
    public void Any_text_at_all_leads_somewhere_that_exists()
    {
        var pieces = Gen.Elements("en", "es", "-", "/", "_", "rights", "firewall", "languages", "countries", "remove", "answers", "1", "yes", "é", "\0", "\ud800", " ", "hidden", "home");
        var texts = pieces.ListOf().Select(list => string.Concat(list)).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var (address, _) = AddressReader.Read(Book, text);
            var (again, exact) = AddressReader.Read(Book, address.ToString());
            return exact && again == address;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nothing_of_a_forged_address_is_kept()
    {
        var (address, _) = AddressReader.Read(Book, "en/rights/canary-of-a-visitor");

        Assert.DoesNotContain("canary", address.ToString(), StringComparison.Ordinal);
    }
}

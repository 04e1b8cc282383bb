using System.Text;
using ChatBot.Dialog;
using ChatBot.Web.Requests;

namespace ChatBot.Tests.Web.Requests;

public sealed class FormInputTests
{
    [Fact]
    public void A_button_leads_where_it_says()
    {
        var chose = Assert.IsType<Input.Chose>(Read("to=ar%2Frights%2Ffirewall%2F2"));

        Assert.Equal("ar/rights/firewall/2", chose.To.ToString());
        Assert.True(chose.Exact);
    }

    [Theory]
    [InlineData("to=xx/home", "en/home")]
    [InlineData("to=en/definitions/refugee/9", "en/definitions/refugee")]
    [InlineData("to=", "en/home")]
    [InlineData("to=%00%ff%c3%a9", "en/home")]
    [InlineData("to=en/remove/99999999999999999999", "en/home")]
    [InlineData("to=en/../../etc/passwd", "en/home")]
    [InlineData("to=en/definitions/refugee/0123456789012345678901234567890123456789012345678901234567890123456789", "en/home")]
    public void A_forged_address_leads_to_the_nearest_place(string body, string expected)
    {
        var chose = Assert.IsType<Input.Chose>(Read(body));

        Assert.Equal(expected, chose.To.ToString());
        Assert.False(chose.Exact);
    }

    [Fact]
    public void A_question_is_read_with_its_place()
    {
        var said = Assert.IsType<Input.Said>(Read("q=%F0%9F%A6%8B+%D9%84%D8%A7%D8%AC%D8%A6&at=ar/home"));

        Assert.Equal("🦋 لاجئ", said.Text.Span.ToString());
        Assert.Equal("ar/home", said.At!.ToString());
        Assert.False(said.Removed);
    }

    [Fact]
    public void Letters_that_are_broken_are_replaced()
    {
        var said = Assert.IsType<Input.Said>(Read("q=a%FFb"));

        Assert.Equal("a\uFFFDb", said.Text.Span.ToString());
    }

    [Fact]
    public void A_question_beyond_4096_letters_is_cut()
    {
        var said = Assert.IsType<Input.Said>(Read("q=" + new string('a', 5000)));

        Assert.Equal(VisitorText.MaxLength, said.Text.Span.Length);
    }

    [Fact]
    public void An_empty_question_stays_where_it_was()
    {
        var chose = Assert.IsType<Input.Chose>(Read("q=+%0A&at=en/definitions/refugee"));

        Assert.Equal("en/definitions/refugee", chose.To.ToString());
    }

    private static Input? Read(string body) => FormInput.Read(TestBook.Make(), Form.Read(Encoding.UTF8.GetBytes(body)));
}

using System.Text;
using ChatBot.Web.Requests;

namespace ChatBot.Tests.Web.Requests;

public sealed class FormTests
{
    [Theory]
    [InlineData("to=en%2Fhome", FormKind.To, "en/home", "")]
    [InlineData("q=am+i+a+refugee%3F&at=en%2fhome", FormKind.Question, "am i a refugee?", "en/home")]
    [InlineData("at=en/home&q=", FormKind.Question, "", "en/home")]
    [InlineData("q=1%2B1%3D2%26", FormKind.Question, "1+1=2&", "")]
    [InlineData("q=%D9%84%D8%A7%D8%AC%D8%A6", FormKind.Question, "لاجئ", "")]
    [InlineData("leave=1", FormKind.Leave, "1", "")]
    internal void What_the_page_sends_is_read(string body, FormKind kind, string value, string at)
    {
        var form = Form.Read(Encoding.UTF8.GetBytes(body));

        Assert.Equal(kind, form.Kind);
        Assert.Equal(value, Encoding.UTF8.GetString(form.Value));
        Assert.Equal(at, Encoding.UTF8.GetString(form.At));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&")]
    [InlineData("to")]
    [InlineData("=")]
    [InlineData("q=%")]
    [InlineData("q=%4")]
    [InlineData("q=%zz")]
    [InlineData("q=a&q=b")]
    [InlineData("q=a&at=x&at=y")]
    [InlineData("to=en/home&at=en/home")]
    [InlineData("to=en/home&q=a")]
    [InlineData("name=Ann&q=a")]
    [InlineData("{\"q\":\"a\"}")]
    public void Anything_else_is_malformed(string body)
    {
        var form = Form.Read(Encoding.UTF8.GetBytes(body));

        Assert.Equal(FormKind.Malformed, form.Kind);
        Assert.True(form.Value.IsEmpty);
    }
}

using System.Text;
using AngleSharp.Html.Parser;
using ChatBot.Dialog;
using ChatBot.Web.Rendering;
using ChatBot.Wiping;

namespace ChatBot.Tests.Web.Rendering;

/// <summary>What a strict HTML5 parser says of the page: browsers mend a mistake in silence, and each in its own way.</summary>
public sealed class WellFormedTests
{
    private static readonly string[] Places =
        ["home", "definitions/refugee", "safety/emergency-now", "languages/home", "answers", "ask", "hidden", "find", "emergency", "phrases", "phrases/pep", "phrases/pep/fa", "phrases/pep/es/covered"];

    private readonly HtmlParser parser = new(new HtmlParserOptions { IsStrictMode = true });

    public static TheoryData<string> Screens()
    {
        var data = new TheoryData<string>();
        foreach (var language in Shipped.Book.Languages)
        {
            foreach (var place in Places)
                data.Add($"{language.Code}/{place}");
        }

        return data;
    }

    [Theory, MemberData(nameof(Screens))]
    public void A_screen_has_no_mistake_no_double_id_and_no_control_outside_of_a_form(string address)
    {
        using var document = parser.ParseDocument(Write(address));

        var ids = document.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.All(document.QuerySelectorAll("button, input"), control => Assert.NotNull(control.Closest("form") ?? document.GetElementById(control.GetAttribute("form") ?? "")));
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Equal(address.Split('/')[0], document.DocumentElement.GetAttribute("lang"));
    }

    private static string Write(string address)
    {
        using var output = WipingBuffer.Rent();
        PageWriter.Write(output, Shipped.Book, Machine.Show(Shipped.Book, DateTimeOffset.UnixEpoch, AddressReader.Read(Shipped.Book, address).Address));
        return Encoding.UTF8.GetString(output.Span);
    }
}

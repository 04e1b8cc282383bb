using System.Net;
using System.Net.Sockets;
using System.Text;
using ChatBot.Content;

namespace ChatBot.Tests.Web;

/// <summary>Addresses that name a page by a code.</summary>
public sealed class LinkTests : IAsyncLifetime
{
    private const string Notice = "stays in this browser";

    private readonly Book book = TestBook.Make();
    private TestSite site = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.StartAsync(book: book);
        client = site.Client();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "definitions/refugee", "<h1 tabindex=\"-1\">What is a refugee?</h1>")]
    [InlineData("ar", "definitions/refugee", "<h1 tabindex=\"-1\">من هو اللاجئ؟</h1>")]
    [InlineData("ar", "rights/firewall", "<h1 tabindex=\"-1\" lang=\"en\" dir=\"ltr\">What is a firewall?</h1>")]
    [InlineData("ar", "", "كيف يساعدك هذا الدليل؟")]
    public async Task It_leads_to_its_page_in_its_language_and_says_once_what_stays(string language, string path, string expected)
    {
        using var response = await client.GetAsync("/p/" + Code(language, path));
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(book.Language(language)[UiText.SharedAddress]), html, StringComparison.Ordinal);
        Assert.Contains("<title>Guide</title>", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:description\" content=\"Guide\">", html, StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", string.Join(", ", response.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal("no-store", string.Join(", ", response.Headers.GetValues("Cache-Control")));
        Assert.DoesNotContain("/p/", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/p/nnnn")]
    [InlineData("/p/")]
    [InlineData("/p/a/b/c")]
    [InlineData("/p/nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn?q")]
    public async Task An_unknown_one_leads_to_the_start(string address)
    {
        var html = await client.GetStringAsync(address);

        Assert.Contains("How can this guide help?", html, StringComparison.Ordinal);
        Assert.Contains(Notice, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_it_nothing_is_said_any_more()
    {
        await client.GetStringAsync("/p/" + Code("en", "definitions/refugee"));

        Assert.DoesNotContain(Notice, await client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_that_come_together_get_each_its_own_page()
    {
        var request = string.Concat(
            Head("GET", Code("en", "definitions/refugee")), Head("POST", Code("en", "nasty")), Head("GET", "nnnn"), Head("HEAD", Code("ar", "nasty")),
            Head("GET", Code("ar", "definitions/refugee")));
        using var socket = new TcpClient(site.Address.Host, site.Address.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        await socket.GetStream().WriteAsync("GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(socket.GetStream());

        var answers = (await reader.ReadToEndAsync()).Split("HTTP/1.1 ")[1..];

        Assert.Equal(["200", "405", "200", "200", "200", "404"], answers.Select(answer => answer[..3]));
        Assert.Contains("What is a refugee?", answers[0], StringComparison.Ordinal);
        Assert.Contains("How can this guide help?", answers[2], StringComparison.Ordinal);
        Assert.Contains("من هو اللاجئ؟", answers[4], StringComparison.Ordinal);
    }

    private static string Head(string method, string code) => $"{method} /p/{code} HTTP/1.1\r\nHost: a\r\n\r\n";

    private string Code(string language, string path) => book.Links.All.Single(link => link.Language == language && link.Path == path).Code;
}

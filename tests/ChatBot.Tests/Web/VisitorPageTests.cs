using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.Tests.Web;

public sealed class VisitorPageTests : IAsyncLifetime
{
    private TestSite site = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        site = await TestSite.StartAsync();
        client = site.Client();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/page.css", HttpStatusCode.OK)]
    [InlineData("/page.js", HttpStatusCode.OK)]
    [InlineData("/icon.svg", HttpStatusCode.OK)]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    public async Task Every_answer_tells_the_browser_to_keep_nothing(string path, HttpStatusCode status)
    {
        using var response = await client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("no-store", Header(response, "Cache-Control"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self';", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("geolocation=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("ETag"));
    }

    [Fact]
    public async Task A_page_says_its_length_so_that_a_client_of_HTTP_1_0_may_tap_again_on_the_same_connection()
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(site.Address.Host, site.Address.Port);
        using var reader = new StreamReader(connection.GetStream(), Encoding.Latin1);

        for (var tap = 0; tap < 2; tap++)
        {
            await connection.GetStream().WriteAsync("POST / HTTP/1.0\r\nConnection: keep-alive\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nto=en/home"u8.ToArray());
            Assert.Equal("HTTP/1.1 200 OK", await reader.ReadLineAsync());
            var head = new List<string>();
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
                head.Add(line);

            var body = new char[int.Parse(head.Single(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))[16..], CultureInfo.InvariantCulture)];
            Assert.Equal(body.Length, await reader.ReadBlockAsync(body));
            Assert.EndsWith("</html>\n", new string(body), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_not_there_has_no_body()
    {
        using var response = await client.GetAsync("/en/home");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("PUT", "/")]
    [InlineData("DELETE", "/")]
    [InlineData("OPTIONS", "/")]
    [InlineData("POST", "/health")]
    [InlineData("POST", "/page.css")]
    public async Task Other_methods_are_refused(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/page.css")]
    [InlineData("/health")]
    public async Task HEAD_is_GET_without_the_body(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await client.SendAsync(request);
        using var get = await client.GetAsync(path);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("ar-MA, en;q=0.5", "<html lang=\"ar\" dir=\"rtl\">")]
    [InlineData("en", "<html lang=\"en\" dir=\"ltr\">")]
    [InlineData("tlh", "<html lang=\"en\" dir=\"ltr\">")]
    public async Task The_start_is_in_the_browsers_language(string accepted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var response = await client.SendAsync(request);

        Assert.Contains(expected, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-AT, hi;q=0.5", true)]
    [InlineData("hi", true)]
    [InlineData("de-AT, en;q=0.1", false)]
    [InlineData("*", false)]
    [InlineData("", false)]
    public async Task Where_the_book_has_none_of_the_browsers_languages_the_choice_of_one_comes_first(string accepted, bool chooses)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var response = await client.SendAsync(request);

        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(chooses, html.Contains("data-at=\"en/languages/home\"", StringComparison.Ordinal));
        Assert.Equal(chooses, html.Contains("<bdi lang=\"ar\" dir=\"rtl\">العربية</bdi>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_title_is_the_same_on_every_screen()
    {
        foreach (var body in new[] { "to=en/home", "to=ar/definitions/refugee", "to=en/hidden", "to=en/languages/home" })
            Assert.Contains("<title>Guide</title>", await PostAsync(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("to=en%2Fdefinitions%2Frefugee", "<h1 tabindex=\"-1\">What is a refugee?</h1>")]
    [InlineData("to=ar/rights/firewall/2", "<h1 tabindex=\"-1\" lang=\"en\" dir=\"ltr\">What is a firewall?</h1>")]
    [InlineData("to=en/hidden", "<h1 tabindex=\"-1\">Hidden</h1>")]
    [InlineData("q=am+i+a+refugee&at=en/home", "can&#39;t be answered yet")]
    [InlineData("to=en/definitions/elsewhere", "That button is old.")]
    public async Task A_form_gets_its_screen(string body, string expected)
    {
        Assert.Contains(expected, await PostAsync(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("to")]
    [InlineData("q=%E0%A4%A")]
    [InlineData("to=en/hidden&to=en/home")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_malformed_form_leads_to_the_start_without_a_reproach(string body)
    {
        var html = await PostAsync(body);

        Assert.Contains("How can this guide help?", html, StringComparison.Ordinal);
        Assert.DoesNotContain("That button is old.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_long_leads_to_the_start()
    {
        Assert.Contains("How can this guide help?", await PostAsync("q=" + new string('a', 100_000)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_unknown_length_that_is_too_long_leads_to_the_start()
    {
        using var content = new StringContent("q=" + new string('a', 100_000), Encoding.ASCII, "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("How can this guide help?", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("語")]
    public async Task A_question_of_4096_letters_is_answered_and_never_shown(string letter)
    {
        var question = Uri.EscapeDataString(string.Concat(Enumerable.Repeat(letter, 4096)));

        var html = await PostAsync($"q={question}&at=en%2Fdefinitions%2Frefugee");

        Assert.Contains("can&#39;t be answered yet", html, StringComparison.Ordinal);
        Assert.DoesNotContain(letter + letter + letter, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_goes_to_the_neutral_site_and_clears()
    {
        using var content = Form("leave=1");

        using var response = await client.PostAsync("/", content);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("https://leave.example/", Header(response, "Location"));
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", Header(response, "Clear-Site-Data"));
    }

    [Fact]
    public async Task Every_screen_is_under_10_kB()
    {
        foreach (var body in new[] { "to=en/home", "to=ar/home", "to=en/definitions/refugee", "to=ar/definitions/refugee", "to=ar/languages/home" })
            Assert.InRange(Encoding.UTF8.GetByteCount(await PostAsync(body)), 1, 10_000);
    }

    [Fact]
    public async Task The_first_page_of_the_shipped_book_is_under_20_kB_in_all()
    {
        await using var shipped = await TestSite.StartAsync(book: Shipped.Book);
        using var visitor = shipped.Client();
        var files = 0;
        foreach (var path in new[] { "/page.css", "/page.js", "/icon.svg" })
            files += (await visitor.GetByteArrayAsync(path)).Length;

        foreach (var language in Shipped.Book.Languages)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.TryAddWithoutValidation("Accept-Language", language.Code);
            using var response = await visitor.SendAsync(request);

            Assert.InRange(files + (await response.Content.ReadAsByteArrayAsync()).Length, 1, 20 * 1024);
        }
    }

    [Fact]
    public async Task Every_file_is_under_10_kB()
    {
        foreach (var path in new[] { "/page.css", "/page.js", "/icon.svg" })
            Assert.InRange((await client.GetByteArrayAsync(path)).Length, 1, 10_000);
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    private static StringContent Form(string body) => new(body, Encoding.UTF8, "application/x-www-form-urlencoded");

    private async Task<string> PostAsync(string body)
    {
        using var content = Form(body);
        using var response = await client.PostAsync("/", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}

using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

public sealed class AccessibilityTests : IAsyncLifetime
{
    private static readonly string[] Places = ["home", "definitions/refugee", "rights/firewall", "languages/home", "answers", "ask", "hidden"];

    /// <summary>An example of each kind of screen: a language stands before it, and a country in some.</summary>
    private static readonly string[] Kinds =
    [
        "/home", "/health", "/definitions/refugee", "/health/pep", "/safety/emergency-now", "-at/safety/emergency-now", "-at/safety/thinking-of-dying",
        "/answers/" + string.Join('/', new[] { "rights/arrest", "rights/lawyer" }.Select(path => Shipped.Book.Default.Pages[path].Code)),
        "/answers", "-at/find", "-de/find/berlin", "-at/find/any/health", "-at/listing/testfind/any/health", "/languages/home", "/countries/safety/emergency-now", "/hidden", "/privacy", "/phrases",
    ];

    private TestSite site = null!;

    // Each two of the four properties meet in each way they can; all sixteen together find nothing more.
    public static TheoryData<string, int, ColorScheme, bool> Looks { get; } = new()
    {
        { "en", 320, ColorScheme.Light, false },
        { "en", 1280, ColorScheme.Dark, true },
        { "ar", 320, ColorScheme.Dark, true },
        { "ar", 1280, ColorScheme.Light, true },
        { "ar", 1280, ColorScheme.Dark, false },
        { "en", 320, ColorScheme.Light, true },
    };

    public async Task InitializeAsync() => site = await TestSite.StartAsync();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Nothing_is_to_be_mended_for_WCAG_22_AA(string language, int width, ColorScheme scheme, bool forcedColors)
    {
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 720 },
            ColorScheme = scheme,
            ForcedColors = forcedColors ? ForcedColors.Active : ForcedColors.None,
            BypassCSP = true,
        });
        var page = await browser.GoAsync(site.Address);
        var found = new List<string>();

        foreach (var place in Places)
        {
            await page.GoToPlaceAsync($"{language}/{place}");

            // In a window as high as the page neither header nor bar covers anything, which would count as too small a target.
            await page.SetViewportSizeAsync(width, 720);
            await page.SetViewportSizeAsync(width, await page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
            found.AddRange(await Axe.CheckAsync(page));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [BrowserTheory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    [InlineData("es", ColorScheme.Light)]
    [InlineData("ar", ColorScheme.Dark)]
    public async Task Nothing_is_to_be_mended_on_any_kind_of_screen_of_the_shipped_book(string language, ColorScheme scheme)
    {
        await using var shipped = await TestSite.StartAsync(book: Shipped.Book);
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 }, ColorScheme = scheme, BypassCSP = true });
        var page = await browser.GoAsync(shipped.Address);
        var found = new List<string>();

        foreach (var place in Kinds)
        {
            await page.SetViewportSizeAsync(390, 844);
            await page.GoToPlaceAsync(language + place);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
            await page.SetViewportSizeAsync(390, await page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
            found.AddRange((await Axe.CheckAsync(page)).Select(what => $"{language}{place} {what}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [BrowserFact]
    public async Task What_is_read_aloud_stands_in_the_order_of_the_eye()
    {
        await using var shipped = await TestSite.StartAsync(book: Shipped.Book);
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        var page = await browser.GoAsync(shipped.Address);
        foreach (var place in Kinds)
        {
            await page.GoToPlaceAsync("en" + place);

            var parts = await page.EvaluateAsync<string[]>("[...document.getElementById('screen').children].filter(part => part.offsetHeight > 0).map(part => part.tagName + part.className)");
            var tops = await page.EvaluateAsync<double[]>("[...document.querySelector('main').children].filter(part => part.offsetHeight > 1).map(part => part.getBoundingClientRect().top)");

            Assert.Equal(place == "/hidden" ? ["HEADER", "MAIN"] : ["HEADER", "MAIN", "DIVbar"], parts);
            Assert.Equal(tops.Order(), tops);
            Assert.Equal("H1", await page.EvaluateAsync<string>("document.querySelector('main').firstElementChild.tagName"));
            Assert.Equal(await page.TextContentAsync("h1"), await page.TextContentAsync("[role=status]"));
        }
    }

    [BrowserTheory]
    [InlineData("<main><h1>One</h1><img src=x></main>")]
    public async Task The_rules_find_what_is_wrong(string body)
    {
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { BypassCSP = true });
        var page = await browser.GoAsync(site.Address);
        await page.EvaluateAsync("body => { document.body.innerHTML = body; }", body);

        Assert.Contains(await Axe.CheckAsync(page), violation => violation.StartsWith("image-alt:", StringComparison.Ordinal));
    }
}

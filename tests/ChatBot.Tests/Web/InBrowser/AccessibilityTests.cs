using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

public sealed class AccessibilityTests : IAsyncLifetime
{
    private static readonly string[] Places = ["home", "definitions/refugee", "rights/firewall", "languages/home", "answers", "ask", "hidden"];

    private TestSite site = null!;

    public static IEnumerable<object[]> Looks { get; } =
        from language in new[] { "en", "ar" }
        from width in new[] { 320, 1280 }
        from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
        from contrast in new[] { false, true }
        select new object[] { language, width, scheme, contrast };

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

            // Where the page is longer than the window the bar always covers something, which can be scrolled into sight: from
            // the end of the page nothing is covered.
            await page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");
            found.AddRange(await Axe.CheckAsync(page));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
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

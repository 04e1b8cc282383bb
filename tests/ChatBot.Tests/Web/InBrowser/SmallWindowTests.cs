using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

/// <summary>The shipped book in the window of an old phone, and in one whose letters are enlarged.</summary>
public sealed class SmallWindowTests : IAsyncLifetime
{
    private const string Enlarge = "document.documentElement.style.fontSize = '200%'";
    private const string Wider = "document.documentElement.scrollWidth > window.innerWidth";

    // What header and bar leave of the window to what is read.
    private const string Share = """
        (document.querySelector('.bar').getBoundingClientRect().top - document.querySelector('header').getBoundingClientRect().bottom) / window.innerHeight
        """;

    private TestSite site = null!;

    public static TheoryData<string> Languages => [.. Shipped.Book.Languages.Select(language => language.Code)];

    public async Task InitializeAsync() => site = await TestSite.StartAsync(book: Shipped.Book);

    public async Task DisposeAsync() => await site.DisposeAsync();

    // Without script a note stands under the field besides.
    [BrowserTheory, MemberData(nameof(Languages))]
    public async Task The_first_service_of_a_town_begins_in_sight_with_and_without_script(string language)
    {
        await using var browser = await OpenAsync(320, 640, script: language is not ("ru" or "ar"));
        var page = await browser.GoAsync(site.Address);
        foreach (var place in new[] { "-de/find/berlin", "-de/find/any", "/find/any", "-de/find/berlin/health" })
        {
            await page.PostAsync(site.Address, language + place);

            var name = await page.Locator(".card > button").First.BoundingBoxAsync();
            var bar = await page.Locator(".bar").BoundingBoxAsync();
            Assert.True(name!.Y + name.Height <= bar!.Y, $"{language}{place}: {name.Y + name.Height} and {bar.Y}");
        }
    }

    [BrowserTheory, MemberData(nameof(Languages))]
    public async Task Kinds_of_help_move_sideways_by_themselves_and_the_page_does_not(string language)
    {
        await using var browser = await OpenAsync(280, 640);
        var page = await browser.GoAsync(site.Address);
        foreach (var place in new[] { "/home", "-de/find/berlin", "-de/find/any" })
        {
            await page.PostAsync(site.Address, language + place);

            Assert.False(await page.EvaluateAsync<bool>(Wider), language + place);
        }

        await page.Locator(".many button").Last.FocusAsync();

        Assert.True(await page.Locator(".many button").Last.EvaluateAsync<bool>("last => { const box = last.getBoundingClientRect(); return box.left >= 0 && box.right <= window.innerWidth; }"));
        Assert.Equal(0, await page.EvaluateAsync<double>("window.scrollX"));
    }

    [BrowserTheory, MemberData(nameof(Languages))]
    public async Task With_letters_twice_as_large_half_of_the_window_is_for_what_is_read(string language)
    {
        await using var browser = await OpenAsync(390, 844);
        var page = await browser.GoAsync(site.Address);
        await page.PostAsync(site.Address, language + "/rights/arrest");
        await page.EvaluateAsync(Enlarge);
        foreach (var (width, height) in new[] { (390, 844), (360, 740), (320, 640) })
        {
            await page.SetViewportSizeAsync(width, height);

            Assert.True(await page.EvaluateAsync<double>(Share) >= 0.5, $"{language}: {width}");
            Assert.Single((await page.Locator(".bar nav button").EvaluateAllAsync<double[]>("all => all.map(one => one.getBoundingClientRect().top)")).Distinct());
            Assert.False(await page.EvaluateAsync<bool>(Wider), $"{language}: {width}");
        }
    }

    [BrowserFact]
    public async Task A_drawing_that_stands_alone_still_has_its_name()
    {
        await using var browser = await OpenAsync(390, 844);
        var page = await browser.GoAsync(site.Address);
        await page.PostAsync(site.Address, "en/rights/arrest");

        await page.EvaluateAsync(Enlarge);

        foreach (var name in new[] { "Back", "Home", "Ask", "Hide" })
            Assert.Equal(1, await page.Locator(".bar nav").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true }).CountAsync());

        Assert.Equal(1, await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Language: English", Exact = true }).CountAsync());
        Assert.Contains("Guide", await page.Locator("header p").AriaSnapshotAsync(), StringComparison.Ordinal);
    }

    private static Task<Browser> OpenAsync(int width, int height, bool script = true) => Browser.OpenAsync(
        new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, JavaScriptEnabled = script });
}

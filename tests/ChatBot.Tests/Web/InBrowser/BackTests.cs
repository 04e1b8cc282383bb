using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

/// <summary>Back: within the page it comes to where one was; after Hide and Leave it shows nothing of the bot any more.</summary>
public sealed class BackTests : IAsyncLifetime
{
    private const string Elsewhere = "data:text/html,<title>before</title><h1>before</h1>";

    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.StartAsync();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [BrowserFact]
    public async Task The_button_comes_to_where_one_was_and_so_does_the_browsers_own()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await WalkAsync(browser);

        await page.ClickAsync(".bar .back");
        await AtAsync(page, "en/rights/firewall");
        await page.EvaluateAsync("history.back()");
        await AtAsync(page, "en/definitions/refugee");
        await page.EvaluateAsync("history.back()");
        await AtAsync(page, "en/home");

        // The empty page, the one before, the bot's, and one more.
        Assert.InRange(await page.EvaluateAsync<int>("history.length"), 1, 4);
    }

    [BrowserFact]
    public async Task Suggestions_are_there_when_one_comes_back_from_one_of_them()
    {
        await using var browser = await Browser.OpenAsync();
        await using var shipped = await TestSite.StartAsync(book: Shipped.Book);
        var page = await browser.GoAsync(shipped.Address);
        var offered = "en/answers/" + string.Join('/', new[] { "rights/arrest", "rights/lawyer" }.Select(path => Shipped.Book.Default.Pages[path].Code));
        await page.GoToPlaceAsync(offered);

        await page.ClickAsync("main button[value='en/rights/arrest']");
        await AtAsync(page, "en/rights/arrest");
        await page.ClickAsync(".bar .back");

        await AtAsync(page, offered);
        Assert.Equal(1, await page.Locator("main button[value='en/rights/lawyer']").CountAsync());
    }

    [BrowserFact]
    public async Task After_Hide_five_presses_of_Back_show_no_screen()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await WalkAsync(browser);

        await page.ClickAsync(".bar .hide");
        await AtAsync(page, "en/hidden");

        await PressBackAsync(page);
    }

    [BrowserFact]
    public async Task After_Leave_five_presses_of_Back_show_no_screen()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await WalkAsync(browser);
        await page.RouteAsync("https://leave.example/", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<h1>elsewhere</h1>" }));

        await page.ClickAsync(".leave");
        await page.WaitForURLAsync("https://leave.example/");

        await PressBackAsync(page);
    }

    [BrowserFact]
    public async Task Escape_three_times_leaves()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await WalkAsync(browser);
        await page.RouteAsync("https://leave.example/", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<h1>elsewhere</h1>" }));

        foreach (var _ in Enumerable.Range(0, 3))
            await page.Keyboard.PressAsync("Escape");

        await page.WaitForURLAsync("https://leave.example/");
    }

    [BrowserFact]
    public async Task Without_script_Back_says_where_it_leads_up_to()
    {
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await using var shipped = await TestSite.StartAsync(book: Shipped.Book);
        var page = await browser.GoAsync(shipped.Address);
        await page.ClickAsync("main button[value='en/definitions']");
        await page.ClickAsync("main button[value='en/definitions/refugee']");

        Assert.Equal("Definitions and facts", await page.InnerTextAsync(".bar .back"));
        await page.ClickAsync(".bar .back");

        Assert.Equal("Definitions and facts", await page.InnerTextAsync("h1"));
    }

    [BrowserTheory]
    [InlineData(".leave")]
    [InlineData(".bar .hide")]
    public async Task Without_script_five_presses_of_Back_show_at_most_the_start(string way)
    {
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await WalkAsync(browser);
        await page.ClickAsync(".bar .ask");
        await page.FillAsync("input[name=q]", "what is a refugee");
        await page.PressAsync("input[name=q]", "Enter");

        // Without a stand-in for the neutral site: intercepted, forms would be sent again without asking.
        await page.ClickAsync(way);
        await Assertions.Expect(page.Locator("#screen:not([data-at='en/hidden'])")).ToHaveCountAsync(0);

        await PressBackAsync(page, "en/home");
    }

    private async Task<IPage> WalkAsync(Browser browser)
    {
        var page = await browser.GoAsync(new Uri(Elsewhere));
        await page.GotoAsync(site.Address.ToString());
        await page.ClickAsync("main button[value='en/definitions/refugee']");
        await AtAsync(page, "en/definitions/refugee");
        await page.ClickAsync("main button[value='en/rights/firewall']");
        await AtAsync(page, "en/rights/firewall");
        await page.ClickAsync("main button[value='en/rights/firewall/2']");
        await AtAsync(page, "en/rights/firewall/2");
        return page;
    }

    private static async Task AtAsync(IPage page, string address) => await page.WaitForSelectorAsync($"#screen[data-at='{address}']");

    // What is before the bot's own place may be shown, and an empty page; nothing that was opened.
    private static async Task PressBackAsync(IPage page, params string[] allowed)
    {
        for (var press = 0; press < 5; press++)
        {
            await page.GoBackAsync(new PageGoBackOptions { Timeout = 2000, WaitUntil = WaitUntilState.Commit }).ContinueWith(_ => { }, TaskScheduler.Default);
            await Task.Delay(300);
            var shown = await ShownAsync(page);
            Assert.True(shown is "" or "en/hidden" || allowed.Contains(shown), $"after press {press + 1}: {shown}");
        }
    }

    // While a page takes another's place there is none to ask.
    private static async Task<string> ShownAsync(IPage page)
    {
        for (var asked = 0; ; asked++)
        {
            try
            {
                return await page.EvaluateAsync<string>("document.getElementById('screen')?.dataset.at ?? ''");
            }
            catch (PlaywrightException gone) when (asked < 20 && gone.Message.Contains("navigation", StringComparison.Ordinal))
            {
                await Task.Delay(100);
            }
        }
    }
}

using ChatBot.Books;
using ChatBot.Content;
using ChatBot.Web.Preview;
using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

public sealed class BrowserTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.StartAsync(book: BookFiles.Train(TestBook.Make(), CancellationToken.None));

    public async Task DisposeAsync() => await site.DisposeAsync();

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_whole_conversation_can_be_held_with_and_without_script(bool script)
    {
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = script, Locale = "en" });
        var page = await browser.GoAsync(site.Address);

        await TapAsync(page, "Refugee", "What is a refugee?");
        await TapAsync(page, "Back", "How can this guide help?");
        await TapAsync(page, "Language: English", "Languages");
        await TapAsync(page, "العربية", "كيف يساعدك هذا الدليل؟");
        await AskAsync(page, "من هو اللاجئ؟", "من هو اللاجئ؟");
        await TapAsync(page, "إخفاء", "مخفي");

        Assert.Equal("rtl", await page.EvalOnSelectorAsync<string>("html", "html => html.dir"));
        Assert.Equal("Guide", await page.TitleAsync());
        Assert.Equal(site.Address.ToString(), page.Url);
    }

    [BrowserFact]
    public async Task After_a_tap_the_heading_has_the_focus_and_is_announced()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.GoAsync(site.Address);

        await TapAsync(page, "Refugee", "What is a refugee?");

        Assert.Equal("H1", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        Assert.Equal("What is a refugee?", await page.TextContentAsync("[role=status]"));
        Assert.Equal(0, await page.EvaluateAsync<int>("window.scrollY"));
    }

    [BrowserFact]
    public async Task The_history_grows_by_one_entry_that_says_nothing()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.GoAsync(site.Address);
        var before = await page.EvaluateAsync<int>("history.length");

        await TapAsync(page, "Refugee", "What is a refugee?");
        await AskAsync(page, "what is a firewall", "What is a firewall?");
        await TapAsync(page, "Home", "How can this guide help?");

        Assert.Equal(before + 1, await page.EvaluateAsync<int>("history.length"));
        Assert.True(await page.EvaluateAsync<bool>("history.state === null && location.pathname === '/' && localStorage.length + sessionStorage.length === 0"));
        Assert.Equal("", await page.InputValueAsync("#q"));
    }

    [BrowserFact]
    public async Task The_keyboard_is_enough()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.GoAsync(site.Address);

        await page.FocusAsync("button:has-text('Refugee')");
        await page.Keyboard.PressAsync("Enter");
        await HeadingAsync(page, "What is a refugee?");
        await page.FocusAsync(".ask");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("what is a firewall");
        await page.Keyboard.PressAsync("Enter");

        await HeadingAsync(page, "What is a firewall?");
    }

    [BrowserFact]
    public async Task Without_a_connection_the_page_says_so_and_keeps_the_question_to_be_sent_again()
    {
        await using var browser = await Browser.OpenAsync();
        var page = await browser.GoAsync(site.Address);
        await page.RouteAsync("**/*", route => route.AbortAsync());

        await page.FillAsync("#q", "what is a firewall");
        await page.ClickAsync("[role=search] button");
        await page.WaitForSelectorAsync("[role=alert]:has-text('The connection failed.')");
        await page.UnrouteAllAsync();
        await page.ClickAsync("#alert button");

        await HeadingAsync(page, "What is a firewall?");
        Assert.Equal("", await page.TextContentAsync("[role=alert]"));
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leave_goes_to_the_neutral_site_at_once(bool script)
    {
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = script });
        var page = await browser.GoAsync(site.Address);
        await page.RouteAsync("https://leave.example/", route => route.FulfillAsync(new RouteFulfillOptions { Body = "elsewhere" }));

        await page.ClickAsync("text=Leave");
        await page.WaitForURLAsync("https://leave.example/");

        Assert.Equal("elsewhere", await page.TextContentAsync("body"));
        if (script)
            Assert.Equal(2, await page.EvaluateAsync<int>("history.length"));
    }

    [BrowserTheory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_script_the_page_says_what_the_browser_may_remember(bool script, bool shown)
    {
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = script });
        var page = await browser.GoAsync(site.Address);

        Assert.Equal(shown, await page.Locator("text=may remember what you type").IsVisibleAsync());
    }

    [BrowserTheory]
    [InlineData("en", 280, "home")]
    [InlineData("ar", 280, "home")]
    [InlineData("ar", 320, "home")]
    [InlineData("en", 320, "definitions/refugee")]
    [InlineData("ar", 320, "rights/firewall")]
    [InlineData("en", 320, "nasty")]
    [InlineData("en", 1280, "home")]
    public async Task Nothing_is_wider_than_the_window_and_every_button_is_big_enough(string language, int width, string place)
    {
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 640 } });
        var page = await browser.GoAsync(site.Address);

        await page.GoToPlaceAsync($"{language}/{place}");

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        Assert.True(await page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('button')].every(b => b.offsetParent === null || (b.offsetHeight >= 44 && b.offsetWidth >= 44 && b.scrollWidth <= b.clientWidth + 1))"));
    }

    [BrowserFact]
    public async Task The_preview_shows_a_saved_file_at_once()
    {
        var state = new PreviewState(new Compilation(TestBook.Make(), []));
        await using var preview = await TestSite.PreviewAsync(state);
        await using var browser = await Browser.OpenAsync();
        var page = await browser.GoAsync(preview.Address);
        await TapAsync(page, "Refugee", "What is a refugee?");

        state.Publish(new Compilation(null, [new Problem(new ProblemCode("dead-link", Severity.Error), "en/definitions/refugee.md", 7, 2, "It leads nowhere.", "Mend it.")]));

        await page.WaitForSelectorAsync("aside :text('en/definitions/refugee.md:7:2')");
        await HeadingAsync(page, "What is a refugee?");
    }

    private static async Task TapAsync(IPage page, string label, string heading)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = label, Exact = true }).ClickAsync();
        await HeadingAsync(page, heading);
    }

    // In the page itself, or where Ask opens it; without script Ask leads to a page that has it.
    private static async Task AskAsync(IPage page, string question, string heading)
    {
        if (!await page.Locator("#q").IsVisibleAsync())
            await page.ClickAsync(".ask");


        await page.FillAsync("#q", question);
        await page.ClickAsync("[role=search] button");
        await HeadingAsync(page, heading);
    }

    private static async Task HeadingAsync(IPage page, string heading) =>
        await page.WaitForSelectorAsync($"h1:text-is('{heading}')");
}

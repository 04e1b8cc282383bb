using ChatBot.Content;
using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

/// <summary>A sentence to say that is copied, and what stands in its place where no script runs.</summary>
public sealed class CopyTests : IAsyncLifetime
{
    private TestSite site = null!;

    public static TheoryData<string> Languages => [.. Shipped.Book.Languages.Select(language => language.Code)];

    public async Task InitializeAsync() => site = await TestSite.StartAsync(book: Shipped.Book);

    public async Task DisposeAsync() => await site.DisposeAsync();

    [BrowserTheory, MemberData(nameof(Languages))]
    public async Task What_to_say_about_PEP_is_copied_and_that_is_said_aloud(string language)
    {
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = await browser.GoAsync(site.Address);
        await page.GoToPlaceAsync($"{language}/health/pep");
        var words = Shipped.Book.Language(language);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words[UiText.CopySentence] }).ClickAsync();

        await page.WaitForSelectorAsync($"[role=alert]:text-is('{words[UiText.Copied]}')");
        Assert.Equal(Shipped.Book.Phrases.Find("pep", language)!.Text, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length + document.cookie.length"));
    }

    [BrowserFact]
    public async Task Without_script_the_sentence_stands_there_to_be_selected_and_no_button_promises_more()
    {
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 320, Height = 640 } });
        var page = await browser.GoAsync(site.Address);
        foreach (var (place, sentence, language) in new[] { ("en/phrases/pep/de", "h1[lang=de]", "de"), ("en/health/pep", "blockquote", "en") })
        {
            await page.PostAsync(site.Address, place);

            Assert.Equal(0, await page.Locator(".copy:visible").CountAsync());
            Assert.True(await page.Locator(sentence).IsVisibleAsync());
            Assert.Equal(Shipped.Book.Phrases.Find("pep", language)!.Text, (await page.Locator(sentence).TextContentAsync())!.Trim());
        }
    }

    [BrowserFact]
    public async Task Where_the_browser_does_not_let_it_copy_the_sentence_is_shown_in_its_place()
    {
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions());
        var page = await browser.GoAsync(site.Address);
        await page.GoToPlaceAsync("en/health/pep");
        await page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }");

        await page.ClickAsync("button.copy");

        await page.WaitForSelectorAsync("p.copy:visible");
    }
}

using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

/// <summary>What somebody in danger has to scroll to and to tap on an old phone: nothing, and once.</summary>
public sealed class UrgentTests : IAsyncLifetime
{
    private const string InSight = """
        what => {
          const box = what.getBoundingClientRect();
          const bar = document.querySelector('.bar').getBoundingClientRect();
          const head = document.querySelector('header').getBoundingClientRect();
          return box.height > 0 && box.top >= head.bottom - 1 && box.bottom <= bar.top + 1;
        }
        """;

    private TestSite site = null!;

    public static TheoryData<string> Languages => [.. Shipped.Book.Languages.Select(language => language.Code)];

    public async Task InitializeAsync() => site = await TestSite.StartAsync(book: Shipped.Book);

    public async Task DisposeAsync() => await site.DisposeAsync();

    [BrowserTheory, MemberData(nameof(Languages))]
    public async Task With_a_country_the_ambulance_is_called_by_the_second_tap(string language)
    {
        await using var browser = await OpenAsync();
        var page = await browser.GoAsync(site.Address);
        foreach (var (country, number) in new[] { ("at", "112"), ("br", "192"), ("gb", "999") })
        {
            await page.GoToPlaceAsync($"{language}-{country}/home");

            await TapAsync(page, "safety/emergency-now");

            var call = page.Locator($".call[href='tel:{number}']").First;
            Assert.True(await call.EvaluateAsync<bool>(InSight), $"{language}-{country}: the call");
            Assert.True(await call.EvaluateAsync<bool>("link => link.offsetHeight >= 60 && link.offsetWidth >= 280"));
            Assert.True(await page.Locator(".act > p:not(.named)").First.EvaluateAsync<bool>(InSight), $"{language}-{country}: the papers");
        }
    }

    [BrowserTheory, MemberData(nameof(Languages))]
    public async Task Without_a_country_112_and_the_choice_of_one_are_in_sight(string language)
    {
        await using var browser = await OpenAsync();
        var page = await browser.GoAsync(site.Address);
        await page.GoToPlaceAsync($"{language}/home");

        await TapAsync(page, "safety/emergency-now");

        Assert.Contains("112", await page.InnerTextAsync(".act > p"), StringComparison.Ordinal);
        Assert.True(await page.Locator(".act > p").First.EvaluateAsync<bool>(InSight));
        Assert.True(await page.Locator($".act button[value='{language}/countries/safety/emergency-now']").EvaluateAsync<bool>(InSight));
        Assert.Equal(0, await page.Locator(".call").CountAsync());
    }

    [BrowserTheory, MemberData(nameof(Languages))]
    public async Task Within_how_many_hours_PEP_helps_is_one_tap_away(string language)
    {
        await using var browser = await OpenAsync();
        var page = await browser.GoAsync(site.Address);
        await page.GoToPlaceAsync($"{language}/home");

        await TapAsync(page, "health/pep");

        Assert.Contains("72", await page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        Assert.True(await page.Locator(".answer strong").First.EvaluateAsync<bool>(InSight));
        Assert.True(await page.Locator(".act .next").EvaluateAsync<bool>(InSight));
    }

    [BrowserFact]
    public async Task Without_any_drawing_every_word_is_still_there()
    {
        await using var browser = await OpenAsync();
        var page = await browser.GoAsync(site.Address);
        foreach (var place in new[] { "en/home", "en-at/safety/emergency-now" })
        {
            await page.GoToPlaceAsync(place);

            await page.EvaluateAsync("document.querySelectorAll('svg').forEach(drawing => drawing.remove())");

            Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('button, a')].every(one => one.offsetParent === null || one.textContent.trim() !== '')"));
        }
    }

    private static Task<Browser> OpenAsync() => Browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 320, Height = 640 } });

    private static async Task TapAsync(IPage page, string place)
    {
        await page.RunAndWaitForResponseAsync(() => page.ClickAsync($"main button[value$='/{place}']"), response => response.Request.Method == "POST");
        await Assertions.Expect(page.Locator($"#screen[data-at$='{place}']")).ToHaveCountAsync(1);
    }
}

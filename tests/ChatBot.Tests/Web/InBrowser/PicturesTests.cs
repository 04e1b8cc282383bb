using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

/// <summary>
/// README's pictures. <c>UPDATE_PICTURES=1 dotnet test tests/ChatBot.Tests --filter PicturesTests</c> makes them again; without
/// it they are made and thrown away.
/// </summary>
public sealed class PicturesTests
{
    [BrowserTheory]
    [InlineData("home.png", "en/home")]
    [InlineData("page.png", "en/health/pep")]
    [InlineData("danger.png", "en-at/safety/emergency-now")]
    public async Task A_picture_shows_a_screen_as_a_phone_does(string file, string place)
    {
        await using var site = await TestSite.StartAsync(book: Shipped.Book);
        await using var browser = await Browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 }, DeviceScaleFactor = 2, ColorScheme = ColorScheme.Light });
        var page = await browser.GoAsync(site.Address);
        await page.GoToPlaceAsync(place);

        var picture = await page.ScreenshotAsync();

        Assert.NotEmpty(picture);
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
            await File.WriteAllBytesAsync(Path.Combine(Repository.Root, "deploy/pictures", file), picture);
    }
}

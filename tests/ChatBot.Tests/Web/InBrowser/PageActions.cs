using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

/// <summary>What tests do on a page beside tapping what is there.</summary>
internal static class PageActions
{
    private const string Tap = """
        to => {
          const button = document.createElement('button');
          button.setAttribute('form', 'go');
          button.name = 'to';
          button.value = to;
          document.querySelector('main').append(button);
          button.click();
        }
        """;

    /// <summary>Goes to a place as its button would.</summary>
    public static async Task GoToPlaceAsync(this IPage page, string address)
    {
        await page.RunAndWaitForResponseAsync(() => page.EvaluateAsync(Tap, address), response => response.Request.Method == "POST");
        await Assertions.Expect(page.Locator("h1:focus")).ToHaveCountAsync(1);
    }

    /// <summary>Goes to a place as a plain form does, with or without the page's script.</summary>
    public static async Task PostAsync(this IPage page, Uri site, string address)
    {
        await page.SetContentAsync($"<form method=post action=\"{site}\"><button name=to value=\"{address}\">.</button></form>");
        await page.RunAndWaitForResponseAsync(() => page.ClickAsync("button"), response => response.Request.Method == "POST");
        await page.WaitForSelectorAsync("h1");
    }
}

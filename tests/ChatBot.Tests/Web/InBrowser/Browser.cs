using Microsoft.Playwright;

namespace ChatBot.Tests.Web.InBrowser;

/// <summary>Chromium as Debian packs it, or the one that <c>CHROMIUM</c> names.</summary>
internal sealed class Browser : IAsyncDisposable
{
    // The tests speak to loopback alone, and so does their browser.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowserContext context;
    private readonly IBrowser? browser;

    private Browser(IPlaywright playwright, IBrowserContext context, IBrowser? browser) =>
        (this.playwright, this.context, this.browser) = (playwright, context, browser);

    public static string Program { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public static string? Missing { get; } = File.Exists(Program)
        ? null
        : $"No browser at {Program}: install Chromium (Debian: apt-get install chromium) or set CHROMIUM to its path.";

    /// <summary>A fresh browser that looks at a site in some way.</summary>
    public static async Task<Browser> OpenAsync(BrowserNewContextOptions? look = null)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Arguments });
        return new Browser(playwright, await browser.NewContextAsync(look), browser);
    }

    /// <summary>A browser that keeps what it keeps in a folder.</summary>
    public static async Task<Browser> OpenProfileAsync(string folder, bool script)
    {
        var playwright = await Playwright.CreateAsync();
        var context = await playwright.Chromium.LaunchPersistentContextAsync(folder, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = Program,
            Args = Arguments,
            JavaScriptEnabled = script,
        });
        return new Browser(playwright, context, null);
    }

    /// <summary>A new page at an address.</summary>
    public async Task<IPage> GoAsync(Uri address)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(address.ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        if (browser is not null)
            await browser.CloseAsync();

        playwright.Dispose();
    }
}

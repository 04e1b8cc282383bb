using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ChatBot.Tests.Web.InBrowser;

/// <summary>What a browser's profile folder holds of three typed questions, or of a scanned address, after it was closed.</summary>
public sealed class BrowserProfileTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Canaries = ["quokkacanary one", "wombatcanary two", "numbatcanary three"];

    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-profile-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [BrowserFact]
    public async Task With_script_nothing_of_a_question_is_left()
    {
        await using var site = await TestSite.StartAsync();

        await AskAsync(site.Address, script: true);

        Assert.Empty(Copies());
    }

    [BrowserFact]
    public async Task Without_script_copies_are_left_as_the_page_says()
    {
        await using var site = await TestSite.StartAsync();

        await AskAsync(site.Address, script: false);

        Report("The page without script");
    }

    [BrowserFact]
    public async Task A_plain_form_leaves_copies_which_the_scan_finds()
    {
        await using var site = await StartPlainAsync();

        await AskAsync(new Uri(site.Urls.Single()), script: true);

        Assert.NotEmpty(Copies());
        Report("A plain form");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_scanned_address_the_code_stays_and_nothing_of_its_page(bool script)
    {
        var book = TestBook.Make();
        var link = book.Links.All.Single(link => link is { Language: "en", Path: "definitions/refugee" });
        await using var site = await TestSite.StartAsync(book: book);

        await using (var browser = await Browser.OpenProfileAsync(folder, script))
        {
            var page = await browser.GoAsync(new Uri(site.Address, "/p/" + link.Code));
            Assert.Equal(script ? "/" : "/p/" + link.Code, new Uri(page.Url).AbsolutePath);
            Assert.Equal("What is a refugee?", await page.InnerTextAsync("h1"));
            await Task.Delay(TimeSpan.FromSeconds(4));
        }

        Assert.Empty(Copies("refugee"));
        Report($"A scanned address {(script ? "with" : "without")} script", "its code", Copies("/p/" + link.Code));
    }

    private async Task AskAsync(Uri address, bool script)
    {
        await using var browser = await Browser.OpenProfileAsync(folder, script);
        var page = await browser.GoAsync(address);
        foreach (var question in Canaries)
        {
            await page.FocusAsync("#q");
            await page.Keyboard.TypeAsync(question);
            await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Enter"), response => response.Request.Method == "POST");
            await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("");
        }

        // Chromium writes its session and form memory some seconds late.
        await Task.Delay(TimeSpan.FromSeconds(4));
    }

    private List<string> Copies() => Copies([.. Canaries.Select(question => question.Split(' ')[0])]);

    private List<string> Copies(params string[] words)
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var word in words)
            {
                var count = Count(bytes, Encoding.UTF8.GetBytes(word)) + Count(bytes, Encoding.Unicode.GetBytes(word));
                found.AddRange(Enumerable.Repeat(Path.GetRelativePath(folder, file), count));
            }
        }

        return found;
    }

    private void Report(string what) => Report(what, "three questions", Copies());

    private void Report(string what, string canaries, List<string> copies)
    {
        output.WriteLine($"{what} leaves {copies.Count} copies of {canaries} in the browser's profile folder:");
        foreach (var file in copies.CountBy(file => file))
            output.WriteLine($"{file.Value} in {file.Key}");
    }

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word)
    {
        var count = 0;
        for (var at = bytes.IndexOf(word); at >= 0; at = bytes.IndexOf(word))
        {
            count++;
            bytes = bytes[(at + word.Length)..];
        }

        return count;
    }

    private static async Task<WebApplication> StartPlainAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapMethods("/", ["GET", "POST"], context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<!doctype html><title>Plain</title><form method=post><input id=q name=q><button>Ask</button></form>");
        });
        await app.StartAsync();
        return app;
    }
}

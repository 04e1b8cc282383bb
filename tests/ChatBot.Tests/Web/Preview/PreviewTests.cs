using System.Net;
using ChatBot.Content;
using ChatBot.Web.Preview;

namespace ChatBot.Tests.Web.Preview;

public sealed class PreviewTests
{
    private static readonly Problem Wrong = new(
        new ProblemCode("figure-missing", Severity.Error), "en/definitions/refugee.md", 3, 5, "There is no figure called <x>.", "Add it to figures.yaml.");

    [Fact]
    public async Task Each_screen_stands_beside_its_file_and_its_problems()
    {
        await using var site = await TestSite.PreviewAsync(new PreviewState(new Compilation(TestBook.Make(), [Wrong])));
        using var client = site.Client();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("to", "en/definitions/refugee")]);

        using var response = await client.PostAsync("/", content);

        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("<code>en/definitions/refugee.md</code>", html, StringComparison.Ordinal);
        Assert.Contains("<code>en/definitions/refugee.md:3:5</code>", html, StringComparison.Ordinal);
        Assert.Contains("There is no figure called &lt;x&gt;.", html, StringComparison.Ordinal);
        Assert.Contains("Add it to figures.yaml.", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("In this file", StringComparison.Ordinal) < html.IndexOf(":3:5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_that_make_no_book_show_what_to_mend()
    {
        var state = new PreviewState(new Compilation(null, [Wrong]));
        await using var site = await TestSite.PreviewAsync(state);
        using var client = site.Client();

        var before = await client.GetStringAsync("/");
        state.Publish(new Compilation(TestBook.Make(), []));
        var after = await client.GetStringAsync("/");

        Assert.Contains("There is no book to show yet", before, StringComparison.Ordinal);
        Assert.Contains("en/definitions/refugee.md:3:5", before, StringComparison.Ordinal);
        Assert.Contains("How can this guide help?", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_edit_keeps_the_book_and_shows_why()
    {
        var state = new PreviewState(new Compilation(TestBook.Make(), []));
        await using var site = await TestSite.PreviewAsync(state);
        using var client = site.Client();

        state.Publish(new Compilation(null, [Wrong]));

        var html = await client.GetStringAsync("/");
        Assert.Contains("How can this guide help?", html, StringComparison.Ordinal);
        Assert.Contains("en/definitions/refugee.md:3:5", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_waits_for_a_change_is_told()
    {
        var state = new PreviewState(new Compilation(TestBook.Make(), []));
        await using var site = await TestSite.PreviewAsync(state);
        using var client = site.Client();

        var waiting = client.GetStringAsync("/preview/version?after=1");
        state.Publish(new Compilation(TestBook.Make(), []));

        Assert.Equal("2", await waiting);
        Assert.Equal("2", await client.GetStringAsync("/preview/version?after=1"));
    }

    [Fact]
    public async Task Visitors_have_no_preview()
    {
        await using var site = await TestSite.StartAsync();
        using var client = site.Client();

        using var response = await client.GetAsync("/preview/version?after=0");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("preview", await client.GetStringAsync("/"), StringComparison.OrdinalIgnoreCase);
    }
}

using ChatBot.Content;

namespace ChatBot.Tests.Content;

public sealed class TranslationTests
{
    private const string Arrest = "ar/rights/arrest.md";

    [Fact]
    public void A_translation_is_fresh_while_its_original_is_what_it_was_made_from()
    {
        var page = BaseBook.Compiled().Language("ar").Pages["rights/arrest"];

        Assert.False(page.Stale);
        Assert.Equal(page.Path, BaseBook.Compiled().Default.Pages["rights/arrest"].Path);
    }

    [Theory]
    [InlineData("title: What if I am arrested?", "title: What if the police arrest me?", true)]
    [InlineData("You may stay silent.", "Stay silent.", true)]
    [InlineData("button: Arrest", "button: Arrested", false)]
    [InlineData("  - police took me", "  - police grabbed me", false)]
    [InlineData("year: 2019", "year: 2020", false)]
    [InlineData("see: [rights/lawyer, health]", "see: [health, rights/lawyer]", false)]
    [InlineData("\n", "\r\n", false)]
    public void It_is_stale_when_the_words_of_the_original_change_and_not_otherwise(string old, string changed, bool stale)
    {
        var original = BaseBook.Files.Single(file => file.Path == "en/rights/arrest.md").Text.Replace(old, changed, StringComparison.Ordinal);

        var compilation = BaseBook.With(("en/rights/arrest.md", original));

        Assert.Equal(stale, compilation.Book!.Language("ar").Pages["rights/arrest"].Stale);
        Assert.Equal(stale, compilation.Problems.Any(problem => problem.Code == Codes.TranslationStale));
    }

    [Fact]
    public void The_message_names_the_fingerprint_to_write()
    {
        var original = BaseBook.Files.Single(file => file.Path == "en/rights/arrest.md").Text + "\nSign nothing.\n";
        var stale = BaseBook.Says([("en/rights/arrest.md", original)]).Single();
        var fingerprint = stale.Cure.Split("from: ")[1].Split('"')[0];

        var mended = BaseBook.Files.Single(file => file.Path == Arrest).Text.ReplaceLineEndings("\n").Replace("from: ee0ddf5568d8", $"from: {fingerprint}", StringComparison.Ordinal);

        Assert.Empty(BaseBook.Says([("en/rights/arrest.md", original), (Arrest, mended)]));
    }

    [Fact]
    public void What_a_translation_leaves_out_is_the_originals()
    {
        var book = BaseBook.Compiled();
        var (english, arabic) = (book.Default.Pages["rights/arrest"], book.Language("ar").Pages["rights/arrest"]);

        Assert.Equal(english.Choices[0].Paths, arabic.Choices[0].Paths);
        Assert.Equal(english.Sources, arabic.Sources);
        Assert.True(book.Language("ar").Pages["health/burn"].Urgent);
        Assert.NotEqual(english.Questions, arabic.Questions);
    }

    [Fact]
    public void What_a_translation_says_itself_counts()
    {
        var own = BaseBook.Files.Single(file => file.Path == Arrest).Text
            .Replace("from:", "see: [help]\nsources:\n  - {name: Example Guide, year: 2024, url: \"https://example.org/ar\"}\nfrom:", StringComparison.Ordinal);

        var page = BaseBook.Compiled((Arrest, own)).Language("ar").Pages["rights/arrest"];

        Assert.Equal(["help"], page.Choices.Single().Paths);
        Assert.Equal(["Example Guide"], page.Sources.Select(source => source.Name));
    }

    [Fact]
    public void An_original_says_not_where_it_is_from() =>
        Assert.Equal(["key-unknown 7:7"], BaseBook.Codes(BaseBook.Lawyer, BaseBook.Page(more: "from: ee0ddf5568d8\n")));

    [Fact]
    public void A_broken_original_does_not_make_its_translations_wrong() =>
        Assert.Equal(["yaml-broken 2:8"], BaseBook.Codes("en/rights/arrest.md", "---\ntitle: Arrest: what now?\n---\nText\n"));
}

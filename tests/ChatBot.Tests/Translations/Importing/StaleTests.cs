using ChatBot.Tests.Translations.Po;

namespace ChatBot.Tests.Translations.Importing;

public sealed class StaleTests
{
    private const string Original = "en/rights/firewall.md";
    private const string Page = "es/rights/firewall.md";

    [Fact]
    public void A_stale_page_is_marked_and_says_what_it_was_made_from()
    {
        using var book = BookFolder.Create();
        var old = book.FingerprintOf("rights/firewall");
        book.Replace(Original, "- two", "- three");

        var po = book.Export();

        Assert.Contains($"#. fingerprint: {book.FingerprintOf("rights/firewall")}\n#. The original has changed. Made from: {old}\n#: {Original}\n#, fuzzy\n", po.Entry("rights/firewall#body"), StringComparison.Ordinal);
        Assert.Contains("#, fuzzy\n", po.Entry("rights/firewall#title"), StringComparison.Ordinal);
        Assert.DoesNotContain("#, fuzzy\n", po.Entry("rights/firewall#ask"), StringComparison.Ordinal);
    }

    [Fact]
    public void While_a_text_is_fuzzy_the_page_stays_as_it_is()
    {
        using var book = BookFolder.Create();
        book.Replace(Original, "- two", "- three");
        var before = book.Snapshot();

        var (_, output) = book.Import(book.Export().Approve("rights/firewall#title"));

        Assert.Equal("Nothing has changed; no file was written.\n", output);
        Assert.Equal(before, book.Snapshot());
    }

    [Fact]
    public void Once_nothing_is_fuzzy_the_page_is_up_to_date()
    {
        using var book = BookFolder.Create();
        book.Replace(Original, "- two", "- three");
        var expected = BookFolder.Firewall(book.FingerprintOf("rights/firewall"))
            .Replace("- dos", "- tres", StringComparison.Ordinal)
            .Replace("reviewed: {by: Example Legal Clinic, on: 2026-01-10}\n", "", StringComparison.Ordinal);

        book.Import(book.Export().Approve("rights/firewall#title").Translate("rights/firewall#body", "Un cortafuegos separa la ayuda.\n\n- uno\n- tres"));

        Assert.Equal(expected, book.Read(Page));
        Assert.DoesNotContain("#, fuzzy", book.Export(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_that_still_fits_keeps_its_signature()
    {
        using var book = BookFolder.Create();
        book.Replace(Original, "- two", "- 2");
        var expected = BookFolder.Firewall(book.FingerprintOf("rights/firewall"));

        var (_, output) = book.Import(book.Export().Approve("rights/firewall#title").Approve("rights/firewall#body"));

        Assert.Equal($"{Page}: from.\nFiles written: 1.\n", output);
        Assert.Equal(expected, book.Read(Page));
    }

    [Fact]
    public void It_is_tied_to_the_text_that_the_translator_saw()
    {
        using var book = BookFolder.Create();
        book.Replace(Original, "- two", "- three");
        var seen = book.FingerprintOf("rights/firewall");
        var po = book.Export().Approve("rights/firewall#title").Approve("rights/firewall#body");
        book.Replace(Original, "- three", "- four");

        book.Import(po);

        Assert.Contains($"\nfrom: {seen}\n", book.Read(Page), StringComparison.Ordinal);
        Assert.Contains("#, fuzzy\n", book.Export().Entry("rights/firewall#body"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_file_never_undoes_a_newer_translation()
    {
        using var book = BookFolder.Create();
        var po = book.Export();
        book.Replace(Original, "- two", "- three");
        book.Write(Page, BookFolder.Firewall(book.FingerprintOf("rights/firewall")).Replace("- dos", "- tres", StringComparison.Ordinal));
        var before = book.Snapshot();

        var (code, output) = book.Import(po);

        Assert.Equal(1, code);
        Assert.Contains("was made from a newer original than this file. Export again", output, StringComparison.Ordinal);
        Assert.Equal(before, book.Snapshot());
    }
}

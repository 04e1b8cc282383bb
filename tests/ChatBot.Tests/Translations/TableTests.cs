namespace ChatBot.Tests.Translations;

public sealed class TableTests
{
    [Fact]
    public void Each_page_stands_with_how_far_it_is()
    {
        using var book = BookFolder.Create();
        book.Replace("en/index.md", "Tap a button.", "Tap one.");
        book.Replace("es/rights/firewall.md", "reviewed: {by: Example Legal Clinic, on: 2026-01-10}\n", "");
        book.Replace("en/bot/privacy.md", "see:", "reviewed: {by: Example Legal Clinic, on: 2026-01-10}\nsee:");

        var (code, output) = book.Run(book.Folder);

        Assert.Equal(0, code);
        Assert.Equal(
            """
            page             en       es
            index            there    stale
            bot/privacy      there    missing
            rights/firewall  draft    draft
            rights/lawyer    draft    missing

                             en       es
            there            2        0
            draft            2        1
            stale            0        1
            missing          0        2

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public void A_book_with_errors_is_refused()
    {
        using var book = BookFolder.Create();
        book.Replace("en/index.md", "title:", "tittle:");

        Assert.Equal((1, "The book has errors; \"chatbot check\" prints them. Mend them first.\n"), book.Run(book.Folder));
    }

    [Fact]
    public void A_language_that_the_book_does_not_have_is_no_export()
    {
        using var book = BookFolder.Create();

        var (code, output) = book.Run("export", "--language", "fr", "--to", book.PoFile, book.Folder);

        Assert.Equal(1, code);
        Assert.StartsWith("The book is not translated into \"fr\", but into: es.", output, StringComparison.Ordinal);
    }
}

using ChatBot.Tests.Translations.Po;

namespace ChatBot.Tests.Translations.Importing;

public sealed class NewPageTests
{
    private const string Page = "es/rights/lawyer.md";

    [Fact]
    public void A_translated_page_is_written_with_all_its_texts()
    {
        using var book = BookFolder.Create();
        var po = book.Export()
            .Translate("rights/lawyer#title", "¿Puedo tener abogada?")
            .Translate("rights/lawyer#button", "Abogada")
            .Translate("rights/lawyer#ask", "abogada gratis\n\"gratis\" de verdad")
            .Translate("rights/lawyer#also", "letrada, defensora")
            .Translate("rights/lawyer#body", "Muchas veces sí.\n\nHay {figure:offices}.");

        var (code, output) = book.Import(po);

        Assert.Equal((0, $"{Page}: new.\nFiles written: 1.\n"), (code, output));
        Assert.Equal(
            $"---\ntitle: ¿Puedo tener abogada?\nbutton: Abogada\nask:\n  - abogada gratis\n  - \"\\\"gratis\\\" de verdad\"\nalso:\n  - letrada, defensora\nfrom: {book.FingerprintOf("rights/lawyer")}\n---\nMuchas veces sí.\n\nHay {{figure:offices}}.\n",
            book.Read(Page));
        Assert.Equal((0, "Nothing has changed; no file was written.\n"), book.Import());
    }

    [Fact]
    public void A_page_that_is_only_begun_is_not_written()
    {
        using var book = BookFolder.Create();
        var before = book.Snapshot();

        var (code, output) = book.Import(book.Export().Translate("rights/lawyer#title", "¿Puedo tener abogada?"));

        Assert.Equal((0, "New pages that are only begun, and are written once title and text are translated and nothing is fuzzy: 1.\nNothing has changed; no file was written.\n"), (code, output));
        Assert.Equal(before, book.Snapshot());
    }

    [Fact]
    public void What_gettext_guessed_is_not_written()
    {
        using var book = BookFolder.Create();
        var po = book.Export()
            .Translate("rights/lawyer#title", "¿Qué es un cortafuegos?").Doubt("rights/lawyer#title")
            .Translate("rights/lawyer#body", "Hay {figure:offices}.");

        book.Import(po);

        Assert.False(File.Exists(Path.Combine(book.Folder, Page)));
    }
}

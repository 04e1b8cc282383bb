using ChatBot.Tests.Translations.Po;

namespace ChatBot.Tests.Translations.Importing;

public sealed class EditTests
{
    private const string Page = "es/rights/firewall.md";

    [Fact]
    public void A_changed_title_changes_its_line_and_takes_the_signature_away()
    {
        using var book = BookFolder.Create();
        var expected = book.Read(Page)
            .Replace("\"¿Qué es un cortafuegos?\" # the usual word", "\"Cortafuegos: qué es\" # the usual word", StringComparison.Ordinal)
            .Replace("reviewed: {by: Example Legal Clinic, on: 2026-01-10}\n", "", StringComparison.Ordinal);

        var (code, output) = book.Import(book.Export().Translate("rights/firewall#title", "Cortafuegos: qué es"));

        Assert.Equal((0, "es/rights/firewall.md: title. No longer signed by Example Legal Clinic, because the text has changed.\nFiles written: 1.\n"), (code, output));
        Assert.Equal(expected, book.Read(Page));
    }

    [Fact]
    public void A_phrase_more_leaves_the_others_and_the_signature_alone()
    {
        using var book = BookFolder.Create();
        var expected = book.Read(Page).Replace("  - comparten", "  - \"la migra: viene?\"\n  - comparten", StringComparison.Ordinal);

        var (code, _) = book.Import(book.Export().Translate("rights/firewall#ask", "me denuncian en la clínica\nla migra: viene?\n\n  comparten mis datos\n"));

        Assert.Equal(0, code);
        Assert.Equal(expected, book.Read(Page));
    }

    [Fact]
    public void A_key_that_was_not_there_takes_its_usual_place()
    {
        using var book = BookFolder.Create();
        book.Replace("en/rights/firewall.md", "see:", "also:\n  - data wall\nsee:");
        var expected = book.Read(Page).Replace("# often\n", "# often\nalso:\n  - muro de datos\n", StringComparison.Ordinal);

        book.Import(book.Export().Translate("rights/firewall#also", "muro de datos"));

        Assert.Equal(expected, book.Read(Page));
    }

    [Fact]
    public void A_changed_text_keeps_line_ends_and_byte_order_mark()
    {
        using var book = BookFolder.Create();
        var windows = "\uFEFF" + book.Read(Page).ReplaceLineEndings("\r\n");
        book.Write(Page, windows);
        var expected = windows
            .Replace("- uno\r\n- dos", "- uno\r\n- dos\r\n- tres", StringComparison.Ordinal)
            .Replace("reviewed: {by: Example Legal Clinic, on: 2026-01-10}\r\n", "", StringComparison.Ordinal);

        book.Import(book.Export().Translate("rights/firewall#body", "Un cortafuegos separa la ayuda.\n\n- uno\n- dos\n- tres"));

        Assert.Equal(Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(expected)), book.Snapshot()[Page]);
    }

    [Fact]
    public void Group_names_and_words_are_taken_in()
    {
        using var book = BookFolder.Create();
        var words = book.Read("es/bot.yaml").Replace("  back: Volver\n", "  back: \"Atrás #1\"\n", StringComparison.Ordinal);

        var (code, output) = book.Import(book.Export().Translate("index#groups", "Derechos\nOtras cosas").Translate("bot#words.back", "Atrás #1"));

        Assert.Equal((0, "es/bot.yaml: back.\nes/index.md: groups.\nFiles written: 2.\n"), (code, output));
        Assert.Contains("groups:\n  - Derechos\n  - Otras cosas\nfrom:", book.Read("es/index.md"), StringComparison.Ordinal);
        Assert.Equal(words, book.Read("es/bot.yaml"));
    }

    [Fact]
    public void A_folder_of_ones_own_gets_the_changed_files_only()
    {
        using var book = BookFolder.Create();
        var before = book.Snapshot();
        var own = Path.Combine(Path.GetDirectoryName(book.Folder)!, "mine");
        Directory.CreateDirectory(own);
        File.WriteAllText(book.PoFile, book.Export().Translate("bot#words.back", "Atrás").Translate("index#title", "¿Qué necesitas?"));

        var (code, _) = book.Run("import", book.PoFile, book.Folder, own);

        Assert.Equal(0, code);
        Assert.Equal(before, book.Snapshot());
        Assert.Equal("words:\n  back: Atrás\n", File.ReadAllText(Path.Combine(own, "es", "bot.yaml")));
        Assert.Equal(book.Read("es/index.md").Replace("¿Cómo puedo ayudarte?", "¿Qué necesitas?", StringComparison.Ordinal), File.ReadAllText(Path.Combine(own, "es", "index.md")));
        Assert.Equal(2, Directory.GetFiles(own, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void An_emptied_translation_stays_and_is_mentioned()
    {
        using var book = BookFolder.Create();
        var before = book.Snapshot();

        var (_, output) = book.Import(book.Export().Translate("rights/firewall#button", ""));

        Assert.Equal("Texts that are empty in the file and stay as they are in the book: 1.\nNothing has changed; no file was written.\n", output);
        Assert.Equal(before, book.Snapshot());
    }
}
